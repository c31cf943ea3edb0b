import { PassThrough, type Readable } from "node:stream";

import { ZipFile } from "yazl";

import type { Db } from "../db/database.ts";
import { readFiles } from "../pipeline/read-files.ts";
import type { Shelf } from "../shelf/shelf.ts";
import type { NamedFile } from "../stages/stage.ts";
import { folderOf, indexCsv } from "./index-csv.ts";
import type { BatchResult } from "./read-results.ts";

export interface ZipTools {
  /** With the right to read the files of all these books. */
  db: Db;
  shelf: Pick<Shelf, "stream">;
}

/**
 * The finished books of a batch as one archive, a folder each, after `index.csv`. It is made as fast as it is read, one file
 * at a time; destroyed, it stops. A file that cannot be read destroys it: what came so far is no whole archive.
 */
export function zipResults(tools: ZipTools, results: readonly BatchResult[]): Readable {
  const zip = new ZipFile();
  const out = new PassThrough();
  zip.on("error", (error) => out.destroy(error));
  // Pictures and sound do not get smaller by packing: stored, they cost no time.
  const entry = { compress: false };
  zip.outputStream.pipe(out);
  fill().catch((error: unknown) => out.destroy(asError(error)));
  return out;

  async function fill(): Promise<void> {
    zip.addBuffer(Buffer.from(indexCsv(results)), "index.csv", entry);
    for (const result of results) {
      if (result.state !== "completed" || result.runId === null) continue;
      for (const file of (await readFiles(tools.db, result.runId)).filter(isWanted)) {
        if (out.destroyed) return;
        await add(file, result);
      }
    }
    zip.end();
  }

  /** Resolves when the file has been read to its end, or nobody wants it any more. */
  async function add({ name, artifact }: NamedFile, result: BatchResult): Promise<void> {
    const mtime = result.completedAt ?? new Date();
    const options = { ...entry, size: artifact.bytes, mtime };
    await new Promise<void>((resolve) => {
      out.once("close", resolve);
      zip.addReadStreamLazy(`${folderOf(result)}/${name}`, options, (give) => {
        const bytes = tools.shelf.stream(artifact);
        const stop = (): void => void bytes.destroy();
        out.once("close", stop);
        bytes.on("error", (error) => out.destroy(error));
        bytes.once("close", () => {
          out.off("close", stop);
          out.off("close", resolve);
          resolve();
        });
        if (out.destroyed) stop();
        else give(null, bytes);
      });
    });
  }
}

/** What a family gets; the single pictures are in the book. */
const isWanted = ({ name, artifact: { mediaType } }: NamedFile): boolean =>
  mediaType === "application/pdf" || mediaType === "audio/mpeg" || name === "manifest.json";

const asError = (error: unknown): Error =>
  error instanceof Error ? error : new Error(String(error));
