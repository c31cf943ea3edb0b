import { describe, expect, test } from "vitest";

import { InvalidRequest } from "../errors.ts";
import { orderSchema } from "../pipeline/parse-order.ts";
import type { SentLine } from "./batch-upload.ts";
import { readBatch } from "./read-batch.ts";

/** Bytes in pieces of so many, so that what stands at their edges is cut through. */
async function* pieces(text: string | Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let start = 0; start < bytes.length; start += size)
    yield bytes.subarray(start, start + size);
}

async function linesOf(text: string | Uint8Array, size = 3): Promise<SentLine[]> {
  const { lines } = await readBatch("csv", pieces(text, size));
  const found: SentLine[] = [];
  for await (const line of lines) found.push(line);
  return found;
}

const refusal = async (text: string | Uint8Array): Promise<InvalidRequest> => {
  const error: unknown = await linesOf(text).catch((thrown: unknown) => thrown);
  if (error instanceof InvalidRequest) return error;
  throw new Error(`it was not refused: ${JSON.stringify(error)}`);
};

const luna = { job_type: "story_adventure", character_name: "Lüna" };
const max = { job_type: "story_adventure", character_name: "Max" };
const plain = "job_type,character_name\nstory_adventure,Lüna\nstory_adventure,Max\n";

describe("a CSV of orders", () => {
  test.each([
    ["as it should be", plain],
    ["without a line break at its end", plain.trimEnd()],
    ["with a byte order mark", `\uFEFF${plain}`],
    ["with CRLF", plain.replaceAll("\n", "\r\n")],
    ["with CR", plain.replaceAll("\n", "\r")],
    ["with semicolons", plain.replaceAll(",", ";")],
    ["with everything in quotes", plain.replaceAll(/[^,\n]+/g, '"$&"')],
    ["with spaces around its cells", plain.replaceAll(/[^,\n]+/g, " $&  ")],
  ])("is read %s, however it is cut", async (_what, text) => {
    const expected = [
      { line: 2, order: luna },
      { line: 3, order: max },
    ];
    for (const size of [1, 2, 7, 4096]) expect(await linesOf(text, size)).toEqual(expected);
  });

  test("holds separators, quotes and line breaks in quotes; lines are counted as in the file", async () => {
    const text = [
      "job_type,character_name,dedication",
      "",
      'story_adventure,Luna,"For you, ""Lu"".',
      "",
      'With love"',
      "story_adventure,Max,x",
      ",,",
      "",
      "story_adventure,Ida,y,z",
      "story_adventure,Bo,",
    ].join("\r\n");
    expect(await linesOf(text)).toEqual([
      {
        line: 3,
        order: {
          job_type: "story_adventure",
          character_name: "Luna",
          dedication: 'For you, "Lu".\n\nWith love',
        },
      },
      { line: 6, order: { job_type: "story_adventure", character_name: "Max", dedication: "x" } },
      {
        line: 9,
        faults: [{ pointer: "", detail: expect.stringContaining("4 cells and the header 3") }],
      },
      { line: 10, order: { job_type: "story_adventure", character_name: "Bo" } },
    ]);
  });

  test("parses numbers and lists; what is no number is left to the check of the order", async () => {
    const text = [
      "priority;companions;outputs;max_retries;child_profile_id",
      '7;"Bo; Mo ;";pdf;0;12',
      "high;;;1.5;-3",
    ].join("\n");
    expect(await linesOf(text)).toEqual([
      {
        line: 2,
        order: {
          priority: 7,
          companions: ["Bo", "Mo"],
          outputs: ["pdf"],
          max_retries: 0,
          child_profile_id: 12,
        },
      },
      { line: 3, order: { priority: "high", max_retries: "1.5", child_profile_id: -3 } },
    ]);
  });

  test("knows of every field of an order whether it is a number or a list", async () => {
    for (const [field, schema] of Object.entries(orderSchema.shape)) {
      const [line] = await linesOf(`${field}\n1`);
      const value = line !== undefined && "order" in line && Object.values(line.order ?? {})[0];
      const isList = schema.safeParse(["pdf"]).success;
      expect([field, value]).toEqual([
        field,
        isList ? ["1"] : schema.safeParse(1).success ? 1 : "1",
      ]);
    }
  });

  test.each([
    ["a quote that is not closed", 'job_type,dedication\nx,"y\nz,1\n', "not closed"],
    ["a quote inside a cell", 'job_type,dedication\nx,1\nx,see "this"\n', "line 3: a quote stands"],
    ["text behind a quote", 'job_type,dedication\nx,"a"b\n', "line 2: something follows"],
  ])("with %s is refused as a whole", async (_what, text, detail) => {
    const error = await refusal(text);
    expect([error.code, error.message]).toEqual([
      "malformed_batch",
      expect.stringContaining(detail),
    ]);
  });

  test("whose first line never ends is refused at once", async () => {
    const began = performance.now();
    await refusal("{".repeat(60_000));
    // It took twenty seconds when the line's end was looked for from every place in it.
    expect(performance.now() - began).toBeLessThan(2000);
  });

  test("that is no UTF-8 is refused", async () => {
    const error = await refusal(Buffer.from(plain, "latin1"));
    expect([error.code, error.message]).toEqual([
      "malformed_batch",
      expect.stringContaining("UTF-8"),
    ]);
  });

  test("with columns that are no fields is refused, with what was meant", async () => {
    const error = await refusal("job_type,charcter_name,colour,job_type,\na,b,c,d,e\n");
    expect(error.code).toBe("invalid_batch");
    expect(error.faults).toEqual([
      {
        pointer: "/charcter_name",
        detail: "There is no field “charcter_name”. Did you mean “character_name”?",
      },
      { pointer: "/colour", detail: "There is no field “colour”." },
      { pointer: "/job_type", detail: "This column comes twice." },
      { pointer: "", detail: "Column 5 has no name." },
    ]);
  });
});
