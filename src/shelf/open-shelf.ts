import { S3ServiceError } from "s3mini";

import { AppError } from "../errors.ts";
import { makeShelfFolder, openDiskShelf } from "./disk-shelf.ts";
import { codeOf } from "./explain-store-error.ts";
import { openS3Shelf, tryS3Shelf } from "./s3-shelf.ts";
import { placeInWords, type S3Place, type ShelfPlace } from "./shelf-place.ts";
import type { Shelf } from "./shelf.ts";

/** The shelf of a place; nothing is touched yet. */
export function openShelf(place: ShelfPlace): Shelf {
  return place.kind === "s3" ? openS3Shelf(place) : openDiskShelf(place.folder);
}

/** Makes sure that files can be kept there. Throws AppError `shelf_unusable`, which says what to do. */
export async function makeShelf(place: ShelfPlace): Promise<void> {
  if (place.kind === "folder") return makeShelfFolder(place.folder);
  try {
    await tryS3Shelf(place);
  } catch (cause) {
    throw new AppError(
      "shelf_unusable",
      `Finished files cannot be kept on ${placeInWords(place)}: ${reason(place, cause)}`,
      { retry: "never", cause },
    );
  }
}

function reason(place: S3Place, error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  if (!(cause instanceof S3ServiceError)) {
    return "it does not answer. Is S3_ENDPOINT its address, and can this machine reach it?";
  }
  const code = codeOf(cause);
  const known: Record<string, string> = {
    InvalidAccessKeyId: "it does not know the key. Correct S3_ACCESS_KEY_ID.",
    SignatureDoesNotMatch:
      "the signature is wrong. Correct S3_SECRET_ACCESS_KEY; S3_REGION and S3_ENDPOINT count as well.",
    AccessDenied: `the key may not list, write and remove files in the bucket ${place.bucket}. Give it those rights.`,
    NoSuchBucket: `there is no bucket ${place.bucket}. Make it, or correct BOOKMILL_SHELF.`,
    RequestTimeTooSkewed: "this machine's clock and the store's do not agree. Set the clock.",
  };
  return (
    known[code] ??
    `it answers ${cause.status} ${code}. Correct BOOKMILL_SHELF and the S3_ settings.`
  );
}
