import { expect, test } from "vitest";

import { duration } from "./duration.ts";

test("a time is told in the two units that matter", () => {
  const told = [0, 0.44, 9.94, 9.96, 59.4, 59.6, 125, 3599.4, 3600, 11_400, 86_399, 93_600].map(
    duration,
  );
  expect(told).toEqual([
    "0.0s",
    "0.4s",
    "9.9s",
    "10s",
    "59s",
    "1m 00s",
    "2m 05s",
    "59m 59s",
    "1h 00m",
    "3h 10m",
    "1d 00h",
    "1d 02h",
  ]);
});

test("a clock that runs ahead of the server's makes no negative time", () => {
  expect(duration(-3)).toBe("0.0s");
});
