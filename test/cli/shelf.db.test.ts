import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, expect, test } from "vitest";

import { removeOrphans } from "../../src/pipeline/remove-orphans.ts";
import { openDiskShelf } from "../../src/shelf/disk-shelf.ts";
import { openS3Shelf } from "../../src/shelf/s3-shelf.ts";
import { openTestDatabase } from "../support/database.ts";
import { addJob } from "../support/jobs.ts";
import { openS3Double } from "../support/s3-double.ts";
import { runBookmill } from "./run-bookmill.ts";

const { pool, url } = await openTestDatabase();
const double = await openS3Double();
const data = mkdtempSync(join(tmpdir(), "bookmill-data-"));
afterAll(async () => {
  rmSync(data, { recursive: true, force: true });
  await double.close();
});
const store = {
  S3_ENDPOINT: double.place.endpoint,
  AWS_ACCESS_KEY_ID: "key",
  S3_SECRET_ACCESS_KEY: "secret",
};
const said = async (args: string[], env: Record<string, string> = {}): Promise<string> => {
  const run = runBookmill([...args, "--data", data], { DATABASE_URL: url, ...store, ...env });
  const { code, output } = await run.end();
  return `${output}(${code})`;
};

test("a shelf is moved to a bucket, checked and swept there", async () => {
  const disk = openDiskShelf(join(data, "shelf"));
  const job = await addJob(pool);
  const page = await disk.put(Buffer.from("a page"), "image/png");
  const orphan = await disk.put(Buffer.from("nobody's"), "image/png");
  await pool.query(
    "insert into job_artifacts (job_id, name, key, media_type, bytes) values ($1, 'page.png', $2, 'image/png', 6)",
    [job, page.key],
  );
  expect(await said(["shelf", "move", "--to", "s3://bucket/books"])).toMatch(
    /^2 files copied to s3:\/\/bucket\/books at 127\.0\.0\.1:\d+, 14 B; 0 were there already; 0 removed from .*shelf\n\(0\)$/,
  );
  const onStore = { BOOKMILL_SHELF: "s3://bucket/books/" };
  const old = double.files.get(`books/${orphan.key.slice(0, 2)}/${orphan.key}`);
  if (old !== undefined) old.putAt = new Date(Date.now() - 2 * 86_400_000);
  expect(await said(["shelf", "sweep"], onStore)).toBe(
    "1 files that nothing names removed, 8 B freed\n(0)",
  );
  double.files.clear();
  expect(await said(["shelf", "check"], onStore)).toBe(
    `bookmill: 1 of 1 files are not as they should be\nmissing: ${page.key} (page.png of job ${job})\n(1)`,
  );
});

test("settings that are missing are named all at once", async () => {
  const wrong = { BOOKMILL_SHELF: "s3://", S3_ENDPOINT: "store", AWS_ACCESS_KEY_ID: "" };
  expect(await said(["backup", "nowhere"], wrong)).toMatch(
    /^bookmill: These settings are wrong\. BOOKMILL_SHELF: .*S3_ENDPOINT: .*S3_ACCESS_KEY_ID: /,
  );
});

test("what a running job has announced stays, however old the file is", async () => {
  const shelf = openS3Shelf(double.place);
  const file = await shelf.put(Buffer.from("from an earlier book"), "image/png");
  const tomorrow = new Date(Date.now() + 86_400_000);
  const hold = [file.key, await addJob(pool)];
  await pool.query("insert into file_holds (key, job_id) values ($1, $2)", hold);
  const first = await removeOrphans({ pool, shelf }, tomorrow);
  // A job that ended has named all that it needs.
  await pool.query("delete from file_holds");
  expect([first.files, (await removeOrphans({ pool, shelf }, tomorrow)).files]).toEqual([0, 1]);
});

test("who announces a file waits for its removal, so what is put then is there", async () => {
  const shelf = openS3Shelf(double.place);
  const bytes = Buffer.from("put at the very moment");
  const { key } = await shelf.put(bytes, "image/png");
  let putting: Promise<unknown> | undefined;
  // Between the look and the removal a book comes that needs the file.
  double.fault = (method) => {
    if (method === "DELETE") {
      putting ??= shelf.put(bytes, "image/png", async () => {
        await pool.query("select lock_file($1, false)", [key]);
      });
    }
    return method === "DELETE" ? { silentMs: 150 } : undefined;
  };
  const removed = await removeOrphans({ pool, shelf }, new Date(Date.now() + 86_400_000));
  double.fault = () => undefined;
  await putting;
  expect([removed.files, Buffer.from(await shelf.get({ key }))]).toEqual([1, bytes]);
});
