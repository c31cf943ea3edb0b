import { beforeEach, describe, expect, test } from "vitest";

import { openTestDatabase } from "../../test/support/database.ts";
import { addJob, addWorker, claimOne, type Held, statusOf } from "../../test/support/jobs.ts";
import { requestCancel } from "./cancel.ts";
import { emptyBatch, flush, type Flushed } from "./flush.ts";
import { openRecorder } from "./open-recorder.ts";
import { rescue } from "./rescue.ts";
import { Run } from "./run.ts";
import { readStep } from "./step.ts";

const { pool } = await openTestDatabase();
beforeEach(async () => {
  await pool.query("select forget_jobs(array(select id from book_generation_jobs))");
});

describe("steps", () => {
  const key = { stageName: "s", part: 1, try: 1, inputHash: "h", engineVersion: "1" };

  const keep = ({ workerId, job }: Held, value: unknown): Promise<Flushed> =>
    flush(pool, workerId, {
      ...emptyBatch,
      steps: [
        {
          bookId: job.bookId,
          jobId: job.id,
          attempt: job.attempt,
          key,
          result: JSON.stringify(value),
        },
      ],
    });

  test("a step that is written together with the end of its attempt is kept: the end comes after it", async () => {
    for (const kind of ["completed", "failed"] as const) {
      await addJob(pool);
      const held = await claimOne(pool);
      const recorder = openRecorder(pool, held.workerId);
      const lease = { jobId: held.job.id, attempt: held.job.attempt };
      const run = new Run(held.job, recorder, pool);
      const kept = run.save({ step: { key: { stageName: kind }, result: { paid: true } } });
      const ended =
        kind === "completed"
          ? new Promise((written) => recorder.complete({ ...lease, written }))
          : recorder.end({ ...lease, kind, code: "test", message: "It broke.", delayMs: 0 });
      await Promise.all([kept, ended]);
      const stored = { stageName: kind, part: 0, try: 1, inputHash: "", engineVersion: "" };
      expect(await readStep(pool, held.job, stored)).toEqual({ paid: true });
      expect(await statusOf(pool, held.job.id)).toBe(kind === "completed" ? kind : "pending");
      await requestCancel(pool, held.job.id);
    }
  });

  test("a result is kept once, and found again by its key alone", async () => {
    const id = await addJob(pool);
    const held = await claimOne(pool);
    const { job } = held;
    expect(await readStep(pool, job, key)).toBeUndefined();
    expect((await keep(held, { value: 1 })).held.get(`${id}/1`)).toBe(false);
    expect((await keep(held, { value: 2 })).held.get(`${id}/1`)).toBe(false);
    expect(await readStep(pool, job, key)).toEqual({ value: 1 });
    expect(await readStep(pool, { bookId: job.bookId + 1 }, key)).toBeUndefined();
    for (const other of [
      { stageName: "x" },
      { part: 2 },
      { try: 2 },
      { inputHash: "x" },
      { engineVersion: "2" },
    ]) {
      expect(await readStep(pool, job, { ...key, ...other })).toBeUndefined();
    }
  });

  test("another worker's result does not count, although it knows the attempt", async () => {
    await addJob(pool);
    const held = await claimOne(pool);
    const stranger = await addWorker(pool);
    const answer = await keep({ ...held, workerId: stranger }, { value: "stolen" });
    expect(answer.held.size).toBe(0);
    expect(await readStep(pool, held.job, key)).toBeUndefined();
  });

  test("a zombie's result does not count", async () => {
    await addJob(pool);
    const held = await claimOne(pool);
    await rescue(pool, -1);
    expect((await keep(held, 1)).held.size).toBe(0);
    const next = await claimOne(pool);
    expect((await keep(held, 1)).held.size).toBe(0);
    expect((await keep({ ...held, workerId: next.workerId }, 1)).held.size).toBe(0);
    expect(await readStep(pool, held.job, key)).toBeUndefined();
  });

  test("a step that ends after the job was asked to stop is kept, and told so", async () => {
    const id = await addJob(pool);
    const held = await claimOne(pool);
    await requestCancel(pool, id);
    expect((await keep(held, 1)).held.get(`${id}/1`)).toBe(true);
    expect(await readStep(pool, held.job, key)).toBe(1);
  });
});
