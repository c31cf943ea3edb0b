import type { Dispatcher } from "undici";

import { Refused } from "../errors.ts";

/** The body's bytes; refused as soon as they are known to be too many, announced or not. */
export async function readCapped(
  { headers, body }: Dispatcher.ResponseData,
  maxBytes: number,
): Promise<Uint8Array> {
  const encoding = headers["content-encoding"];
  // A few kilobytes of gzip can unpack to gigabytes; pictures are compressed already.
  if (encoding !== undefined && encoding !== "identity") {
    throw new Refused(
      "picture_encoding",
      "That address sends its pictures packed. Please upload the picture somewhere else.",
    );
  }
  if (Number(headers["content-length"] ?? 0) > maxBytes) throw tooLarge(maxBytes);
  const parts: Uint8Array[] = [];
  let count = 0;
  for await (const part of body as AsyncIterable<Uint8Array>) {
    count += part.length;
    if (count > maxBytes) throw tooLarge(maxBytes);
    parts.push(part);
  }
  return new Uint8Array(Buffer.concat(parts));
}

function tooLarge(maxBytes: number): Refused {
  const megabytes = Math.max(1, Math.round(maxBytes / 1_000_000));
  return new Refused(
    "picture_too_large",
    `The picture is larger than ${megabytes} MB. Please send a smaller one.`,
  );
}
