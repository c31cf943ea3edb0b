import type { FieldFault } from "../errors.ts";
import type { ParsedOrder } from "../pipeline/parse-order.ts";

/** A line that cannot be made, and why. */
export interface RefusedLine {
  line: number;
  faults: readonly FieldFault[];
}

/** A batch whose every line has been looked at. */
export interface CheckedBatch {
  name: string | null;
  /** As sent: the fields that count for every order which leaves them out. */
  defaults: Record<string, unknown>;
  /** Those that can be made, in the file's order. */
  orders: { line: number; parsed: ParsedOrder }[];
  refused: RefusedLine[];
  /** sha256 (hex) of all that was sent, however it was written. */
  fingerprint: string;
}
