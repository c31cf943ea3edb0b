import { once } from "node:events";
import { PassThrough, Readable } from "node:stream";

import { ZipFile } from "yazl";

import type { Db } from "../db/database.ts";
import { isMissing } from "../shelf/is-whole.ts";
import type { Shelf } from "../shelf/shelf.ts";
import { type ExportedFile, exportedBooks, filesOfBook, uploadedFiles } from "./export-files.ts";
import { exportJson } from "./export-json.ts";

/**
 * All that there is of a user as one archive: `data.json`, the books' files in folders by book number, the uploads. It is made
 * as fast as it is read, one file at a time; destroyed, it stops. A file that is not on the shelf any more is named in
 * `missing.txt` instead.
 */
export function exportUser(
  { pool, shelf }: { pool: Db; shelf: Pick<Shelf, "stream"> },
  userId: string,
): Readable {
  const zip = new ZipFile();
  const out = new PassThrough();
  const missing: string[] = [];
  zip.on("error", (error) => out.destroy(error));
  zip.outputStream.pipe(out);
  fill().catch((error: unknown) =>
    out.destroy(error instanceof Error ? error : new Error(String(error))),
  );
  return out;

  async function fill(): Promise<void> {
    const bookIds = await exportedBooks(pool, userId);
    await add("data.json", Readable.from(exportJson(pool, userId, bookIds)), { compress: true });
    for (const bookId of bookIds) {
      for (const file of await filesOfBook(pool, userId, bookId)) await addFile(file);
    }
    for (const file of await uploadedFiles(pool, userId)) await addFile(file);
    if (missing.length > 0) zip.addBuffer(Buffer.from(`${missing.join("\n")}\n`), "missing.txt");
    zip.end();
  }

  async function addFile({ path, key }: ExportedFile): Promise<void> {
    if (out.destroyed) return;
    const bytes = shelf.stream({ key });
    try {
      await once(bytes, "open");
    } catch (error) {
      // A shelf that is away is no missing file: then the archive is cut, and asked for again.
      if (!isMissing(error)) throw error;
      missing.push(path);
      return;
    }
    // Pictures, sound and PDFs do not get smaller by packing.
    await add(path, bytes, { compress: false });
  }

  /** Resolves when it has been read to its end, or nobody wants it any more. */
  async function add(path: string, bytes: Readable, options: { compress: boolean }): Promise<void> {
    const closed = new Promise<void>((resolve) => bytes.once("close", resolve));
    const stop = (): void => void bytes.destroy();
    bytes.on("error", (error) => out.destroy(error));
    out.once("close", stop);
    if (out.destroyed) stop();
    else zip.addReadStream(bytes, path, options);
    await closed;
    out.off("close", stop);
  }
}
