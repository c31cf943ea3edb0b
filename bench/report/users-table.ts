import type { Results } from "../results.ts";
import { formatNumber } from "./format-number.ts";
import { formatTable } from "./format-table.ts";

/** What fair turns cost: ours with 50 users beside ours with none. */
export function usersTable(results: Results): string {
  const rows = [...results.rows]
    .filter((row) => results.cell("ours-users", row) !== undefined)
    .map((row) => {
      const nobody = results.median("ours", row);
      const users = results.median("ours-users", row);
      const ratio = nobody && users !== undefined ? `${(users / nobody).toFixed(2)}x` : "-";
      return [row, formatNumber(nobody), formatNumber(users), ratio];
    });
  return formatTable(["measure", "ours, no users", "ours, 50 users", "ratio"], rows);
}
