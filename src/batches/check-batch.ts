import { createHash } from "node:crypto";
import { setImmediate as nextTurn } from "node:timers/promises";

import { type FieldFault, InvalidRequest, NotAllowed } from "../errors.ts";
import type { ParsedOrder } from "../pipeline/parse-order.ts";
import type { BatchUpload, SentLine } from "./batch-upload.ts";
import { checkDefaults, type ParseOrder } from "./check-defaults.ts";
import type { CheckedBatch } from "./checked-batch.ts";
import { maxOrderLength } from "./max-order-length.ts";

/** One call orders so many books at most. */
export const maxOrders = 20_000;
/** Of one line: enough to correct it by. */
const mostFaults = 20;
/** The main loop is given back after so long. */
const turnMs = 10;

/**
 * Looks at every line of a batch as it comes in. `parse` makes an order of a body, or throws InvalidRequest or NotAllowed,
 * which becomes that line's fault. Throws InvalidRequest when no line is good, or there are too many.
 */
export async function checkBatch(
  { name, defaults, lines }: BatchUpload,
  parse: ParseOrder,
): Promise<CheckedBatch> {
  await checkDefaults(defaults, parse);
  const batch: CheckedBatch = { name, defaults, orders: [], refused: [], fingerprint: "" };
  const hash = createHash("sha256").update(JSON.stringify({ name, defaults }));
  let turnBegan = performance.now();
  for await (const sent of lines) {
    if (batch.orders.length + batch.refused.length === maxOrders) throw tooMany();
    const { written, ...checked } = await checkLine(sent, defaults, parse);
    hash.update(`\n${sent.line} ${written}`);
    if ("parsed" in checked) batch.orders.push(checked);
    else batch.refused.push(checked);
    if (performance.now() - turnBegan > turnMs) {
      await nextTurn();
      turnBegan = performance.now();
    }
  }
  if (batch.orders.length === 0) throw nothingToMake(batch);
  return { ...batch, fingerprint: hash.digest("hex") };
}

type CheckedLine = { line: number; written: string } & (
  | { parsed: ParsedOrder }
  | { faults: FieldFault[] }
);

async function checkLine(
  sent: SentLine,
  defaults: Record<string, unknown>,
  parse: ParseOrder,
): Promise<CheckedLine> {
  const { line } = sent;
  if ("faults" in sent) return { ...sent, written: JSON.stringify(sent.faults) };
  const { order } = sent;
  const written = asWritten(order);
  if (written === undefined) {
    const detail = `An order has at most ${maxOrderLength} characters, and lists hardly any lists in them.`;
    return { line, written: "", faults: [{ pointer: "", detail }] };
  }
  // What is no object is none with defaults either, and is told so.
  const isObject = typeof order === "object" && order !== null && !Array.isArray(order);
  try {
    return { line, written, parsed: await parse(isObject ? { ...defaults, ...order } : order) };
  } catch (error) {
    return { line, written, faults: faultsOf(error).slice(0, mostFaults).map(storable) };
  }
}

/** As JSON; undefined when it is too large, or too deep to be written. */
function asWritten(order: unknown): string | undefined {
  try {
    const written = JSON.stringify(order);
    return written.length > maxOrderLength ? undefined : written;
  } catch {
    return undefined;
  }
}

function faultsOf(error: unknown): FieldFault[] {
  if (error instanceof InvalidRequest) return [...error.faults];
  if (error instanceof NotAllowed) return [{ pointer: "/user_id", detail: error.message }];
  throw error;
}

/** A field's name may be anything that JSON holds; the database holds no NUL and no half of a pair. */
const storable = ({ pointer, detail }: FieldFault): FieldFault => ({
  pointer: plain(pointer),
  detail: plain(detail),
});
const plain = (text: string): string =>
  text
    .slice(0, 300)
    .toWellFormed()
    .replaceAll(/\p{Cc}/gu, "\uFFFD");

const tooMany = (): InvalidRequest =>
  new InvalidRequest("invalid_batch", `A batch has at most ${maxOrders} orders.`);

function nothingToMake({ refused }: CheckedBatch): InvalidRequest {
  if (refused.length === 0) return new InvalidRequest("invalid_batch", "There is no order in it.");
  const faults = refused
    .slice(0, 100)
    .flatMap(({ line, faults: ofLine }) =>
      ofLine.map(({ pointer, detail }) => ({ pointer, detail: `Line ${line}: ${detail}` })),
    );
  return new InvalidRequest("invalid_batch", "No order of it can be made as it is written.", {
    faults,
  });
}
