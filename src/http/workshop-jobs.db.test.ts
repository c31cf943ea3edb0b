import { beforeAll, describe, expect, test } from "vitest";

import { openTestDatabase } from "../../test/support/database.ts";
import { addJob, addWorker, claimOne, end } from "../../test/support/jobs.ts";
import { ann, asKeyOf, testGate } from "../../test/support/test-keys.ts";
import { openTestMill } from "../../test/support/test-mill.ts";
import { openTestServer } from "../../test/support/test-server.ts";
import { problem } from "../contract/problem.ts";
import { type WorkshopJobs, workshopJobs } from "../contract/workshop-jobs.ts";

const database = await openTestDatabase();
const { pool } = database;
const mill = openTestMill(database);
const url = await openTestServer(database, mill.shelf, undefined, testGate(pool));
const viewer = await asKeyOf(pool, ann, ["ops:read"]);

async function list(filter = "", more = ""): Promise<WorkshopJobs> {
  const reply = await fetch(
    `${url}/api/workshop/jobs?filter=${encodeURIComponent(filter)}${more}`,
    { headers: viewer },
  );
  expect(reply.status).toBe(200);
  return workshopJobs.strict().parse(await reply.json());
}

const ids = ({ jobs }: WorkshopJobs): number[] => jobs.map((job) => job.job_id);

let book = 0;
let failed = 0;
let waiting = 0;
beforeAll(async () => {
  const worker = mill.worker();
  book = await mill.order({ user_id: ann, outputs: ["pdf"] });
  await mill.ended(book);
  await worker.stop();
  failed = await addJob(pool, { maxRetries: 1, stages: ["scene_creation", "pdf_creation"] });
  const held = await claimOne(pool);
  await pool.query(
    "update job_stages set status = 'failed', error_message = 'It broke.' where job_id = $1 and stage_name = 'scene_creation'",
    [failed],
  );
  await end(pool, held, { kind: "failed", code: "picture_timeout" });
  waiting = await addJob(pool, { priority: 2, runAt: new Date(Date.now() + 3_600_000) });
});

test("newest first, each row with all that a list shows", async () => {
  const page = await list();
  expect(ids(page)).toEqual([waiting, failed, book]);
  expect(page).toMatchObject({ next_cursor: null, matching: 3 });
  const [later, broken, done] = page.jobs;
  expect(done).toMatchObject({
    job_id: book,
    book_id: book,
    parent_job_id: null,
    job_type: "story_adventure",
    status: "completed",
    overall_progress: 100,
    attempt: 1,
    user_id: ann,
    character_name: "L•••",
    title: "L•••",
    has_drawing: false,
    waiting: null,
    stage: null,
    worker_id: null,
  });
  expect(done?.stages.map(({ name }) => name)).toContain("scene_creation");
  expect(done?.stages.find(({ name }) => name === "audio_generation")).toMatchObject({
    status: "skipped",
    progress: 0,
  });
  expect(done?.took_seconds).toBeGreaterThan(0);
  expect(broken).toMatchObject({
    status: "failed",
    error_code: "picture_timeout",
    stage: "scene_creation",
    character_name: "•••",
    cover: null,
  });
  expect(later).toMatchObject({ status: "pending", priority: 2, lane: 2, attempt: 0 });
  expect(later?.waiting?.reason).toBe("scheduled");
  expect(Date.parse(later?.waiting?.until ?? "")).toBeGreaterThan(Date.now());
});

test("the cover is shown to who has the scope, and to nobody by its address alone", async () => {
  const [done] = (await list(`id:${book}`)).jobs;
  const picture = await fetch(`${url}${done?.cover}`, { headers: viewer });
  expect(picture.status).toBe(200);
  expect(picture.headers.get("content-type")).toBe("image/webp");
  expect((await picture.arrayBuffer()).byteLength).toBeGreaterThan(20);
  expect((await fetch(`${url}${done?.cover}`)).status).toBe(401);
  const foreign = `${url}/api/workshop/books/${failed}/pictures/${done?.cover?.split("/").at(-1)}`;
  expect((await fetch(foreign, { headers: viewer })).status).toBe(404);
});

describe("the filter", () => {
  test.each([
    ["state:completed", () => [book]],
    ["-state:completed", () => [waiting, failed]],
    ["state:failed stage:scene_creation error:*timeout", () => [failed]],
    ["stage:none", () => [waiting, book]],
    [`user:${ann}`, () => [book]],
    ["priority:<=3", () => [waiting]],
    ["age:>1h", () => []],
  ])("%s", async (filter, expected) => {
    const page = await list(filter);
    expect(ids(page)).toEqual(expected());
    expect(page.matching).toBe(expected().length);
  });

  test("counts follow all of it but its states", async () => {
    const { counts, matching } = await list("state:failed priority:>3");
    expect(counts).toEqual({ pending: 0, processing: 0, completed: 1, failed: 1, cancelled: 0 });
    expect(matching).toBe(1);
  });

  test("pages by cursor hold each job once", async () => {
    const first = await list("", "&limit=2");
    expect(ids(first)).toEqual([waiting, failed]);
    const second = await list("", `&limit=2&cursor=${first.next_cursor}`);
    expect(ids(second)).toEqual([book]);
    expect(second.next_cursor).toBeNull();
  });

  test("says which word is wrong, and what was meant", async () => {
    const reply = await fetch(`${url}/api/workshop/jobs?filter=stat:failed%20state:fialed`, {
      headers: viewer,
    });
    expect(reply.status).toBe(422);
    const { code, errors } = problem.parse(await reply.json());
    expect(code).toBe("invalid_request");
    expect(errors).toEqual([
      { pointer: "/filter", detail: expect.stringContaining("Did you mean “state”?") },
      { pointer: "/filter", detail: expect.stringContaining("Did you mean “failed”?") },
    ]);
  });

  test("finds what a worker holds, and a job that was asked to stop says so", async () => {
    const worker = await addWorker(pool);
    const id = await addJob(pool);
    const { job, workerId } = await claimOne(pool);
    expect([job.id, workerId > worker]).toEqual([id, true]);
    expect((await list(`worker:${workerId}`)).jobs).toMatchObject([
      { job_id: id, status: "processing", worker_id: workerId, cancelling: false },
    ]);
    await pool.query("update book_generation_jobs set cancel_requested_at = now() where id = $1", [
      id,
    ]);
    expect((await list(`id:${id}`)).jobs).toMatchObject([{ cancelling: true }]);
    await end(pool, { job, workerId }, { kind: "cancelled" });
    expect((await list(`id:${id}`)).jobs).toMatchObject([
      { status: "cancelled", cancelling: false },
    ]);
  });
});
