/** Fields of an order that are no text. */
const lists: ReadonlySet<string> = new Set(["companions", "outputs"]);
const numbers: ReadonlySet<string> = new Set(["priority", "max_retries", "child_profile_id"]);

/** A CSV's cells → an order's fields, unchecked. An empty cell is a field that was not given; `;` parts the things of a list. */
export function orderFromCells(
  columns: readonly string[],
  cells: readonly string[],
): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const [index, column] of columns.entries()) {
    const cell = cells[index]?.trim() ?? "";
    if (cell !== "") fields[column] = valueOf(column, cell);
  }
  return fields;
}

function valueOf(column: string, cell: string): unknown {
  if (lists.has(column)) {
    return cell
      .split(";")
      .map((item) => item.trim())
      .filter((item) => item !== "");
  }
  // What is no number stays as it is: the check of the order says what was meant.
  return numbers.has(column) && /^-?\d{1,15}$/.test(cell) ? Number(cell) : cell;
}
