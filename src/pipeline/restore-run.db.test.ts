import { beforeAll, beforeEach, describe, expect, test } from "vitest";

import { openTestDatabase } from "../../test/support/database.ts";
import { openRedoMill } from "../../test/support/redo-mill.ts";
import { Refused } from "../errors.ts";
import { retry } from "../queue/retry.ts";

const mill = openRedoMill(await openTestDatabase());
const { pool, redo, redone, restore, crafts } = mill;

/** Its first run, which all tests come back to. */
let id = 0;
beforeAll(async () => {
  const worker = mill.worker();
  id = await mill.finishedBook();
  await worker.stop();
});
beforeEach(() => {
  mill.hooks.before = async () => {};
  mill.worker();
  crafts();
});

describe("restore", () => {
  test("brings back every file of an older run without asking for any craft", async () => {
    const other = await redone(id, {
      scene: 3,
      page: 2,
      text: "Luna slept.",
      order: { dedication: "For Ann" },
    });
    expect((await mill.otherFiles(id, other.jobId)).length).toBeGreaterThan(5);
    crafts();
    const jobId = await restore(id, id);
    expect(await mill.ended(id)).toMatchObject({ id: jobId, bookId: id, status: "completed" });
    expect(await mill.otherFiles(id, jobId)).toEqual([]);
    expect([crafts(), await mill.madeBy(jobId)]).toEqual([[], []]);
    const again = await restore(id, other.jobId);
    await mill.ended(id);
    expect(await mill.otherFiles(other.jobId, again)).toEqual([]);
    expect(crafts()).toEqual([]);
  });

  test("a scene that is redone after it is none of those that were seen before", async () => {
    const other = await redone(id, { scene: 3 });
    await restore(id, id);
    await mill.ended(id);
    const next = await redone(id, { scene: 3 });
    expect(next.made).toContain("scene_creation/3");
    const pictures = await Promise.all(
      [id, other.jobId, next.jobId].map(async (job) =>
        (await mill.keysOf(job)).get("scene-3.webp"),
      ),
    );
    expect(new Set(pictures).size).toBe(3);
  });

  test("a redo that fails leaves the run before it to be restored", async () => {
    mill.hooks.before = async (craft) => {
      if (craft === "draw") throw new Refused("no", "Please choose another scene.");
    };
    const failed = await redo(id, { scene: 3 });
    expect(await mill.ended(id)).toMatchObject({ id: failed.jobId, status: "failed" });
    await expect(restore(id, failed.jobId)).rejects.toMatchObject({
      code: "invalid_request",
      faults: [{ pointer: "/job_id" }],
    });
    crafts();
    const jobId = await restore(id, id);
    expect(await mill.ended(id)).toMatchObject({ id: jobId, status: "completed" });
    expect(await mill.otherFiles(id, jobId)).toEqual([]);
    expect(crafts()).toEqual([]);
  });

  test("knows only the book's own runs", async () => {
    const other = await mill.order();
    await mill.ended(other);
    await expect(restore(id, other)).rejects.toMatchObject({ code: "not_found" });
    await expect(restore(id, 123_456)).rejects.toMatchObject({ code: "not_found" });
  });
});

test("of those who redo, restore and retry a book at once, one wins", async () => {
  const { id: newest } = await redoneOnce();
  const before = await countRuns();
  let open = (): void => {};
  const gate = new Promise<void>((resolve) => {
    open = resolve;
  });
  mill.hooks.before = () => gate;
  const retried = retry(pool, { ids: [newest], status: "completed" });
  const answers = await Promise.allSettled([
    ...[1, 2, 3].map((scene) => redo(id, { scene })),
    restore(id, id),
  ]);
  open();
  const won = answers.filter(({ status }) => status === "fulfilled").length;
  expect(won + (await retried).length).toBe(1);
  const refused = answers.filter((answer) => answer.status === "rejected");
  expect(new Set(refused.map(({ reason }) => reason.code))).toEqual(new Set(["not_ended"]));
  expect(await countRuns()).toBe(before + 1);
  await mill.ended(id);
});

async function redoneOnce(): Promise<{ id: number }> {
  await redone(id, { scene: 1 });
  return mill.ended(id);
}

async function countRuns(): Promise<number> {
  const { rows } = await pool.query("select from book_generation_jobs where book_id = $1", [id]);
  return rows.length;
}
