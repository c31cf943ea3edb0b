import type { BatchUpload } from "./batch-upload.ts";
import { decodeUtf8 } from "./decode-utf8.ts";
import { readCsv } from "./read-csv.ts";
import { readJsonBatch } from "./read-json-batch.ts";
import { readNdjson } from "./read-ndjson.ts";

/** How the orders are written. */
export type BatchKind = "json" | "ndjson" | "csv";

/** Bytes as they come → a batch whose lines come with them. Throws InvalidRequest for what cannot be read. */
export async function readBatch(
  kind: BatchKind,
  bytes: AsyncIterable<Uint8Array>,
): Promise<BatchUpload> {
  const text = decodeUtf8(bytes);
  switch (kind) {
    case "json":
      return readJsonBatch(text);
    case "ndjson":
      return { name: null, defaults: {}, lines: readNdjson(text) };
    case "csv":
      return { name: null, defaults: {}, lines: readCsv(text) };
    default:
      return kind satisfies never;
  }
}
