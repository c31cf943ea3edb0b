import { beforeAll, expect, test } from "vitest";

import { openTestDatabase } from "../../test/support/database.ts";
import { eventually } from "../../test/support/jobs.ts";
import { openRedoMill } from "../../test/support/redo-mill.ts";
import type { RedoRequest } from "../contract/redo-book.ts";
import { planRedo } from "./plan-redo.ts";

const mill = openRedoMill(await openTestDatabase());
const { pool, redo } = mill;
const plan = (bookId: number, request: RedoRequest) => planRedo(pool, mill.tools, bookId, request);

let id = 0;
beforeAll(async () => {
  const worker = mill.worker();
  id = await mill.finishedBook({ outputs: ["pdf"] });
  await worker.stop();
});

const longPage = "x".repeat(601);

test.each<[RedoRequest, string, RegExp]>([
  [{ stage: "binding" }, "/stage", /no stage “binding”.*character_extraction.*pdf_creation/],
  [{ stage: "audio_generation" }, "/stage", /no stage “audio_generation”/],
  [{ stage: "scene_creation", part: 6 }, "/part", /the parts 1 to 5/],
  [{ stage: "enhancement", part: 1 }, "/part", /one part only/],
  [{ scene: 6 }, "/scene", /the scenes 1 to 5/],
  [{ page: 6, text: "Hello." }, "/page", /the pages 1 to 5/],
  [{ page: 1, sentence: 6, text: "Hello." }, "/sentence", /sentences 1 to 5/],
  [{ page: 1, text: "An unfit word." }, "/text", /other words for this page/],
  [{ page: 1, sentence: 1, text: "A snowman ☃." }, "/text", /cannot print “☃”/],
  [{ page: 1, text: longPage }, "/text", /at most 600 characters/],
  [{ page: 1, text: "Hello.", stage: "story_generation" }, "/page", /yet to be written/],
  [{ order: { job_type: "interactive_search" } }, "/order/job_type", /keeps its job_type/],
  [{ order: { user_id: null } }, "/order/user_id", /keeps its user_id/],
  [{ order: { priority: 1 } }, "/order/priority", /keeps its priority/],
  [{ order: { age_group: "99" } }, "/order/age_group", /must be one of/],
  [{ order: { ability: "fly" } }, "/order/ability", /Did you mean “special_ability”/],
  [{ order: { companions: ["unfit"] } }, "/order/companions/0", /other words/],
])("%o is refused at %s", async (request, pointer, detail) => {
  const refusal = { faults: [{ pointer, detail: expect.stringMatching(detail) }] };
  await expect(redo(id, request)).rejects.toMatchObject(refusal);
  await expect(plan(id, request)).rejects.toMatchObject(refusal);
  expect((await mill.ended(id)).id).toBe(id);
});

test("a dry run changes nothing, and foresees what the redo makes", async () => {
  const request = { scene: 3, page: 1, text: "Luna slept." };
  const { rows: numbers } = await pool.query("select last_value from job_numbers");
  const foreseen = await plan(id, request);
  expect(foreseen.run).toEqual([
    { stage: "scene_creation", part: 3 },
    { stage: "consistency_validation", part: 3 },
    { stage: "pdf_creation", part: 0 },
  ]);
  expect(foreseen.keep.length).toBe(3 + 4 + 4);
  expect((await pool.query("select last_value from job_numbers")).rows).toEqual(numbers);
  expect((await mill.ended(id)).id).toBe(id);
});

test("a book that waits or is being made is neither redone nor foreseen, and one that is not there is not found", async () => {
  const waiting = await mill.order();
  const refusal = { code: "not_ended" };
  await expect(redo(waiting, { scene: 1 })).rejects.toMatchObject(refusal);
  let isDrawing = false;
  mill.hooks.before = async (craft, _part, signal) => {
    if (craft !== "draw" || isDrawing) return;
    isDrawing = true;
    await new Promise((resolve) => {
      signal.addEventListener("abort", resolve);
    });
    signal.throwIfAborted();
  };
  const worker = mill.worker();
  await eventually("a scene is being drawn", () => isDrawing);
  await expect(redo(waiting, { scene: 1 })).rejects.toMatchObject(refusal);
  await expect(mill.restore(waiting, waiting)).rejects.toMatchObject(refusal);
  await expect(plan(waiting, { scene: 1 })).rejects.toMatchObject(refusal);
  await worker.stop();
  await expect(redo(123_456, { scene: 1 })).rejects.toMatchObject({ code: "not_found" });
});
