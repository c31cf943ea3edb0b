import { Readable, pipeline } from "node:stream";

import { CsvError, parse } from "csv-parse";

import { InvalidRequest } from "../errors.ts";
import type { SentLine } from "./batch-upload.ts";
import { checkColumns } from "./check-columns.ts";
import { maxOrderLength } from "./max-order-length.ts";
import { orderFromCells } from "./order-from-cells.ts";

interface ParsedRecord {
  record: string[];
  /** Its text, with the empty lines before it. */
  raw: string;
  info: { lines: number };
}

/**
 * CSV (RFC 4180; "," or ";" between the cells) → its orders, as they come. The first line names the order's fields. Throws
 * InvalidRequest where the file as a whole cannot be read; a line with too many or too few cells is that line's fault.
 */
export async function* readCsv(text: AsyncIterable<string>): AsyncGenerator<SentLine> {
  const { separator, all } = await findSeparator(text);
  const parser = parse({
    delimiter: separator,
    record_delimiter: "\n",
    info: true,
    raw: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: maxOrderLength,
  });
  // Whatever goes wrong on the way comes out of the parser below.
  pipeline(Readable.from(all), parser, () => {});
  let columns: readonly string[] | undefined;
  try {
    for await (const parsed of parser) {
      const { record, raw, info }: ParsedRecord = parsed;
      if (columns === undefined) {
        columns = checkColumns(record.map((name) => name.trim()));
        continue;
      }
      if (record.every((cell) => cell.trim() === "")) continue;
      const line = info.lines - raw.trim().split("\n").length + 1;
      yield record.length === columns.length
        ? { line, order: orderFromCells(columns, record) }
        : { line, faults: [countFault(record.length, columns.length)] };
    }
  } catch (error) {
    throw error instanceof CsvError ? malformed(error) : error;
  }
}

const countFault = (cells: number, columns: number) => ({
  pointer: "",
  detail: `This line has ${cells} cells and the header ${columns}. A cell that holds the separator needs quotes around it.`,
});

/** Looks at the header and gives back all of the text. A field's name holds neither sign. */
async function findSeparator(
  text: AsyncIterable<string>,
): Promise<{ separator: string; all: AsyncIterable<string> }> {
  const chunks = text[Symbol.asyncIterator]();
  let head = "";
  let hasBegun = false;
  while (head.length < maxOrderLength) {
    const { done, value } = await chunks.next();
    if (done === true) break;
    head += value;
    // Each piece is looked at once: a line that never ends would take the square of its length.
    const words: string = hasBegun ? value : value.trimStart();
    hasBegun ||= words !== "";
    if (words.includes("\n")) break;
  }
  const header = /\S.*/.exec(head)?.[0] ?? "";
  async function* all(): AsyncGenerator<string> {
    yield head;
    yield* { [Symbol.asyncIterator]: () => chunks };
  }
  return { separator: header.includes(";") && !header.includes(",") ? ";" : ",", all: all() };
}

function malformed(cause: CsvError): InvalidRequest {
  const { lines, code } = cause;
  const why = reasons[code] ?? "it is not well-formed.";
  const where = typeof lines === "number" ? ` at line ${lines}` : "";
  return new InvalidRequest("malformed_batch", `The CSV cannot be read${where}: ${why}`, {
    cause,
  });
}

const reasons: Partial<Record<CsvError["code"], string>> = {
  CSV_QUOTE_NOT_CLOSED: "a quote is opened and not closed.",
  INVALID_OPENING_QUOTE:
    "a quote stands in the middle of a cell. Put the whole cell in quotes, and double those inside.",
  CSV_INVALID_CLOSING_QUOTE: "something follows a closing quote. Double the quotes inside a cell.",
  CSV_MAX_RECORD_SIZE: "a line is too long, or a quote is not closed.",
};
