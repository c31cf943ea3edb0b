import type { Artifact } from "../book/artifact.ts";
import type { Book } from "../book/book.ts";

/** A kind of file that a book can be printed as. */
export interface Output {
  /** As in the order's `outputs`: "pdf". */
  name: string;
  mediaType: string;
  /** The file's name in the book: "book.pdf". */
  fileName: string;
  print(book: Book, tools: PrintTools): Promise<Uint8Array>;
}

export interface PrintTools {
  load(artifact: Artifact): Promise<Uint8Array>;
  signal: AbortSignal;
  /** 0–1 */
  progress(share: number): void;
}
