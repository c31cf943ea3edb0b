import { expect, test } from "vitest";

import { openTestDatabase } from "../support/database.ts";
import { addJob, claimOne, end, statusOf } from "../support/jobs.ts";
import { runBookmill } from "./run-bookmill.ts";

const { pool, url } = await openTestDatabase();
const said = async (...args: string[]): Promise<string> => {
  const { code, output } = await runBookmill(args, { DATABASE_URL: url }).end();
  return `${output}(${code})`;
};

test("dead books are counted first, and tried again when that is said", async () => {
  const job = await addJob(pool, { stages: ["scene_creation"] });
  await end(pool, await claimOne(pool), { kind: "hopeless", code: "refused" });
  const counted = await said("retry", "--code", "refused");
  expect(counted).toBe("1 would be tried again; add --yes to do it\n(0)");
  const done = await said("retry", "--code", "refused", "--from", "scene_creation/2", "--yes");
  expect(done).toBe(`job ${job} is tried again as job ${job + 1}\n1 tried again\n(0)`);
  expect([await statusOf(pool, job), await statusOf(pool, job + 1)]).toEqual(["failed", "pending"]);
});

test("limits and pauses are set, shown and lifted", async () => {
  const seen = [
    await said("limit", "2", "--job-type", "story_adventure"),
    await said("pause"),
    await said("limit"),
    await said("resume"),
    await said("limit", "none", "--job-type", "story_adventure"),
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
  const refusals: [args: string[], words: string][] = [
    [["limit", "few"], 'A limit is a whole number or "none", not "few".'],
    [["pause", "--job-type", "tale"], "--job-type takes interactive_search or story_adventure"],
    [["pause", "--user", "ann"], "--user wants a user's id"],
    [["limit", "1", "--each-user", "--user", "nobody"], "Name one of"],
    [["retry", "--from", "singing"], 'There is no stage "singing"'],
    [["retry", "--since", "yesterday"], "--since wants a date"],
  ];
  const answers = await Promise.all(refusals.map(([args]) => said(...args)));
  for (const [index, answer] of answers.entries()) {
    expect(answer).toContain(refusals[index]?.[1]);
    expect(answer).not.toContain("    at ");
    expect(answer).toMatch(/\(1\)$/);
  }
});

test("quotas are set for everybody and for one user, shown and lifted", async () => {
  const user = "0b0e7b3c-7c9e-4f9a-9d3b-0d8f3c5f3a11";
  await said("quota", "--requests", "none", "--waiting", "20", "--per-day", "5");
  expect(await said("quota", "--user", user, "--per-day", "none")).toBe(
    "requests a minute  as many as they like\nbooks waiting      20\nbooks a day        as many as they like\n(0)",
  );
  expect(await said("quota", "--requests", "0")).toContain("A limit is a whole number from 1");
});
