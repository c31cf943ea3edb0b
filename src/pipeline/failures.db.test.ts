import { setTimeout as sleep } from "node:timers/promises";

import sql from "sql-template-tag";
import { describe, expect, test } from "vitest";

import { openTestDatabase } from "../../test/support/database.ts";
import { openSmallStudio } from "../../test/support/small-studio.ts";
import { openTestMill } from "../../test/support/test-mill.ts";
import { Refused, Unavailable } from "../errors.ts";
import { readJobStatus } from "./job-status.ts";

const database = await openTestDatabase();
const { pool } = database;
const mill = openTestMill(database);

describe("failures", () => {
  test("fails twice, then succeeds: completed with retry_count 2", async () => {
    let runs = 0;
    const studio = openSmallStudio(async (craft) => {
      if (craft === "story" && ++runs <= 2) throw new Unavailable("away", "The writer is away.");
    });
    mill.worker({ studio });
    const id = await mill.order();
    expect(await mill.ended(id)).toMatchObject({ status: "completed", retryCount: 2, attempt: 3 });
  });

  test("fails three times: failed with retry_count 3, exactly three runs, and the stage says why", async () => {
    let runs = 0;
    const studio = openSmallStudio(async (craft) => {
      if (craft !== "story") return;
      runs++;
      throw new Unavailable("away", "The writer is away.");
    });
    mill.worker({ studio });
    const id = await mill.order();
    expect(await mill.ended(id)).toMatchObject({ status: "failed", retryCount: 3 });
    expect(runs).toBe(3);
    const { stages, job } = await readJobStatus(pool, id);
    expect(job.errorMessage).toBe("The writer is away.");
    const story = stages.find((stage) => stage.stageName === "story_generation");
    expect(story).toMatchObject({ status: "failed", errorMessage: "The writer is away." });
    expect(
      mill.log.some((line) => line.event === "stage.failed" && line.fields["jobId"] === id),
    ).toBe(true);
  });

  test("a refusal fails at once and tells the parent", async () => {
    let runs = 0;
    const studio = openSmallStudio(async (craft) => {
      if (craft !== "fromWords") return;
      runs++;
      throw new Refused("no", "Please choose another hero.");
    });
    mill.worker({ studio });
    const id = await mill.order();
    expect(await mill.ended(id)).toMatchObject({
      status: "failed",
      errorMessage: "Please choose another hero.",
    });
    expect(runs).toBe(1);
  });

  test("a bug fails its own book only, and its text stays out of the book's record", async () => {
    const studio = openSmallStudio(async (craft, part) => {
      if (craft === "draw" && part === 3) throw new TypeError("secret detail of Luna");
    });
    mill.worker({ studio });
    const [broken, fine] = [
      await mill.order({ max_retries: 1 }),
      await mill.order({ job_type: "interactive_search" }),
    ];
    expect(await mill.ended(broken)).toMatchObject({ status: "failed" });
    expect(await mill.ended(fine)).toMatchObject({ status: "completed" });
    const { job, stages } = await readJobStatus(pool, broken);
    expect(JSON.stringify([job, stages])).not.toContain("secret");
  });

  test("a finished step is never done again by a later attempt", async () => {
    const done = new Map<string, number>();
    let failures = 0;
    const studio = openSmallStudio(async (craft, part) => {
      const key = `${craft}/${part}`;
      done.set(key, (done.get(key) ?? 0) + 1);
      if (key === "draw/5" && failures++ < 2) {
        await sleep(100);
        throw new Unavailable("away", "The brush is away.");
      }
    });
    mill.worker({ studio });
    const id = await mill.order({ outputs: ["pdf"] });
    expect(await mill.ended(id)).toMatchObject({ status: "completed", retryCount: 2 });
    expect(Object.fromEntries(done)).toMatchObject({
      "fromWords/0": 1,
      "settle/0": 1,
      "story/0": 1,
      "draw/1": 1,
      "draw/5": 3,
      "review/1": 1,
    });
  });
});

describe("a scene that drifted", () => {
  test("is drawn again, at most twice, and the best drawing stays with a warning", async () => {
    const scores = [20, 45, 30];
    const studio = openSmallStudio();
    let drawings = 0;
    const drifting = {
      ...studio,
      reviewer: {
        review: async ({ picture }: { picture: { number: number } }) => {
          if (picture.number !== 2) return { score: 95, passed: true, checks: [] };
          const score = scores[drawings++] ?? 0;
          return { score, passed: false, checks: [] };
        },
      },
    };
    mill.worker({ studio: drifting });
    const id = await mill.order();
    expect(await mill.ended(id)).toMatchObject({ status: "completed" });
    expect(drawings).toBe(3);
    const { rows } = await pool.query(sql`
      select try from job_steps where job_id = ${id} and stage_name = 'scene_creation' and part = 2 order by try`);
    expect(rows).toEqual([{ try: 1 }, { try: 2 }, { try: 3 }]);
    const { result } = await readJobStatus(pool, id);
    expect(result?.warnings.some((warning) => warning.includes("picture 2"))).toBe(true);
    const kept = result?.files.find((file) => file.name === "scene-2.webp")?.artifact.key;
    const { rows: best } = await pool.query<{ key: string }>(sql`
      select result -> 'value' -> 'large' ->> 'key' as key from job_steps
       where job_id = ${id} and stage_name = 'scene_creation' and part = 2 and try = 2`);
    expect(kept).toBe(best[0]?.key);
  });
});
