import { beforeAll, describe, expect, test } from "vitest";

import { cuttingStudio, openFamily, photo } from "../../test/security/a-family.ts";
import { openTestDatabase } from "../../test/support/database.ts";
import { addJob, claimOne, end } from "../../test/support/jobs.ts";
import { openSmallStudio } from "../../test/support/small-studio.ts";
import { ann, asKeyOf, testGate } from "../../test/support/test-keys.ts";
import { openTestMill } from "../../test/support/test-mill.ts";
import { openTestServer } from "../../test/support/test-server.ts";
import { redoBookReply } from "../contract/redo-book.ts";
import { revealReply } from "../contract/workshop-acts.ts";
import {
  type WorkshopEvents,
  workshopEvents,
  type WorkshopJob,
  workshopJob,
  type WorkshopStep,
} from "../contract/workshop-job.ts";
import { Unavailable } from "../errors.ts";

const database = await openTestDatabase();
const { pool } = database;
const mill = openTestMill(database);
const url = await openTestServer(database, mill.shelf, undefined, testGate(pool));
const viewer = await asKeyOf(pool, ann, ["ops:read"]);
const operator = await asKeyOf(pool, ann, ["ops:read", "ops:write"]);
const family = await openFamily(pool, url);

const get = (path: string, headers: Record<string, string> = viewer): Promise<Response> =>
  fetch(`${url}/api/workshop/${path}`, { headers });

async function jobOf(id: number): Promise<WorkshopJob> {
  const reply = await get(`jobs/${id}`);
  expect(reply.status).toBe(200);
  return workshopJob.strict().parse(await reply.json());
}

function act(path: string, body: unknown, headers = operator): Promise<Response> {
  return fetch(`${url}/api/workshop/jobs/${path}`, {
    method: "POST",
    headers: { ...headers, "content-type": "application/json" },
    body: JSON.stringify(body),
  });
}

const steps = ({ steps: all }: WorkshopJob, stage: string, part = 0): WorkshopStep[] =>
  all.filter((step) => step.stage === stage && step.part === part);

let book = 0;
beforeAll(async () => {
  // Its first drawing of each scene is rejected, and its story is interrupted once.
  let stories = 0;
  const studio = cuttingStudio(async (craft) => {
    if (craft === "story" && ++stories === 1) throw new Unavailable("away", "The writer is away.");
  });
  mill.worker({ studio });
  book = await mill.order({ user_id: ann, outputs: ["pdf"], companions: ["Biscuit"] });
  await mill.ended(book);
});

describe("a finished book's steps", () => {
  test("a step that was cut short stands before the one that was finished", async () => {
    const job = await jobOf(book);
    expect(job.job).toMatchObject({ status: "completed", attempt: 2, retry_count: 1 });
    expect(steps(job, "story_generation")).toMatchObject([
      { state: "cut_short", attempt: 1, try: 1, finished_at: null },
      { state: "done", attempt: 2, try: 1 },
    ]);
    const [, done] = steps(job, "story_generation");
    expect(Date.parse(done?.finished_at ?? "")).toBeGreaterThanOrEqual(
      Date.parse(done?.started_at ?? ""),
    );
    expect(done?.waited_seconds).toBeGreaterThanOrEqual(0);
  });

  test("both drawings of a scene are there, and which one was taken", async () => {
    const job = await jobOf(book);
    const tries = steps(job, "scene_creation", 3);
    expect(tries).toMatchObject([
      { try: 1, state: "done", accepted: false, verdict: null, rejected_because: "10 of 100" },
      { try: 2, state: "done", accepted: true, rejected_because: null },
    ]);
    const pictures = tries.map(({ picture }) => picture?.small);
    expect(new Set(pictures).size).toBe(2);
    for (const small of pictures) {
      const reply = await fetch(`${url}${small}`, { headers: viewer });
      expect([reply.status, reply.headers.get("content-type")]).toEqual([200, "image/webp"]);
    }
    const [check] = steps(job, "consistency_validation", 3);
    expect(check).toMatchObject({
      state: "done",
      verdict: { score: 90, passed: true },
      picture: null,
    });
  });

  test("stages unlock each other, scene by scene where they may", async () => {
    const { edges } = await jobOf(book);
    expect(edges).toContainEqual({
      from: "scene_creation",
      to: "consistency_validation",
      by_part: true,
    });
    expect(edges).toContainEqual({
      from: "consistency_validation",
      to: "pdf_creation",
      by_part: false,
    });
    expect(edges.some(({ to }) => to === "audio_generation")).toBe(false);
  });

  test("how long each stage took, beside what is usual", async () => {
    const { stage_seconds: seconds } = await jobOf(book);
    const drawn = seconds.find(({ stage }) => stage === "scene_creation");
    expect(drawn?.seconds).toBeGreaterThan(0);
    expect(drawn?.median_seconds).toBeNull();
    const other = await mill.order({ outputs: ["pdf"] });
    mill.worker();
    await mill.ended(other);
    const { stage_seconds: again } = await jobOf(other);
    expect(again.find(({ stage }) => stage === "scene_creation")?.median_seconds).toBeCloseTo(
      drawn?.seconds ?? 0,
      3,
    );
  });

  test("the order is masked, what is chosen from a list is not", async () => {
    const { order } = await jobOf(book);
    expect(order).toMatchObject({
      revealed: false,
      job_type: "story_adventure",
      character_name: "L•••",
      companions: ["B•••"],
      outputs: ["pdf"],
      dedication: null,
    });
    expect(order?.character_type.endsWith("•••")).toBe(true);
  });
});

