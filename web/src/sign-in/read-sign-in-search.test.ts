import { expect, test } from "vitest";

import { readSignInSearch } from "./read-sign-in-search.ts";

test("after signing in one comes back to a page of ours", () => {
  expect(readSignInSearch({ back: "/make?step=what" })).toEqual({ back: "/make?step=what" });
});

test.each(["https://evil.example/", "//evil.example", "/\\evil.example", "make", 12, undefined])(
  "%j is no page of ours",
  (back) => {
    expect(readSignInSearch({ back })).toStrictEqual({ back: undefined });
  },
);
