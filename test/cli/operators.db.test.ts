import { expect, test } from "vitest";

import { limit } from "../../src/cli/limit.ts";
import { pauseBooks } from "../../src/cli/pause.ts";
import { quota } from "../../src/cli/quota.ts";
import { retryBooks } from "../../src/cli/retry.ts";
import { AppError } from "../../src/errors.ts";
import { openTestDatabase } from "../support/database.ts";
import { addJob, claimOne, end, statusOf } from "../support/jobs.ts";
import { runBookmill } from "./run-bookmill.ts";
import { saidBy } from "./said-by.ts";

const { pool, url } = await openTestDatabase();
const here = { databaseUrl: url };
/** Each command is run as a process once at least: its flags are read, and its exit code is the process's. */
const said = async (...args: string[]): Promise<string> => {
  const { code, output } = await runBookmill(args, { DATABASE_URL: url }).end();
  return `${output}(${code})`;
};

test("dead books are counted first, and tried again when that is said", async () => {
  const job = await addJob(pool, { stages: ["scene_creation"] });
  await end(pool, await claimOne(pool), { kind: "hopeless", code: "refused" });
  const counted = await saidBy(retryBooks([], { ...here, code: "refused" }));
  expect(counted).toBe("1 would be tried again; add --yes to do it\n(0)");
  const done = await said("retry", "--code", "refused", "--from", "scene_creation/2", "--yes");
  expect(done).toBe(`job ${job} is tried again as job ${job + 1}\n1 tried again\n(0)`);
  expect([await statusOf(pool, job), await statusOf(pool, job + 1)]).toEqual(["failed", "pending"]);
});

test("limits and pauses are set, shown and lifted", async () => {
  const seen = [
    await said("limit", "2", "--job-type", "story_adventure"),
    await said("pause"),
    await saidBy(limit(undefined, here)),
    await said("resume"),
    await saidBy(limit("none", { ...here, jobType: "story_adventure" })),
  ];
  expect(seen).toEqual([
    "story_adventure: at most 2 at once\n(0)",
    "paused: the whole queue (books that are being made go on)\n(0)",
    "story_adventure: at most 2 at once\nthe whole queue: paused\n(0)",
    "resumed: the whole queue\n(0)",
    "no limits\n(0)",
  ]);
});

test("what makes no sense is refused in words", async () => {
  const refusals: [command: () => Promise<number>, words: string][] = [
    [() => pauseBooks({ ...here, jobType: "tale" }), "--job-type takes interactive_search or"],
    [() => pauseBooks({ ...here, user: "ann" }), "--user wants a user's id"],
    [() => limit("1", { ...here, eachUser: true, user: "nobody" }), "Name one of"],
    [() => retryBooks([], { ...here, from: "singing" }), 'There is no stage "singing"'],
    [() => retryBooks([], { ...here, since: "yesterday" }), "--since wants a date"],
    [() => quota({ ...here, requests: "0" }), "A limit is a whole number from 1"],
  ];
  for (const [command, words] of refusals) {
    const refused = command();
    await expect(refused).rejects.toThrow(AppError);
    await expect(refused).rejects.toThrow(words);
  }
  expect(await said("limit", "few")).toBe(
    'bookmill: A limit is a whole number or "none", not "few".\n(1)',
  );
});

test("quotas are set for everybody and for one user, shown and lifted", async () => {
  const user = "0b0e7b3c-7c9e-4f9a-9d3b-0d8f3c5f3a11";
  await said("quota", "--requests", "none", "--waiting", "20", "--per-day", "5");
  expect(await saidBy(quota({ ...here, user, perDay: "none" }))).toBe(
    "requests a minute  as many as they like\nbooks waiting      20\nbooks a day        as many as they like\n(0)",
  );
});
