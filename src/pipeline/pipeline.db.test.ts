import { setTimeout as sleep } from "node:timers/promises";

import { describe, expect, test } from "vitest";

import { openTestDatabase } from "../../test/support/database.ts";
import { addJob, addWorker, end, eventually } from "../../test/support/jobs.ts";
import { openSmallStudio } from "../../test/support/small-studio.ts";
import { openTestMill } from "../../test/support/test-mill.ts";
import { readEvents } from "../events/read-events.ts";
import { requestCancel } from "../queue/cancel.ts";
import { claim } from "../queue/claim.ts";
import { readJobStatus } from "./job-status.ts";
import { readFiles } from "./read-files.ts";

const database = await openTestDatabase();
const { pool } = database;
const mill = openTestMill(database);

async function manifestOf(jobId: number): Promise<string> {
  const files = await readFiles(pool, jobId);
  const manifest = files.find((file) => file.name === "manifest.json");
  if (manifest === undefined) throw new Error("no manifest");
  return Buffer.from(await mill.shelf.get(manifest.artifact)).toString();
}

describe("a book of each kind", () => {
  test("a story adventure goes through the seed's seven stages and ends with its files", async () => {
    mill.worker();
    const id = await mill.order();
    expect(await mill.ended(id)).toMatchObject({ status: "completed", errorMessage: null });
    const status = await readJobStatus(pool, id);
    expect(status.overallProgress).toBe(100);
    expect(
      status.stages.map((stage) => [stage.stageName, stage.status, stage.progressPercentage]),
    ).toEqual(
      [
        "character_extraction",
        "enhancement",
        "story_generation",
        "scene_creation",
        "consistency_validation",
        "audio_generation",
        "pdf_creation",
      ].map((name) => [name, "completed", 100]),
    );
    const names = status.result?.files.map((file) => file.name);
    expect(names).toContain("book.pdf");
    expect(names).toContain("manifest.json");
    for (let scene = 1; scene <= 5; scene++) expect(names).toContain(`scene-${scene}.webp`);
    for (let page = 0; page <= 5; page++) expect(names).toContain(`page-${page}.mp3`);
  });

  test("an interactive search has the seed's five stages, two scenes and answer keys", async () => {
    mill.worker();
    const id = await mill.order({ job_type: "interactive_search" });
    expect(await mill.ended(id)).toMatchObject({ status: "completed" });
    const status = await readJobStatus(pool, id);
    expect(status.stages.map((stage) => stage.stageName)).toEqual([
      "character_extraction",
      "enhancement",
      "scene_creation",
      "consistency_validation",
      "pdf_creation",
    ]);
    const names = status.result?.files.map((file) => file.name) ?? [];
    expect(names.filter((name) => name.endsWith("-answers.jpg"))).toHaveLength(2);
  });

  test("outputs that leave audio out skip its stage and say why; the rest is made", async () => {
    mill.worker();
    const id = await mill.order({ outputs: ["pdf"] });
    await mill.ended(id);
    const { stages, result } = await readJobStatus(pool, id);
    const audio = stages.find((stage) => stage.stageName === "audio_generation");
    expect(audio).toMatchObject({
      status: "skipped",
      skipReason: "The order's outputs leave audio out.",
    });
    expect(result?.files.some((file) => file.name.endsWith(".mp3"))).toBe(false);
  });

  test("what was chosen for the parent is said on the job", async () => {
    mill.worker();
    const id = await mill.order();
    await mill.ended(id);
    expect((await readJobStatus(pool, id)).result?.warnings).toContain(
      "No story_world was given: we chose “the Enchanted Forest”.",
    );
  });

  test("the same order and seed give the same manifest", async () => {
    mill.worker();
    const [one, two] = await Promise.all([mill.order(), mill.order()]);
    await mill.ended(one);
    await mill.ended(two);
    expect(await manifestOf(one)).toBe(await manifestOf(two));
  });
});

describe("side by side", () => {
  test.each([
    ["story_adventure", 5],
    ["interactive_search", 2],
  ])("all scenes of %s start before the first one ends", async (jobType, scenes) => {
    const started: number[] = [];
    let ended = 0;
    let startedBeforeFirstEnd = 0;
    const studio = openSmallStudio(async (craft, part) => {
      if (craft !== "draw") return;
      started.push(part);
      await eventually("every scene has started", () => started.length === scenes);
      if (ended++ === 0) startedBeforeFirstEnd = started.length;
    });
    mill.worker({ studio });
    const id = await mill.order({ job_type: jobType, outputs: ["pdf"] });
    expect(await mill.ended(id)).toMatchObject({ status: "completed" });
    expect(startedBeforeFirstEnd).toBe(scenes);
  });

  test("a scene is checked while another is still being drawn", async () => {
    let reviewed = false;
    const studio = openSmallStudio(async (craft, part) => {
      if (craft === "review" && part === 1) reviewed = true;
      if (craft === "draw" && part === 5) await eventually("scene 1 is reviewed", () => reviewed);
    });
    mill.worker({ studio });
    expect(await mill.ended(await mill.order())).toMatchObject({ status: "completed" });
  });
});

describe("events and progress", () => {
  test("events count without gaps, progress never falls, the last one ends the job", async () => {
    mill.worker();
    const id = await mill.order();
    await mill.ended(id);
    const events = await readEvents(pool, id, 0);
    expect(events.map((event) => event.seq)).toEqual(events.map((_, index) => index + 1));
    expect(events[0]?.type).toBe("job.created");
    expect(events.at(-1)?.type).toBe("job.completed");
    const progress = events
      .map((event) => event.data["overall_progress"])
      .filter((x) => typeof x === "number");
    expect(progress).toEqual(progress.toSorted((a, b) => a - b));
    expect(progress.length).toBeGreaterThan(10);
  });

  test("a running book stops within a second of being asked, and keeps what was finished", async () => {
    let waiting = false;
    const studio = openSmallStudio(async (craft, part, signal) => {
      if (craft !== "draw" || part !== 1) return;
      waiting = true;
      await sleep(60_000, undefined, { signal });
    });
    mill.worker({ studio });
    const id = await mill.order();
    await eventually("scene 1 is being drawn", () => waiting);
    const asked = performance.now();
    await requestCancel(pool, id);
    expect(await mill.ended(id)).toMatchObject({ status: "cancelled", retryCount: 0 });
    expect(performance.now() - asked).toBeLessThan(1000);
    const { stages } = await readJobStatus(pool, id);
    expect(stages.find((stage) => stage.stageName === "character_extraction")?.status).toBe(
      "completed",
    );
    expect(stages.every((stage) => stage.status !== "processing")).toBe(true);
  });

  test("200 jobs over three workers start in priority order, first in first out", async () => {
    const priorities = Array.from({ length: 200 }, (_, index) => ((index * 7) % 10) + 1);
    const ids: { id: number; priority: number }[] = [];
    for (const priority of priorities) {
      ids.push({ id: await addJob(pool, { jobType: "nothing", priority }), priority });
    }
    const workers = [await addWorker(pool), await addWorker(pool), await addWorker(pool)];
    const order: number[] = [];
    for (let turn = 0; order.length < 200; turn++) {
      const workerId = workers[turn % 3] ?? 0;
      const { jobs } = await claim(pool, workerId, (turn % 4) + 1);
      for (const job of jobs) {
        order.push(job.id);
        await end(pool, { workerId, job }, { kind: "completed" });
      }
    }
    const expected = ids
      .toSorted((a, b) => a.priority - b.priority || a.id - b.id)
      .map(({ id }) => id);
    expect(order).toEqual(expected);
  });
});
