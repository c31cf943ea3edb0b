import { expect, test } from "vitest";

import { isSigned } from "./is-signed.ts";
import { signatureOf, signPath } from "./sign-path.ts";

const secret = new Uint8Array(32).fill(7);
const at = (time: string) => ({ secret, nowMs: Date.parse(`2026-11-25T${time}Z`) });

function signed(time: string): { expires: string; signature: string } {
  const query = new URL(signPath("/api/books/7/files/book.pdf", 7, at(time)), "http://localhost");
  return {
    expires: query.searchParams.get("expires") ?? "",
    signature: query.searchParams.get("signature") ?? "",
  };
}

test("an address is good for an hour, up to the next quarter of one", () => {
  const query = signed("12:01:00");
  expect(new Date(Number(query.expires) * 1000).toISOString()).toBe("2026-11-25T13:15:00.000Z");
  expect(isSigned(query, 7, at("12:01:00"))).toBe(true);
  expect(isSigned(query, 7, at("13:14:59"))).toBe(true);
  expect(isSigned(query, 7, at("13:15:00"))).toBe(false);
});

test("it stays the same within a quarter, so that a browser finds the picture that it has", () => {
  expect(signed("12:00:01")).toEqual(signed("12:15:00"));
  expect(signed("12:15:01")).not.toEqual(signed("12:15:00"));
});

test("it is good for its book, its time and our secret only", () => {
  const good = signed("12:00:00");
  const now = at("12:00:00");
  const later = String(Number(good.expires) + 900);
  const foreign = signatureOf(7, good.expires, new Uint8Array(32).fill(8));
  expect(isSigned(good, 7, now)).toBe(true);
  expect(isSigned(good, 8, now)).toBe(false);
  expect(isSigned({ ...good, expires: later }, 7, now)).toBe(false);
  expect(isSigned({ ...good, signature: foreign }, 7, now)).toBe(false);
  for (const signature of ["", "x", `${good.signature}=`, good.signature.slice(1)]) {
    expect(isSigned({ ...good, signature }, 7, now)).toBe(false);
  }
});

test.each(["", "1e12", "-1", " 9999999999", "0x99999999999", "9".repeat(13), "Infinity"])(
  "the end “%s” is no time, even when it is signed",
  (expires) => {
    const signature = signatureOf(7, expires, secret);
    expect(isSigned({ expires, signature }, 7, at("12:00:00"))).toBe(false);
  },
);
