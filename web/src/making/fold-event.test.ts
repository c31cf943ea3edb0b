import { expect, test } from "vitest";

import { foldEvent, type LiveBook, nothingYet } from "./fold-event.ts";

const event = (id: number, type: string, data: Record<string, unknown> = {}, jobId = 1) => ({
  id,
  type,
  data: { job_id: jobId, at: "2026-11-30T12:00:00Z", ...data },
});
const drawing = { stage: "scene_creation", part: 3, try: 1 };
const fold = (...events: ReturnType<typeof event>[]): LiveBook =>
  events.reduce(foldEvent, nothingYet);

test("a scene is being painted from its step's start to its end", () => {
  expect(fold(event(1, "step.started", drawing)).painting).toEqual({ 3: 1 });
  const done = fold(event(1, "step.started", drawing), event(2, "step.completed", drawing));
  expect(done.painting).toEqual({});
  expect(done.news).toEqual({ kind: "done", stage: "scene_creation", part: 3 });
});

test("a second try is news, and says which", () => {
  const again = fold(event(1, "step.started", { ...drawing, try: 2 }));
  expect(again.painting).toEqual({ 3: 2 });
  expect(again.news).toEqual({ kind: "again", part: 3, try: 2 });
});

test("an event that comes twice, or late, counts once", () => {
  const twice = fold(
    event(1, "step.started", drawing),
    event(2, "step.completed", drawing),
    event(1, "step.started", drawing),
  );
  expect(twice.painting).toEqual({});
  expect(twice.seq).toBe(2);
});

test("another run begins with nothing", () => {
  const next = fold(
    event(5, "job.cancelling"),
    event(1, "step.started", { ...drawing, part: 1 }, 2),
  );
  expect(next).toMatchObject({ jobId: 2, seq: 1, isStopping: false, painting: { 1: 1 } });
});

test("a retry and a rescue lay the brushes down", () => {
  for (const type of ["job.retrying", "job.rescued"]) {
    expect(fold(event(1, "step.started", drawing), event(2, type)).painting).toEqual({});
  }
});
