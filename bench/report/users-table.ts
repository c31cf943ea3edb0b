import type { Results } from "../results.ts";
import { formatNumber } from "./format-number.ts";
import { formatTable } from "./format-table.ts";

/** What fair turns and limits cost: ours with 50 users, and with a limit for all, beside ours with neither. */
export function usersTable(results: Results): string {
  const rows = [...results.rows]
    .filter((row) => results.cell("ours-users", row) !== undefined)
    .map((row) => {
      const plain = results.median("ours", row);
      const others = ["ours-users", "ours-limited"].flatMap((id) => {
        const value = results.median(id, row);
        const ratio = plain && value !== undefined ? `${(value / plain).toFixed(2)}x` : "-";
        return [formatNumber(value), ratio];
      });
      return [row, formatNumber(plain), ...others];
    });
  return formatTable(
    ["measure", "ours", "50 users", "ratio", "50 users, a limit of 100", "ratio"],
    rows,
  );
}
