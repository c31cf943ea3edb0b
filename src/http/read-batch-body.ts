import type { Context } from "hono";

import type { BatchUpload } from "../batches/batch-upload.ts";
import { checkedForm } from "../batches/checked-form.ts";
import { type BatchKind, readBatch } from "../batches/read-batch.ts";
import { batchForm } from "../contract/batches.ts";
import { InvalidRequest } from "../errors.ts";

/** The body as a batch, whichever way it is written. Throws InvalidRequest. */
export async function readBatchBody(c: Context): Promise<BatchUpload> {
  const type = c.req.header("content-type") ?? "";
  if (/^multipart\/form-data\b/i.test(type)) return readForm(c);
  return readBatch(kindOf(type), c.req.raw.body ?? new Blob([]).stream());
}

/** One `file`, and beside it what a JSON batch says of itself. */
async function readForm(c: Context): Promise<BatchUpload> {
  const { file, ...fields } = Object.fromEntries(await formOf(c));
  if (!(file instanceof File)) throw badForm("/file", "Please send one file of orders.");
  const form = checkedForm(batchForm, { ...fields, ...parsedDefaults(fields["defaults"]) });
  const batch = await readBatch(kindOfFile(file), file.stream());
  return {
    name: form.name ?? batch.name,
    defaults: { ...batch.defaults, ...form.defaults },
    lines: batch.lines,
  };
}

async function formOf(c: Context): Promise<FormData> {
  try {
    return await c.req.raw.formData();
  } catch (cause) {
    throw new InvalidRequest("malformed_batch", "The form cannot be read.", { cause });
  }
}

function parsedDefaults(text: unknown): { defaults?: unknown } {
  if (typeof text !== "string" || text.trim() === "") return { defaults: {} };
  try {
    return { defaults: JSON.parse(text) };
  } catch {
    throw badForm("/defaults", "It must be JSON: an object with fields of an order.");
  }
}

const badForm = (pointer: string, detail: string): InvalidRequest =>
  new InvalidRequest("invalid_batch", "The form cannot be used as it is.", {
    faults: [{ pointer, detail }],
  });

const kinds: [pattern: RegExp, kind: BatchKind][] = [
  [/^application\/(x-)?ndjson\b/i, "ndjson"],
  [/^application\/json\b/i, "json"],
  [/^text\/csv\b/i, "csv"],
];

function kindOf(type: string): BatchKind {
  const kind = kinds.find(([pattern]) => pattern.test(type))?.[1];
  if (kind !== undefined) return kind;
  throw new InvalidRequest("not_a_batch", "Please send JSON, NDJSON, CSV, or a form with a file.");
}

const endings: Record<string, BatchKind> = {
  csv: "csv",
  json: "json",
  jsonl: "ndjson",
  ndjson: "ndjson",
};

/** By its ending first: many a browser calls a CSV what the spreadsheet that is installed is called. */
function kindOfFile({ name, type }: File): BatchKind {
  return endings[/\.(\w+)$/.exec(name.toLowerCase())?.[1] ?? ""] ?? kindOf(type);
}
