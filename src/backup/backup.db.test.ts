import { mkdtempSync, rmSync } from "node:fs";
import { readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, expect, test } from "vitest";

import { openTestDatabase } from "../../test/support/database.ts";
import { openS3Double } from "../../test/support/s3-double.ts";
import { openTestMill } from "../../test/support/test-mill.ts";
import { checkFiles } from "../pipeline/check-files.ts";
import { readFiles } from "../pipeline/read-files.ts";
import { openS3Shelf } from "../shelf/s3-shelf.ts";
import { readBackupNote } from "./backup-note.ts";
import { ownTables } from "./own-tables.ts";
import { restoreBackup } from "./restore-backup.ts";
import { writeBackup } from "./write-backup.ts";

const here = await openTestDatabase();
const there = await openTestDatabase();
const mill = openTestMill(here);
const otherMill = openTestMill(there);
const { pool } = here;
const folder = mkdtempSync(join(tmpdir(), "bookmill-backup-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Every row of every table, as the database writes it. */
async function rowsOf(db: typeof pool): Promise<Record<string, string[]>> {
  const tables = await ownTables(db);
  const read = tables.map(async ({ name }) => {
    const { rows } = await db.query(`select one::text as line from public.${name} one order by 1`);
    return [name, rows.map(({ line }) => line)] as const;
  });
  return Object.fromEntries(await Promise.all(read));
}

test("our tables are all that migrations make", async () => {
  const { rows } = await pool.query(
    "select tablename from pg_tables where schemaname = 'public' order by tablename collate \"C\"",
  );
  expect((await ownTables(pool)).map(({ name }) => name)).toEqual(rows.map((row) => row.tablename));
});

test("a backup that is taken while books are made is one moment, and goes on elsewhere", async () => {
  const worker = mill.worker({ concurrency: 2 });
  const done = await mill.order({ job_type: "interactive_search", seed: "done" });
  await mill.ended(done);
  const orders = await Promise.all(
    ["a", "b", "c", "d"].map((seed) => mill.order({ job_type: "interactive_search", seed })),
  );
  const text = 'a line\nbreak, "quotes", \\ and NULL';
  await pool.query(
    "insert into job_events (job_id, seq, type, data) values ($1, 9000, 'odd', $2)",
    [done, JSON.stringify({ text })],
  );
  // In the middle of it.
  await expect
    .poll(async () => (await pool.query("select from job_leases")).rowCount, { interval: 5 })
    .toBeGreaterThan(0);
  const written = await writeBackup({ pool, shelf: mill.shelf }, folder);
  const unfinished =
    (await pool.query("select from book_generation_jobs where completed_at is null")).rowCount ?? 0;
  await Promise.all(orders.map((id) => mill.ended(id)));
  await worker.stop();
  // A second one finds nearly all files there.
  const again = await writeBackup({ pool, shelf: mill.shelf }, join(folder, "again"));
  expect(written.files).toBeGreaterThan(10);
  expect(unfinished).toBeGreaterThan(0);

  const restored = await restoreBackup({ pool: there.pool, shelf: otherMill.shelf }, folder);
  expect([restored.rows, restored.files]).toEqual([written.rows, written.files]);
  expect((await checkFiles({ pool: there.pool, shelf: otherMill.shelf })).wrong).toEqual([]);
  const { rows: odd } = await there.pool.query(
    "select data ->> 'text' as text from job_events where seq = 9000",
  );
  expect(odd).toEqual([{ text }]);
  // What was being made is made there, with the same bytes; new books get new numbers.
  otherMill.worker();
  for (const id of [done, ...orders]) {
    await otherMill.ended(id);
    expect(await readFiles(there.pool, id)).toEqual(await readFiles(pool, id));
  }
  expect(await otherMill.order({ seed: "new" })).toBeGreaterThan(Math.max(...orders));
  expect((await checkFiles({ pool: there.pool, shelf: otherMill.shelf })).wrong).toEqual([]);
  expect(again.files).toBeGreaterThanOrEqual(written.files);
  await expect(
    restoreBackup({ pool: there.pool, shelf: otherMill.shelf }, folder),
  ).rejects.toMatchObject({
    code: "not_empty",
  });
});

test("what is committed between two tables is in neither", async () => {
  const count = async (): Promise<number> =>
    (await pool.query("select from workers")).rowCount ?? 0;
  const before = await count();
  const blocker = await pool.connect();
  await blocker.query("begin");
  // The last table: all others have been read when the backup comes to it.
  await blocker.query("lock table workers in access exclusive mode");
  const backup = writeBackup({ pool, shelf: mill.shelf }, join(folder, "between"));
  await expect
    .poll(
      async () =>
        (
          await pool.query(
            "select from pg_locks where relation = 'workers'::regclass and not granted",
          )
        ).rowCount,
    )
    .toBeGreaterThan(0);
  await blocker.query("insert into workers (host, process_id) values ('elsewhere', 1)");
  await blocker.query("commit");
  blocker.release();
  await backup;
  const note = await readBackupNote(join(folder, "between"));
  expect([note.tables.find(({ name }) => name === "workers")?.rows, await count()]).toEqual([
    before,
    before + 1,
  ]);
  await pool.query("delete from workers where host = 'elsewhere'");
});

test("rows come back exactly, and from a shelf on S3; an erased file leaves the next backup", async () => {
  const double = await openS3Double();
  const s3 = openS3Shelf(double.place);
  const { pool: empty } = await openTestDatabase();
  const target = join(folder, "again");
  const later = join(target, "shelf");
  const restored = await restoreBackup({ pool: empty, shelf: s3 }, target);
  const [before, after] = [await rowsOf(pool), await rowsOf(empty)];
  // The worker was still taking its leave when the backup was made.
  for (const moving of ["workers", "request_buckets"])
    for (const rows of [before, after]) delete rows[moving];
  expect(after).toEqual(before);
  expect(double.files.size).toBe(restored.files);

  const names = async (): Promise<number> =>
    (await readdir(later, { recursive: true })).filter((name) => /\.\w+$/.test(name)).length;
  const had = await names();
  await empty.query("truncate job_artifacts, job_steps, file_holds");
  await writeBackup({ pool: empty, shelf: s3 }, target);
  expect([had, await names()]).toEqual([restored.files, 0]);
  expect((await readdir(target)).toSorted()).toEqual([
    expect.stringMatching(/^backup.json$/),
    expect.stringMatching(/^database-/),
    "shelf",
  ]);
  await double.close();
});

test("without a file that a book names there is no backup, and the earlier one stays", async () => {
  const { rows } = await pool.query(
    "select key from job_artifacts where name = 'manifest.json' limit 1",
  );
  const key = String(rows[0].key);
  await writeFile(join(mill.folder, key.slice(0, 2), key), "damaged");
  await rm(join(folder, "shelf", key.slice(0, 2), key));
  await expect(writeBackup({ pool, shelf: mill.shelf }, folder)).rejects.toMatchObject({
    code: "files_damaged",
    message: expect.stringContaining(key),
  });
  const checked = await checkFiles({ pool, shelf: mill.shelf });
  expect(checked.wrong).toEqual([
    { key, is: "damaged", namedBy: expect.stringMatching(/^manifest.json of job/) },
  ]);
  expect((await readdir(folder)).filter((name) => name.startsWith("database-"))).toHaveLength(1);
  await expect(
    restoreBackup({ pool, shelf: mill.shelf }, join(folder, "shelf")),
  ).rejects.toMatchObject({
    code: "no_backup",
  });
});
