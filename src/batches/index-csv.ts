import type { BatchResult } from "./read-results.ts";

/** Where a finished book lies in the archive. By numbers: a child's name is nobody's business who sees a list of files. */
export const folderOf = ({ line, bookId }: BatchResult): string =>
  `${String(line).padStart(5, "0")}-book-${bookId}`;

/** What is where in the archive, for a spreadsheet. */
export function indexCsv(results: readonly BatchResult[]): string {
  const rows = results.map((result) => [
    String(result.line),
    result.bookId === null ? "" : String(result.bookId),
    result.state,
    result.title ?? "",
    result.state === "completed" ? folderOf(result) : "",
  ]);
  const lines = [["line", "book_id", "status", "title", "folder"], ...rows];
  // The mark tells spreadsheets that it is UTF-8.
  return `\uFEFF${lines.map((cells) => `${cells.map(cell).join(",")}\r\n`).join("")}`;
}

/** A spreadsheet would take a title that begins like a formula for one. */
function cell(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
