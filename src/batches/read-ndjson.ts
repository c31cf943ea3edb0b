import type { SentLine } from "./batch-upload.ts";
import { maxOrderLength } from "./max-order-length.ts";

/** An order a line → its orders, as they come. Empty lines count, and are nothing else. */
export async function* readNdjson(text: AsyncIterable<string>): AsyncGenerator<SentLine> {
  let line = 1;
  // Of a line that is longer than an order may be, no more than that is kept.
  let rest = "";
  for await (const chunk of text) {
    const [first = "", ...more] = chunk.split("\n");
    rest = `${rest}${first}`.slice(0, maxOrderLength + 1);
    for (const next of more) {
      yield* read(line, rest);
      line += 1;
      rest = next;
    }
  }
  yield* read(line, rest);
}

function* read(line: number, text: string): Generator<SentLine> {
  if (text.trim() === "") return;
  // Whoever checks the line says that it is too long.
  if (text.length > maxOrderLength) yield { line, order: text };
  else yield parsed(line, text);
}

function parsed(line: number, text: string): SentLine {
  try {
    return { line, order: JSON.parse(text) };
  } catch {
    return { line, faults: [{ pointer: "", detail: "This line is not valid JSON." }] };
  }
}
