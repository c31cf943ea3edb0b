import { Unavailable } from "../errors.ts";
import { forEach } from "./for-each.ts";
import type { S3Call } from "./s3-client.ts";

/** Larger files go up in parts of this size: the least that every store takes is 5 MB. */
const partBytes = 8 * 1024 * 1024;
const partsAtOnce = 3;

interface Upload {
  path: string;
  bytes: Uint8Array;
  mediaType: string;
}

/** A file → the store, whole under its name or not at all. `size` says how much is there under it. */
export async function uploadToS3(
  call: S3Call,
  { path, bytes, mediaType }: Upload,
  size: () => Promise<number | undefined>,
): Promise<void> {
  if (bytes.length <= partBytes) {
    await call(async ({ s3 }) => (await s3.putObject(path, bytes, mediaType)).body?.cancel());
    return;
  }
  const uploadId = await call(({ s3 }) => s3.getMultipartUploadId(path, mediaType));
  try {
    const parts = await uploadParts(call, { path, uploadId, bytes });
    // It may have been done although the answer was lost, or not although it sounds like it: what is there decides.
    const trouble = await call(({ s3 }) => s3.completeMultipartUpload(path, uploadId, parts)).then(
      () => undefined,
      (error: unknown) => error,
    );
    if ((await size()) === bytes.length) return;
    throw trouble ?? new Unavailable("shelf_away", "The store of finished files lost an upload.");
  } catch (error) {
    // What stays is for the bucket's own rule on unfinished uploads (docs/storage.md).
    await call(({ s3 }) => s3.abortMultipartUpload(path, uploadId)).catch(() => {});
    throw error;
  }
}

async function uploadParts(
  call: S3Call,
  { path, uploadId, bytes }: { path: string; uploadId: string; bytes: Uint8Array },
): Promise<{ partNumber: number; etag: string }[]> {
  const parts: { partNumber: number; etag: string }[] = [];
  await forEach(partNumbers(bytes), partsAtOnce, async (number) => {
    const part = bytes.subarray((number - 1) * partBytes, number * partBytes);
    parts.push(await call(({ s3 }) => s3.uploadPart(path, uploadId, part, number)));
  });
  return parts.toSorted((a, b) => a.partNumber - b.partNumber);
}

async function* partNumbers({ length }: Uint8Array): AsyncGenerator<number> {
  for (let number = 1; (number - 1) * partBytes < length; number++) yield number;
}
