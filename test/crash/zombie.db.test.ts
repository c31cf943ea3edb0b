import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import { afterAll, expect, test } from "vitest";

import { readEvents } from "../../src/events/read-events.ts";
import { createJob } from "../../src/pipeline/create-job.ts";
import { parseOrder } from "../../src/pipeline/parse-order.ts";
import { openEnqueuer } from "../../src/queue/open-enqueuer.ts";
import { readNewestRun } from "../../src/queue/read.ts";
import { openTestDatabase } from "../support/database.ts";
import { eventually } from "../support/jobs.ts";
import { finish, startDoomedWorker, stepsOf, type TrialPlace } from "./crash-trial.ts";

const { pool, url } = await openTestDatabase();
const shelfFolder = mkdtempSync(join(tmpdir(), "bookmill-zombie-"));
afterAll(() => rmSync(shelfFolder, { recursive: true, force: true }));
const place: TrialPlace = { pool, url, shelfFolder, kind: "small" };

test("a process that is stopped is rescued; when it wakes up, nothing that it writes counts", async () => {
  const checks = { unfitText: () => [], unsettableCharacters: () => [] };
  const order = { job_type: "story_adventure", character_name: "Luna", seed: "zombie" };
  const { jobId } = await createJob(openEnqueuer(pool, url), parseOrder(order, "zombie", checks));
  const zombie = startDoomedWorker(place, []);
  await eventually("two steps are finished", async () => (await stepsOf(pool, jobId)).steps >= 2);
  zombie.kill("SIGSTOP");
  const asleep = await readNewestRun(pool, jobId);
  await finish(place, jobId);
  const before = await readEvents(pool, jobId, 0);

  zombie.kill("SIGCONT");
  await sleep(1500);
  zombie.kill("SIGKILL");
  expect(asleep?.status).toBe("processing");
  expect(await readEvents(pool, jobId, 0)).toEqual(before);
  expect(await readNewestRun(pool, jobId)).toMatchObject({
    status: "completed",
    attempt: 2,
    rescueCount: 1,
    retryCount: 0,
  });
  expect((await stepsOf(pool, jobId)).repeated).toEqual([]);
});
