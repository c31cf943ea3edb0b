import { batchRequest } from "../contract/batches.ts";
import { InvalidRequest } from "../errors.ts";
import type { BatchUpload } from "./batch-upload.ts";
import { checkedForm } from "./checked-form.ts";

/** `{ name?, defaults?, orders: […] }` → a batch; the first order is line 1. Throws InvalidRequest. */
export async function readJsonBatch(text: AsyncIterable<string>): Promise<BatchUpload> {
  const { name, defaults, orders } = checkedForm(batchRequest, parsed(await collected(text)));
  return {
    name: name ?? null,
    defaults,
    lines: orders.map((order, index) => ({ line: index + 1, order })),
  };
}

async function collected(text: AsyncIterable<string>): Promise<string> {
  const chunks: string[] = [];
  for await (const chunk of text) chunks.push(chunk);
  return chunks.join("");
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new InvalidRequest("malformed_batch", "The body is not valid JSON.", { cause });
  }
}
