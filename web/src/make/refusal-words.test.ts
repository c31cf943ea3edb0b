import { expect, test } from "vitest";

import { BookmillError } from "../../../src/client/bookmill-error.ts";
import { make } from "../words/make.ts";
import { refusalWords } from "./refusal-words.ts";

const refused = (status: number, code: string, retryAfterS?: number): string =>
  refusalWords(new BookmillError({ status, code, request_id: "r1" }, { retryAfterS }));

test("limits say when it is worth trying again", () => {
  expect(refused(429, "too_many_today", 7100)).toContain("in 2 hours");
  expect(refused(429, "too_many_requests", 20)).toContain("in a minute");
  expect(refused(429, "too_many_queued")).toBe(make.tooManyQueued);
});

test("a server that is away, a bug, and whoever may not", () => {
  expect(refused(0, "no_answer")).toBe(make.away);
  expect(refused(503, "database_away")).toBe(make.away);
  expect(refused(500, "internal_error")).toContain("r1");
  expect(refused(403, "scope_missing")).toBe(make.notAllowed);
});
