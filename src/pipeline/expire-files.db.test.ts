import { setTimeout as sleep } from "node:timers/promises";

import { afterEach, expect, test } from "vitest";

import { openTestDatabase } from "../../test/support/database.ts";
import { openTestMill } from "../../test/support/test-mill.ts";
import { readEvents } from "../events/read-events.ts";
import { retry } from "../queue/retry.ts";
import type { Shelf } from "../shelf/shelf.ts";
import { countExpiring, expireFiles } from "./expire-files.ts";
import { readFiles } from "./read-files.ts";
import { removeOrphans } from "./remove-orphans.ts";

const database = await openTestDatabase();
const { pool } = database;
const mill = openTestMill(database);
const { shelf } = mill;
/** For it, whatever is on the shelf is old. */
const soon = (): Date => new Date(Date.now() + 60_000);
const none = { books: 0, files: 0, bytes: 0, shared: 0 };

afterEach(async () => {
  await pool.query(`truncate book_generation_jobs, job_inputs, job_ready, job_leases, job_stages, job_steps,
                    job_progress, job_events, job_artifacts, job_results`);
  await removeOrphans({ pool, shelf }, soon());
});

async function made(seed: string): Promise<number> {
  const job = await mill.order({ job_type: "interactive_search", seed });
  const { status } = await mill.ended(job);
  if (status !== "completed") throw new Error(`the book is ${status}`);
  return job;
}

async function keys(): Promise<string[]> {
  const found: string[] = [];
  for await (const { key } of shelf.oldFiles(soon())) found.push(key);
  return found;
}

/** Files of a book that its rows name and the shelf has not. */
async function missing(job: number): Promise<string[]> {
  const lost: string[] = [];
  for (const { name, artifact } of await readFiles(pool, job)) {
    const bytes = await shelf.get(artifact).catch(() => undefined);
    if (bytes?.length !== artifact.bytes) lost.push(name);
  }
  return lost;
}

test("an old book loses its files and keeps its history; what it shares with a younger one stays", async () => {
  mill.worker();
  const old = await made("one");
  // JavaScript cuts a moment off at its millisecond: the old one ended before this one began.
  await new Promise((resolve) => setTimeout(resolve, 5));
  const moment = new Date();
  // The same order: the same files.
  const young = await made("one");
  const before = (await readFiles(pool, old)).length;
  const counted = await countExpiring(pool, { endedBefore: moment });
  const first = await expireFiles({ pool, shelf }, { endedBefore: moment, putBefore: soon() });
  expect(before).toBeGreaterThan(10);
  expect(first).toEqual({ ...none, books: 1, shared: before });
  expect(counted).toEqual(first);
  expect(await readFiles(pool, old)).toEqual([]);
  expect([(await readFiles(pool, young)).length, await missing(young)]).toEqual([before, []]);
  expect((await readEvents(pool, old, 0)).at(-1)).toMatchObject({
    type: "files.expired",
    data: {},
  });
  expect((await mill.ended(old)).status).toBe("completed");

  const endedBefore = new Date();
  const foreseen = await countExpiring(pool, { endedBefore });
  const second = await expireFiles({ pool, shelf }, { endedBefore, putBefore: soon() });
  expect(foreseen).toMatchObject({ books: 1, files: before, shared: 0 });
  expect(second).toMatchObject({ books: 1, shared: 0 });
  // Page backgrounds: only steps name them.
  expect(second.files).toBeGreaterThan(before);
  expect(second.bytes).toBeGreaterThan(foreseen.bytes);
  expect(await keys()).toEqual([]);
  expect(await expireFiles({ pool, shelf }, { endedBefore, putBefore: soon() })).toEqual(none);
});

test("a book whose files have expired is made anew by a retry", async () => {
  mill.worker();
  const old = await made("again");
  const files = await readFiles(pool, old);
  await expireFiles({ pool, shelf }, { endedBefore: new Date(), putBefore: soon() });
  const [again] = await retry(pool, { ids: [old], status: "completed" });
  await mill.ended(old);
  expect(await readFiles(pool, again?.jobId ?? 0)).toEqual(files);
  expect(await missing(again?.jobId ?? 0)).toEqual([]);
});

test("a clean-up that dies between rows and files, or in the middle of the files, is finished by the next", async () => {
  mill.worker();
  await made("crash");
  const count = (await keys()).length;
  let left = 3;
  const dying: Shelf = {
    ...shelf,
    remove: (key, putBefore) =>
      left-- > 0 ? shelf.remove(key, putBefore) : Promise.reject(new Error("killed")),
  };
  const expiry = { endedBefore: new Date(), putBefore: soon() };
  await expect(expireFiles({ pool, shelf: dying }, expiry)).rejects.toThrow("killed");
  const { rows } = await pool.query("select from job_artifacts");
  expect([rows.length, (await keys()).length]).toEqual([0, count - 3]);
  expect(await expireFiles({ pool, shelf }, expiry)).toMatchObject({ books: 0, files: count - 3 });
  expect(await keys()).toEqual([]);
});

test("files that only a kept step names stay, and files that nothing names go when they are old enough", async () => {
  const beforeAll = new Date();
  mill.worker();
  const job = await made("steps");
  const [file] = await readFiles(pool, job);
  await pool.query("delete from job_artifacts where job_id = $1 and name = $2", [job, file?.name]);
  const orphan = await shelf.put(Buffer.from("nobody's"), "image/png");
  const young = await removeOrphans({ pool, shelf }, beforeAll);
  const aged = await removeOrphans({ pool, shelf }, soon());
  expect([young, aged]).toEqual([
    { files: 0, bytes: 0 },
    { files: 1, bytes: orphan.bytes },
  ]);
  expect(await shelf.get(file?.artifact ?? { key: "" })).toHaveLength(file?.artifact.bytes ?? 0);
});

test("books that are made while equal ones expire keep every file", async () => {
  mill.worker({ concurrency: 3 });
  // One that nobody makes again: its files go.
  for (const seed of ["a", "b", "c"]) await made(seed);
  await sleep(20);
  const endedBefore = new Date();
  // Between the look for names and the removal there is time for a book to come.
  const slow: Shelf = {
    ...shelf,
    remove: (key, putBefore) => sleep(4).then(() => shelf.remove(key, putBefore)),
  };
  let isMaking = true;
  let removed = 0;
  const cleaning = (async () => {
    while (isMaking) {
      const expired = await expireFiles(
        { pool, shelf: slow },
        { endedBefore, putBefore: endedBefore },
      );
      removed += expired.files;
    }
  })();
  const books = await Promise.all(["a", "b", "a", "b", "a", "b"].map(made));
  isMaking = false;
  await cleaning;
  const lost = await Promise.all(books.map(missing));
  const counts = await Promise.all(books.map(async (book) => (await readFiles(pool, book)).length));
  expect(lost.flat()).toEqual([]);
  expect(Math.min(...counts)).toBeGreaterThan(10);
  expect(removed).toBeGreaterThan(0);
});
