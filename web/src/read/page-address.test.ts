import { expect, test } from "vitest";

import { addressOfPage, pageAt } from "./page-address.ts";

test.each([
  ["cover", 0],
  ["1", 1],
  ["5", 5],
  ["end", 6],
])("%s is place %d of a book of five pages, and back", (address, page) => {
  expect(pageAt(address, 5)).toBe(page);
  expect(addressOfPage(page, 5)).toBe(address);
});

test.each(["0", "6", "-1", "1.5", "01", "", "Cover", "99999", "one"])(
  "a book of five pages has no page %j",
  (address) => {
    expect(pageAt(address, 5)).toBeUndefined();
  },
);
