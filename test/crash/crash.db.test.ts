import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, expect, test } from "vitest";

import { openTestDatabase } from "../support/database.ts";
import { crashTrial, type Death, type TrialPlace } from "./crash-trial.ts";

/** The short form of `npm run crash`: a few deaths of each sort, in both formats. */
const { pool, url } = await openTestDatabase();
const shelfFolder = mkdtempSync(join(tmpdir(), "bookmill-crash-"));
afterAll(() => rmSync(shelfFolder, { recursive: true, force: true }));
const place: TrialPlace = { pool, url, shelfFolder, kind: "small" };
const undisturbed = new Map<string, string>();

beforeAll(async () => {
  for (const jobType of ["story_adventure", "interactive_search"]) {
    undisturbed.set(jobType, (await crashTrial(place, jobType, undefined)).manifest);
  }
});

const deaths: [jobType: string, death: Death][] = [
  ["story_adventure", { before: 1 }],
  ["story_adventure", { after: 6 }],
  ["story_adventure", { before: 20 }],
  ["interactive_search", { after: 3 }],
];

test.each(deaths)(
  "%s survives kill -9 %j: finished by another worker, equal to the undisturbed book, no finished step redone",
  async (jobType, death) => {
    const result = await crashTrial(place, jobType, death);
    expect(result).toMatchObject({ status: "completed", died: true, rescues: 1, repeated: [] });
    expect(result.manifest).toBe(undisturbed.get(jobType));
  },
);
