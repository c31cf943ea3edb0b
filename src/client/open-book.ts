import type { bookCancelled } from "../contract/book-changed.ts";
import type { BookFiles } from "../contract/book-files.ts";
import type { BookPages } from "../contract/book-pages.ts";
import type { BookRuns } from "../contract/book-runs.ts";
import type { BookStatus } from "../contract/book-status.ts";
import type { ShownBook } from "../contract/book.ts";
import type { generateBookReply } from "../contract/generate-book.ts";
import type { RedoBookReply, RedoPlan, RedoRequest } from "../contract/redo-book.ts";
import { BookFailed } from "./book-failed.ts";
import { type BookEvent, followBook } from "./follow-book.ts";
import type { Wire } from "./open-wire.ts";
import { path } from "./path.ts";
import type { Reply, Stoppable } from "./reply.ts";

export interface Book {
  readonly id: number;
  /** What it is, and what it was ordered as. */
  show(options?: Stoppable): Promise<ShownBook>;
  status(options?: Stoppable): Promise<BookStatus>;
  /** What happens to it, as it happens, until its run has ended; after `after`. Outlives broken connections. */
  events(options?: Stoppable & { after?: number }): AsyncIterable<BookEvent>;
  /** Waits for the end. Throws BookFailed when there will be no book. */
  done(options?: Stoppable): Promise<BookStatus>;
  /** What there is to read, see, hear and find, as far as it is made. */
  pages(options?: Stoppable): Promise<BookPages>;
  /** Those that are there so far. */
  files(options?: Stoppable): Promise<BookFiles["files"]>;
  /** One of its files as fetch gives it: `await (await book.download("book.pdf")).arrayBuffer()`. */
  download(name: string, options?: Stoppable): Promise<Response>;
  cancel(options?: Stoppable): Promise<Reply<typeof bookCancelled>>;
  /** A new run of a book that failed or was cancelled; it keeps what was finished. */
  retry(options?: Stoppable): Promise<Reply<typeof generateBookReply>>;
  /** Makes a part of it anew, and what depends on it. */
  redo(what: RedoRequest, options?: Stoppable): Promise<RedoBookReply>;
  /** What a redo would make and keep. */
  planRedo(what: RedoRequest, options?: Stoppable): Promise<RedoPlan>;
  /** The book as that run had made it. */
  restore(jobId: number, options?: Stoppable): Promise<Reply<typeof generateBookReply>>;
  /** Newest first. */
  runs(options?: Stoppable): Promise<BookRuns["runs"]>;
}

export function openBook(wire: Wire, id: number): Book {
  const at = path`books/${id}`;
  const status = (options?: Stoppable): Promise<BookStatus> =>
    wire.json(`${at}/status`, { ...options });
  const events = (options?: Stoppable & { after?: number }): AsyncIterable<BookEvent> =>
    followBook(wire, id, { ...options });
  const post = <Answer>(verb: string, json: unknown, options?: Stoppable): Promise<Answer> =>
    wire.json(`${at}/${verb}`, { method: "POST", json, ...options });
  return {
    id,
    show: (options) => wire.json(at, { ...options }),
    status,
    events,
    async done(options) {
      for (;;) {
        const now = await status(options);
        if (now.status === "completed") return now;
        if (now.status === "failed" || now.status === "cancelled") throw new BookFailed(id, now);
        for await (const _event of events(options)) {
          // Until the run has ended: it was written together with the last event.
        }
      }
    },
    pages: (options) => wire.json(`${at}/pages`, { ...options }),
    files: async (options) => (await wire.json<BookFiles>(`${at}/files`, { ...options })).files,
    download: (name, options) => wire.send(path`books/${id}/files/${name}`, { ...options }),
    cancel: (options) => post("cancel", {}, options),
    retry: (options) => post("retry", {}, options),
    redo: (what, options) => post("redo", what, options),
    planRedo: (what, options) => post("redo", { ...what, dry_run: true }, options),
    restore: (jobId, options) => post("restore", { job_id: jobId }, options),
    runs: async (options) => (await wire.json<BookRuns>(`${at}/runs`, { ...options })).runs,
  };
}
