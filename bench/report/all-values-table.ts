import type { Results } from "../results.ts";
import { formatNumber } from "./format-number.ts";
import { formatTable } from "./format-table.ts";

/** Every contender's median of every row, with the span where there was more than one run. */
export function allValuesTable(results: Results, contenders: readonly string[]): string {
  const present = contenders.filter((id) => results.cells.has(id));
  const rows = [...results.rows].map((row) => [
    row,
    ...present.map((id) => {
      const cell = results.cell(id, row);
      if (cell === undefined) return "-";
      const median = formatNumber(results.median(id, row));
      const span =
        cell.values.length > 1
          ? ` (${formatNumber(Math.min(...cell.values))}..${formatNumber(Math.max(...cell.values))})`
          : "";
      return median + span + (cell.capped ? " capped" : "");
    }),
  ]);
  return formatTable(["measure", ...present], rows);
}
