import { expect, test } from "vitest";

import type { SentLine } from "./batch-upload.ts";
import { maxOrderLength } from "./max-order-length.ts";
import { readBatch } from "./read-batch.ts";

async function linesOf(text: string, size = 5): Promise<SentLine[]> {
  async function* pieces(): AsyncGenerator<Uint8Array> {
    const bytes = Buffer.from(text);
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  }
  const found: SentLine[] = [];
  for await (const line of (await readBatch("ndjson", pieces())).lines) found.push(line);
  return found;
}

test("an order a line: empty lines count, and a line that is no JSON is that line's fault", async () => {
  const text = '\uFEFF{"a":"ä"}\r\n\r\n{"a":2}\nnot json\n\n{"a":3}';
  for (const size of [1, 4, 4096]) {
    expect(await linesOf(text, size)).toEqual([
      { line: 1, order: { a: "ä" } },
      { line: 3, order: { a: 2 } },
      { line: 4, faults: [{ pointer: "", detail: "This line is not valid JSON." }] },
      { line: 6, order: { a: 3 } },
    ]);
  }
});

test("of a line without end no more is held than an order may have", async () => {
  const text = `"${"x".repeat(5 * maxOrderLength)}"\n{"a":1}`;
  const [long, next] = await linesOf(text, 50_000);
  expect(long).toMatchObject({ line: 1, order: expect.any(String) });
  expect(long !== undefined && "order" in long && String(long.order)).toHaveLength(
    maxOrderLength + 1,
  );
  expect(next).toEqual({ line: 2, order: { a: 1 } });
});
