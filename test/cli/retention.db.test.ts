import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, expect, test } from "vitest";

import { expireBooks } from "../../src/cli/expire.ts";
import { showStatus } from "../../src/cli/status.ts";
import { openDiskShelf } from "../../src/shelf/disk-shelf.ts";
import { openTestDatabase } from "../support/database.ts";
import { addJob, claimOne, end, statusOf } from "../support/jobs.ts";
import { runBookmill } from "./run-bookmill.ts";
import { saidBy } from "./said-by.ts";

const { pool, url } = await openTestDatabase();
const data = mkdtempSync(join(tmpdir(), "bookmill-data-"));
afterAll(() => rmSync(data, { recursive: true, force: true }));
const here = { databaseUrl: url, data };
const said = async (...args: string[]): Promise<string> => {
  const { code, output } = await runBookmill([...args, "--data", data], {
    DATABASE_URL: url,
  }).end();
  return `${output}(${code})`;
};

/** An ended book with a file. */
async function endedBook(text: string): Promise<number> {
  const job = await addJob(pool);
  await end(pool, await claimOne(pool), { kind: "completed" });
  const { key, bytes } = await openDiskShelf(join(data, "shelf")).put(
    Buffer.from(text),
    "image/png",
  );
  await pool.query(
    "insert into job_artifacts (job_id, name, key, media_type, bytes) values ($1, 'a.png', $2, 'image/png', $3)",
    [job, key, bytes],
  );
  return job;
}

test("old books are counted first; then their files go, then they are forgotten", async () => {
  const job = await endedBook("one");
  const today = new Date().toISOString().slice(0, 10);
  const seen = [
    await saidBy(expireBooks({ ...here, olderThan: "1d" })),
    await saidBy(expireBooks({ ...here, olderThan: "0d", filesOnly: true })),
    await said("expire", "--older-than", "0d", "--files-only", "--yes"),
    await statusOf(pool, job),
    await said("expire", "--older-than", "0d", "--yes"),
    await statusOf(pool, job),
  ];
  expect(seen[0]).toMatch(
    /^0 books that ended before [-0-9]{10} would be forgotten\nat least 0 files, 0 B; .*\n\(0\)$/,
  );
  expect(seen[1]).toContain(
    `1 books that ended before ${today} would lose their files (the oldest ended on ${today})`,
  );
  expect(seen[1]).toContain(
    "at least 1 files, 3 B; 0 stay because other books have them too\nadd --yes to do it\n(0)",
  );
  // Its file was put within the last day: it goes another time.
  expect(seen.slice(2)).toEqual([
    "1 books have lost their files; 0 files removed, 0 B freed\n(0)",
    "completed",
    "1 books are forgotten; 0 files removed, 0 B freed\n(0)",
    undefined,
  ]);
});

test("the status is for people, or JSON for programs", async () => {
  await pool.query("delete from workers");
  await addJob(pool, { priority: 4 });
  const words = await saidBy(showStatus(here));
  const json: unknown = JSON.parse((await said("status", "--json")).replace(/\(0\)$/, ""));
  expect(words).toMatch(/^priority 4 +1 waiting, the oldest for \d+\.\d s\nrunning +0\n/);
  expect(words).toContain("! no_workers: There are jobs, but no worker is alive. Start one.\n(0)");
  expect(json).toMatchObject({
    backlog: { lanes: [{ priority: 4, depth: 1 }] },
    warnings: [{ code: "no_workers" }],
  });
});

test("a time that cannot be read is refused in words", async () => {
  await expect(expireBooks({ ...here, olderThan: "soon" })).rejects.toThrow(
    '--older-than wants days such as 90d, not "soon".',
  );
  expect(await said("expire")).toContain("--older-than <days>");
});
