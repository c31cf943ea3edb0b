import { expect, test } from "vitest";

import type { BookStatus } from "../../../src/contract/book-status.ts";
import { nothingYet } from "./fold-event.ts";
import { liveLine } from "./live-line.ts";
import { timeLeft } from "./time-left.ts";

const status: BookStatus = {
  job_id: 1,
  status: "processing",
  overall_progress: 10,
  stages: [],
  error_message: null,
  result_data: null,
  seq: 1,
  seconds_left: null,
  events_url: "",
};
const now = Date.parse("2026-12-01T12:00:00Z");
const about = { hero: "Luna", title: "Luna’s Map", now };

function waiting(reason: NonNullable<BookStatus["waiting"]>["reason"], more: object = {}): string {
  const why = { reason, position: null, until: null, message: "", ...more };
  return liveLine({ ...status, status: "pending", waiting: why }, nothingYet, about);
}

test("how many books come first", () => {
  expect(waiting("turn", { position: 4 })).toBe("3 books are ahead of yours");
  expect(waiting("turn", { position: 2 })).toBe("1 book is ahead of yours");
  expect(waiting("turn", { position: 1 })).toBe("Your book is next");
});

test("when it goes on, as one would say it", () => {
  expect(waiting("backoff", { until: "2026-12-01T12:00:40Z" })).toContain("in 40 seconds");
  expect(waiting("backoff", { until: "2026-12-01T12:05:00Z" })).toContain("in 5 minutes");
  expect(waiting("backoff", { until: "2026-12-01T11:59:00Z" })).toContain("in a moment");
  expect(waiting("scheduled", { until: "2026-12-24T06:00:00Z" })).toContain("on 24 December 2026");
});

test("the last thing that happened", () => {
  const done = (stage: string, part = 0) =>
    liveLine(status, { ...nothingYet, news: { kind: "done", stage, part } }, about);
  expect(done("story_generation")).toBe("The story is written: Luna’s Map");
  expect(done("consistency_validation", 2)).toBe("Page 2 is finished");
  expect(liveLine(status, { ...nothingYet, isStopping: true }, about)).toBe("Stopping");
});

test("how long it still takes", () => {
  const left = (likely: number, atMost: number) =>
    timeLeft({ ...status, seconds_left: { likely, at_most: atMost } });
  expect(left(130, 200)).toBe("About 2 minutes left");
  expect(left(20, 60)).toBe("About a minute left");
  expect(left(0, 60)).toBe("Nearly there, at most a minute");
  expect(left(0, 0)).toBe("Longer than usual. You may close this page; the book goes on");
  expect(timeLeft(status)).toBe("");
});
