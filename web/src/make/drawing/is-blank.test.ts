import { expect, test } from "vitest";

import { isBlank } from "./is-blank.ts";

const size = 96;

/** A page whose grey at a place is as told. */
function page(greyAt: (x: number, y: number) => number) {
  const data = new Uint8ClampedArray(size * size * 4);
  for (let at = 0; at < size * size; at++) {
    data.fill(greyAt(at % size, Math.floor(at / size)), at * 4, at * 4 + 3);
    data[at * 4 + 3] = 255;
  }
  return { data, width: size, height: size };
}

test("white paper is blank, also under a lamp and through a noisy camera", () => {
  expect(isBlank(page(() => 255))).toBe(true);
  expect(isBlank(page((x, y) => 250 - x * 0.5 - y * 0.3))).toBe(true);
  expect(isBlank(page((x, y) => 240 + ((x * 7 + y * 13) % 9)))).toBe(true);
});

test("a thin faint line is a drawing", () => {
  expect(isBlank(page((x, y) => (x === y && x > 20 && x < 76 ? 200 : 245)))).toBe(false);
});

test("a blot from edge to edge is one as well", () => {
  expect(isBlank(page((x, y) => (Math.hypot(x - 48, y - 48) < 30 ? 60 : 245)))).toBe(false);
});
