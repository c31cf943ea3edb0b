import { expect, test } from "vitest";

import { MustWait } from "../errors.ts";
import { explainWriteError } from "./explain-write-error.ts";

test.each([
  ["ENOSPC", "disk_full"],
  ["EDQUOT", "disk_full"],
  ["EROFS", "shelf_not_writable"],
  ["EACCES", "shelf_not_writable"],
])("%s makes the job wait and says %s", (code, expected) => {
  const explained = explainWriteError(Object.assign(new Error("write failed"), { code }));
  expect(explained).toBeInstanceOf(MustWait);
  expect(explained).toMatchObject({ code: expected, retry: "wait" });
});

test("any other error stays what it is", () => {
  const bug = new TypeError("x");
  expect(explainWriteError(bug)).toBe(bug);
});
