/** What is known of a kept book without opening it. */
export interface KeptBook {
  bookId: number;
  jobId: number;
  title: string | null;
  bytes: number;
}

/** The address, which no server has, under which the note lies beside the book's files. */
export const keptNote = (base: string, bookId: number): string =>
  new URL(`${base}/kept/${bookId}`, location.href).href;
