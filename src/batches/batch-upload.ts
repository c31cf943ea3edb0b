import type { FieldFault } from "../errors.ts";

/** One order as it was sent, or why it cannot be read. */
export type SentLine =
  /** `line` counts from 1, as in the file. */
  { line: number; order: unknown } | { line: number; faults: FieldFault[] };

/** A batch as it was sent, on its way in: nothing is checked yet but its form. */
export interface BatchUpload {
  name: string | null;
  /** Fields of an order, for each order that leaves them out. */
  defaults: Record<string, unknown>;
  lines: AsyncIterable<SentLine> | Iterable<SentLine>;
}
