import { timingSafeEqual } from "node:crypto";

import { signatureOf } from "./sign-path.ts";

/** True when the address was signed by us for this book, and its time has not passed. */
export function isSigned(
  { expires, signature }: { expires: string; signature: string },
  bookId: number,
  { secret, nowMs }: { secret: Uint8Array; nowMs: number },
): boolean {
  if (!/^\d{1,12}$/.test(expires)) return false;
  const given = Buffer.from(signature);
  const right = Buffer.from(signatureOf(bookId, expires, secret));
  const isOurs = given.length === right.length && timingSafeEqual(given, right);
  return isOurs && Number(expires) * 1000 > nowMs;
}
