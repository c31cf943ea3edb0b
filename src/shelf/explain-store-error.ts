import { S3NetworkError, S3ServiceError } from "s3mini";

import { MustWait, Unavailable } from "../errors.ts";

/** Codes of stores that have no room left for us. */
const fullCodes = new Set([
  "QuotaExceeded",
  "InsufficientStorage",
  "XMinioStorageFull",
  "StorageFull",
]);
/** Answers that say "not now". */
const passingStatuses = new Set([408, 429, 500, 502, 503, 504]);

/** Worth another try within seconds: the store stumbled, or did not answer. */
export function isPassing(error: unknown): boolean {
  if (isNetworkTrouble(error)) return true;
  if (!(error instanceof S3ServiceError)) return false;
  if (fullCodes.has(codeOf(error))) return false;
  return passingStatuses.has(error.status) || codeOf(error) === "RequestTimeout";
}

/**
 * What a store's refusal means for a job: full or not let in is nobody's failure, it waits; no answer is worth another
 * attempt. A file that is not there is what a missing file on a disk is: an Error with the code ENOENT. Bugs stay what they are.
 */
export function explainStoreError(error: unknown): unknown {
  if (isNetworkTrouble(error)) {
    return new Unavailable("shelf_away", "The store of finished files does not answer.", {
      cause: error,
    });
  }
  if (!(error instanceof S3ServiceError)) return error;
  const code = codeOf(error);
  if (error.status === 507 || fullCodes.has(code)) {
    return new MustWait(
      "disk_full",
      "The store of finished files is full: make room, the book goes on by itself.",
      { cause: error },
    );
  }
  if (error.status === 404 && code !== "NoSuchBucket") {
    return Object.assign(new Error("ENOENT: no such file on the shelf", { cause: error }), {
      code: "ENOENT",
    });
  }
  if ([401, 403, 404].includes(error.status)) {
    return new MustWait(
      "shelf_not_writable",
      `The store of finished files does not let us in (${code || error.status}): correct its settings, the book goes on by itself.`,
      { cause: error },
    );
  }
  return new Unavailable(
    "shelf_away",
    `The store of finished files answers ${error.status} ${code}.`,
    {
      cause: error,
    },
  );
}

/** Not reached, broken off, or too long without a word: how `fetch` says so, and s3mini of some. */
function isNetworkTrouble(error: unknown): boolean {
  if (error instanceof S3NetworkError) return true;
  if (error instanceof DOMException) return ["AbortError", "TimeoutError"].includes(error.name);
  return error instanceof TypeError && ["fetch failed", "terminated"].includes(error.message);
}

/** "SignatureDoesNotMatch"; "" when the store gave none. */
export function codeOf(error: S3ServiceError): string {
  if (error.serviceCode !== undefined && error.serviceCode !== "Unknown") return error.serviceCode;
  return /<Code>(\w+)<\/Code>/.exec(error.body ?? "")?.[1] ?? "";
}