test("a redo shows what it made, what it took over and from which run; what waits is planned", async () => {
  const reply = await act(`${book}/redo`, { scene: 3 });
  expect(reply.status).toBe(200);
  const made = redoBookReply.parse(await reply.json());
  const before = await jobOf(made.job_id);
  expect(before.job).toMatchObject({ status: "pending", book_id: book, parent_job_id: book });
  expect(before.position).toBe(1);
  expect(steps(before, "scene_creation", 3)).toMatchObject([{ state: "planned", attempt: null }]);
  expect(steps(before, "scene_creation", 2)).toMatchObject([
    { state: "inherited", try: 1, from_job_id: book, accepted: false },
    { state: "inherited", try: 2, from_job_id: book, accepted: true },
  ]);
  mill.worker({ studio: openSmallStudio() });
  await mill.ended(book);
  const after = await jobOf(made.job_id);
  expect(steps(after, "scene_creation", 3)).toMatchObject([{ state: "done", accepted: true }]);
  expect(steps(after, "scene_creation", 2)).toHaveLength(2);
  const kept = after.steps.filter(({ state }) => state === "inherited");
  const names = new Set(kept.map(({ stage, part }) => `${stage}/${part}`));
  expect(made.keep.map(({ stage, part }) => `${stage}/${part}`).toSorted()).toEqual(
    [...names].toSorted(),
  );
  expect(after.runs).toMatchObject([
    { job_id: made.job_id, parent_job_id: book, how: "redo" },
    { job_id: book, parent_job_id: null, how: null },
  ]);
});

describe("events", () => {
  async function events(id: number, query = ""): Promise<WorkshopEvents> {
    return workshopEvents.strict().parse(await (await get(`jobs/${id}/events${query}`)).json());
  }

  test("come in pages without a gap", async () => {
    const all = await events(book);
    expect(all.next_after).toBeNull();
    expect(all.events.map(({ seq }) => seq)).toEqual(all.events.map((_, index) => index + 1));
    const first = await events(book, "?limit=5");
    expect(first.next_after).toBe(5);
    expect((await events(book, `?limit=500&after=${first.next_after}`)).events).toEqual(
      all.events.slice(5),
    );
    expect(all.events.find(({ type }) => type === "step.started")?.data).toMatchObject({
      part: 0,
      try: 1,
      attempt: 1,
    });
  });

  test("of no job are 404", async () => {
    expect((await get("jobs/123456/events")).status).toBe(404);
    expect((await get("jobs/123456")).status).toBe(404);
    expect((await get("jobs/abc")).status).toBe(404);
  });
});

describe("a book with a child's drawing", () => {
  let drawn = 0;
  beforeAll(async () => {
    const address = await family.upload(await photo("our child"));
    drawn = await family.order({
      character_name: "Luna",
      character_image_url: address,
      outputs: ["pdf"],
    });
    mill.worker({ studio: cuttingStudio() });
    await mill.ended(drawn);
  });

  test("hides its pictures, and says why", async () => {
    const job = await jobOf(drawn);
    expect(job.job).toMatchObject({ has_drawing: true, cover: null, status: "completed" });
    expect(job.steps.filter(({ picture }) => picture !== null)).toEqual([]);
  });

  test("shows them for an hour to whoever has revealed it, and to nobody else", async () => {
    const reply = await act(`${drawn}/reveal`, { reason: "Its hero has no legs" });
    expect(reply.status).toBe(200);
    expect(reply.headers.get("cache-control")).toBe("no-store");
    const shown = revealReply.strict().parse(await reply.json());
    expect(shown).toMatchObject({ has_drawing: true, title: "Luna and the Test" });
    expect(shown.order).toMatchObject({ revealed: true, character_name: "Luna" });
    expect(shown.pictures).toHaveLength(10);
    const look = (headers: Record<string, string>) =>
      fetch(`${url}${shown.cover}`, { headers }).then(({ status }) => status);
    expect(await look(operator)).toBe(200);
    const other = await asKeyOf(pool, "1b0e7b3c-7c9e-4f9a-9d3b-0d8f3c5f3a22", ["ops:read"]);
    expect(await look(other)).toBe(404);
    expect(Date.parse(shown.pictures_until ?? "") - Date.now()).toBeGreaterThan(3_500_000);
  });
});

test("an order that nobody has checked yet is shown as a job without one, its words hidden all the same", async () => {
  const body = { character_name: "Canarybird", dedication: "For Canarybird", companions: ["Owl"] };
  const id = await addJob(pool, {
    input: { order: { characterName: "Canarybird" }, unchecked: { body, seed: "1" } },
    maxRetries: 1,
  });
  const message = "dedication: “For Canarybird” and Owl cannot be printed.";
  await end(pool, await claimOne(pool), { kind: "hopeless", code: "invalid_order", message });
  const job = await jobOf(id);
  expect(job).toMatchObject({ order: null, steps: [], edges: [] });
  expect(job.error_message).toBe("dedication: “F•••” and O••• cannot be printed.");
  const events = await (await get(`jobs/${id}/events`)).text();
  expect(events).toContain("invalid_order");
  expect(events).not.toMatch(/canary/i);
});
