import { createHmac } from "node:crypto";

const quarterS = 15 * 60;
const lifeS = 60 * 60;

/** A path → the same with a proof that it may be read for an hour: for pictures and streams, which can send no header. */
export function signPath(
  path: string,
  bookId: number,
  { secret, nowMs }: { secret: Uint8Array; nowMs: number },
): string {
  // To the next quarter: within it the address stays the same, so that a browser finds the picture that it has.
  const expires = String(Math.ceil((nowMs / 1000 + lifeS) / quarterS) * quarterS);
  return `${path}?expires=${expires}&signature=${signatureOf(bookId, expires, secret)}`;
}

/** `expires`: seconds since 1970, as in the address. */
export const signatureOf = (bookId: number, expires: string, secret: Uint8Array): string =>
  createHmac("sha256", secret).update(`${bookId} ${expires}`).digest("base64url");
