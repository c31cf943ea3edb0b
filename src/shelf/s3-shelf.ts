import { randomUUID } from "node:crypto";

import { keyOf } from "./key-of.ts";
import { pathOfKey } from "./path-of-key.ts";
import { openS3Client, type Patience, type S3Call } from "./s3-client.ts";
import { s3Stream } from "./s3-stream.ts";
import { uploadToS3 } from "./s3-upload.ts";
import type { S3Place } from "./shelf-place.ts";
import type { Shelf, ShelvedFile } from "./shelf.ts";

/**
 * A file that was put within this time counts as put now without going up again; the grace of the sweep for files that no
 * book names is a day and more (remove-orphans.ts).
 */
const freshMs = 60 * 60_000;
/** A part of 8 MB goes over a line of a megabit a second. */
const usualPatience: Patience = { timeoutMs: 15_000, uploadMs: 70_000, tries: 4, pauseMs: 300 };

/** A bucket of an S3 store, path style: `prefix/ab/abcdef….webp`, the layout of a disk shelf's folder. */
export function openS3Shelf(place: S3Place, patience = usualPatience): Shelf {
  const call = openS3Client(place, patience);
  const folder = place.prefix === "" ? "" : `${place.prefix}/`;
  const pathOf = (key: string): string => `${folder}${pathOfKey(key)}`;
  const look = (key: string): Promise<Found | undefined> => lookAt(call, pathOf(key));
  return {
    async put(bytes, mediaType, announce) {
      const key = keyOf(bytes, mediaType);
      await announce?.(key);
      const found = await look(key);
      if (found?.bytes !== bytes.length || found.ageMs > freshMs) {
        const size = async (): Promise<number | undefined> => (await look(key))?.bytes;
        await uploadToS3(call, { path: pathOf(key), bytes, mediaType }, size);
      }
      return { key, mediaType, bytes: bytes.length };
    },
    async get({ key }) {
      const path = pathOf(key);
      return call(async ({ s3, alive }) => {
        const { body } = await s3.getObjectRaw(path);
        const chunks: Uint8Array[] = [];
        for await (const chunk of body ?? []) {
          alive();
          chunks.push(chunk);
        }
        return Buffer.concat(chunks);
      });
    },
    size: async (key) => (await look(key))?.bytes,
    stream({ key }, range) {
      const path = pathOf(key);
      // s3mini's end is exclusive.
      const { from, to } = range ?? { from: 0, to: undefined };
      const end = to === undefined ? undefined : to + 1;
      return s3Stream(
        (signal) => call(({ s3 }) => s3.getObjectRaw(path, range === undefined, from, end), signal),
        patience,
      );
    },
    oldFiles: (putBefore) => listFiles(call, folder, putBefore),
    async remove(key, putBefore) {
      const found = await look(key);
      if (found === undefined || Date.now() - found.ageMs >= putBefore.getTime()) return false;
      await deleteFile(call, pathOf(key));
      return true;
    },
    async erase(key) {
      const found = await look(key);
      // Also when it is not there: a bucket with versions may still have what was removed before.
      await deleteFile(call, pathOf(key));
      return found?.bytes ?? 0;
    },
    ...(place.presign && {
      async signedUrl({ key, name }: { key: string; name: string }, seconds: number) {
        const path = pathOf(key);
        const disposition = { "response-content-disposition": `inline; filename="${name}"` };
        return call(({ s3 }) => s3.getPresignedUrl("GET", path, seconds, disposition));
      },
    }),
  };
}

/** Lists, writes and removes once, so that a start says at once what every book would say later. */
export async function tryS3Shelf(place: S3Place, patience = usualPatience): Promise<void> {
  const call = openS3Client(place, { ...patience, tries: 2 });
  const path = [place.prefix, `${randomUUID()}.trial`].filter((part) => part !== "").join("/");
  await call(({ s3 }) => s3.listObjectsPaged("/", path, 1));
  await call(async ({ s3 }) => (await s3.putObject(path, "trial")).body?.cancel());
  await call(({ s3 }) => s3.deleteObject(path));
}

interface Found {
  bytes: number;
  /** Since it was put, by the store's own clock; rather too little, never too much. */
  ageMs: number;
}

function lookAt(call: S3Call, path: string): Promise<Found | undefined> {
  return call(async ({ s3, headers }) => {
    if ((await s3.objectExists(path)) !== true) return undefined;
    const time = (name: string): number => Date.parse(headers().get(name) ?? "") || Date.now();
    // Both headers are cut off at the second.
    const ageMs = Math.max(0, time("date") - time("last-modified") - 1000);
    return { bytes: Number(headers().get("content-length")), ageMs };
  });
}

async function* listFiles(
  call: S3Call,
  folder: string,
  putBefore: Date,
): AsyncGenerator<ShelvedFile> {
  let token: string | undefined;
  do {
    const from = token;
    const page = await call(({ s3 }) => s3.listObjectsPaged("/", folder, 1000, from));
    for (const { Key: path, Size: bytes, LastModified: putAt } of page?.objects ?? []) {
      const [, key] =
        /^[0-9a-f]{2}\/([0-9a-f]{64}\.[a-z0-9]{3,4})$/.exec(path.slice(folder.length)) ?? [];
      if (key !== undefined && putAt.getTime() < putBefore.getTime()) yield { key, bytes };
    }
    token = page?.nextContinuationToken;
  } while (token !== undefined);
}

/** Where the bucket keeps versions, a removal only hides a file: those go too. */
async function deleteFile(call: S3Call, path: string): Promise<void> {
  const gone = await call(({ s3 }) => s3.deleteObject(path, { versionInfo: true }));
  if (gone.deleteMarker !== true) return;
  const versions = (await call(({ s3 }) => s3.listObjectVersions(path))) ?? [];
  for (const { VersionId: versionId } of versions) {
    if (versionId !== undefined) await call(({ s3 }) => s3.deleteObject({ key: path, versionId }));
  }
}
