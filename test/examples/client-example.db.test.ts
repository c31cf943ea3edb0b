import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

import { afterAll, expect, test } from "vitest";

import { openTestDatabase } from "../support/database.ts";
import { ann, asKeyOf, testGate } from "../support/test-keys.ts";
import { openTestMill } from "../support/test-mill.ts";
import { openTestServer } from "../support/test-server.ts";

const database = await openTestDatabase();
const mill = openTestMill(database);
const url = await openTestServer(database, mill.shelf, undefined, testGate(database.pool));
const folder = await mkdtemp(join(tmpdir(), "bookmill-example-"));
afterAll(() => rm(folder, { recursive: true, force: true }));

const run = (key: string, file: string) =>
  promisify(execFile)(
    process.execPath,
    ["--conditions=bookmill-source", "examples/client/order-a-book.ts", url, key, file],
    { timeout: 25_000 },
  );

test("the client's example orders a book, follows it and keeps its file", async () => {
  mill.worker();
  const { authorization } = await asKeyOf(database.pool, ann);
  const file = join(folder, "luna.pdf");
  const { stdout } = await run(authorization.replace("Bearer ", ""), file);
  const lines = stdout.trim().split("\n");
  expect(lines[0]).toMatch(/^book \d+ is ordered$/);
  expect(lines).toContain("finished: story_generation");
  expect(lines.at(-2)).toMatch(/^“Luna and the Test” has \d+ pages$/);
  expect((await readFile(file)).length).toBeGreaterThan(100);
  await expect(run("bmk_none", file)).rejects.toMatchObject({
    stdout: expect.stringMatching(/^refused \(bad_credentials\)/),
  });
});
