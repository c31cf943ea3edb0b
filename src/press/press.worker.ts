import type { Book } from "../book/book.ts";
import { moved } from "../threads/moved.ts";
import { allOutputs } from "./all-outputs.ts";

export interface PrintOrder {
  /** The output's name: "pdf". */
  output: string;
  book: Book;
  /** Every artifact of `bookArt(book)`, by key. */
  art: Readonly<Record<string, Uint8Array>>;
}

export interface PrintedBook {
  bytes: Uint8Array<ArrayBuffer>;
}

/** Runs in a thread: prints one book. The bytes are moved to the caller, not copied. */
export async function printBook({ output: name, book, art }: PrintOrder): Promise<PrintedBook> {
  const output = allOutputs.find((one) => one.name === name);
  if (!output) throw new Error(`no output is called ${name}`);
  const printed = await output.print(book, {
    load: async ({ key }) => art[key] ?? Promise.reject(new Error(`art ${key} was not handed in`)),
    // A thread is stopped from outside, by its pool.
    signal: new AbortController().signal,
    progress: () => undefined,
  });
  // A copy of its own: a Buffer may lie in memory that is shared with others.
  const bytes = Uint8Array.from(printed);
  return moved({ bytes }, [bytes]);
}
