/** Where books are kept on a device: one cache for each, and a new one for each run that was kept. */
const prefix = "bookmill-book-";

export const keptName = (bookId: number, jobId: number): string => `${prefix}${bookId}-${jobId}`;

export const isKeptName = (name: string, bookId?: number): boolean =>
  name.startsWith(bookId === undefined ? prefix : `${prefix}${bookId}-`);

/** A file under the name that stays: its path and which bytes it is; who may read it, and for how long, is left out. */
export function keptKey(address: string): string {
  const { origin, pathname, searchParams } = new URL(address);
  const version = searchParams.get("v");
  return `${origin}${pathname}${version === null ? "" : `?v=${version}`}`;
}
