import { extname } from "node:path";

import type { Artifact } from "../book/artifact.ts";
import type { Book } from "../book/book.ts";
import type { Threads } from "../threads/threads.ts";
import { allOutputs } from "./all-outputs.ts";
import { bookArt } from "./book-art.ts";
import type { PrintedBook, PrintOrder } from "./press.worker.ts";
import { printedPages } from "./printed-pages.ts";

/** Prints a book in a thread: `output` is a name of all-outputs, `load` brings the art. */
export type Press = (
  request: { output: string; book: Book },
  tools: { load: (artifact: Artifact) => Promise<Uint8Array>; signal: AbortSignal },
) => Promise<{ fileName: string; mediaType: string; bytes: Uint8Array; pages: number }>;

const entry = new URL(`./press.worker${extname(import.meta.url)}`, import.meta.url);

export function openPress(threads: Threads): Press {
  return async ({ output: name, book }, { load, signal }) => {
    const output = allOutputs.find((candidate) => candidate.name === name);
    if (output === undefined) throw new Error(`no output is called ${name}`);
    const art: Record<string, Uint8Array> = {};
    for (const artifact of bookArt(book)) art[artifact.key] ??= await load(artifact);
    const order: PrintOrder = { output: name, book, art };
    const { bytes } = await threads.run<PrintedBook>(entry, "printBook", order, signal);
    const pages = printedPages(book);
    return { fileName: output.fileName, mediaType: output.mediaType, bytes, pages };
  };
}
