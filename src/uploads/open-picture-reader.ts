import type { Db } from "../db/database.ts";
import { Refused } from "../errors.ts";
import type { Shelf } from "../shelf/shelf.ts";
import { findUpload } from "./find-upload.ts";
import { uploadIdOf } from "./upload-url.ts";

type FetchPicture = (url: string, signal: AbortSignal) => Promise<Uint8Array>;

/** Pictures by address, uploads from the shelf: only for the user whose they are, and only until they run out. */
export function openPictureReader(
  { pool, shelf }: { pool: Db; shelf: Shelf },
  fetchPicture: FetchPicture,
): (url: string, signal: AbortSignal, userId: string | null) => Promise<Uint8Array> {
  return async (url, signal, userId) => {
    const id = uploadIdOf(url);
    if (id === undefined) return fetchPicture(url, signal);
    const upload = await findUpload(pool, id, userId);
    if (upload === undefined) {
      throw new Refused(
        "upload_not_there",
        "The picture that was uploaded is not there any more. Please upload it again.",
      );
    }
    return shelf.get(upload);
  };
}
