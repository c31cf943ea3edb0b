import { beforeAll, beforeEach, describe, expect, test } from "vitest";

import { openTestDatabase } from "../../test/support/database.ts";
import { openRedoMill } from "../../test/support/redo-mill.ts";
import type { RedoRequest } from "../contract/redo-book.ts";
import { Refused } from "../errors.ts";
import { retry } from "../queue/retry.ts";
import { readJobStatus } from "./job-status.ts";
import { planRedo } from "./plan-redo.ts";

const mill = openRedoMill(await openTestDatabase());
const { pool, redone, crafts } = mill;

/** One book for all: a redo builds on what there is, and makes the same steps whatever was redone before. */
let id = 0;
beforeAll(async () => {
  const worker = mill.worker();
  id = await mill.finishedBook();
  await worker.stop();
});
beforeEach(() => {
  mill.worker();
  crafts();
});

const parts = (stage: string, from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, i) => `${stage}/${from + i}`);

async function storyScenes(jobId: number): Promise<{ paragraphs: string[] }[]> {
  return JSON.parse(await mill.file(jobId, "story.json")).scenes;
}

const warnings = async (): Promise<string> =>
  (await readJobStatus(pool, id)).result?.warnings.join("\n") ?? "";

describe("a redo makes what depends on it, and no more", () => {
  test("one scene: drawn once and checked, then the book is printed, as foreseen", async () => {
    const closure = ["scene_creation/3", "consistency_validation/3", "pdf_creation/0"];
    const foreseen = await planRedo(pool, mill.tools, id, { scene: 3 });
    const redo = await redone(id, { stage: "scene_creation", part: 3 });
    expect(foreseen.run.map(({ stage, part }) => `${stage}/${part}`)).toEqual(closure);
    expect([redo.plan, redo.made]).toEqual([closure, closure]);
    expect(crafts()).toEqual(["draw 3", "review 3"]);
    const others = [1, 2, 4, 5];
    expect(redo.keep).toEqual([
      "character_extraction/0",
      "enhancement/0",
      "story_generation/0",
      ...others.map((scene) => `scene_creation/${scene}`),
      ...others.map((scene) => `consistency_validation/${scene}`),
      ...parts("audio_generation", 0, 5),
    ]);
    const files = ["scene-3-print.jpg", "scene-3-small.webp", "scene-3.webp"];
    expect(redo.otherFiles).toEqual(["book.pdf", "manifest.json", ...files]);
    const { stages } = await readJobStatus(pool, id);
    expect(stages.every(({ status }) => status === "completed")).toBe(true);
  });

  test("a sentence: that page is read aloud again, and the book is printed", async () => {
    const old = await storyScenes((await mill.ended(id)).id);
    const redo = await redone(id, { page: 2, sentence: 2, text: "It rained\nall day." });
    expect(redo.made).toEqual(["audio_generation/2", "pdf_creation/0"]);
    expect(redo.plan).toEqual(redo.made);
    expect(crafts()).toEqual(["read"]);
    const sound = ["page-2-cues.json", "page-2.mp3"];
    expect(redo.otherFiles).toEqual(["book.pdf", "manifest.json", ...sound, "story.json"]);
    const paragraph = "Luna woke up. It rained all day. “Let us go!” she said.";
    const now = old.map(({ paragraphs: [first, last] }, i) => [i === 1 ? paragraph : first, last]);
    expect((await storyScenes(redo.jobId)).map(({ paragraphs }) => paragraphs)).toEqual(now);
    const pdf: { pages: { kind: string; paragraphs: string[] }[] } = JSON.parse(
      await mill.file(redo.jobId, "book.pdf"),
    );
    const printed = pdf.pages.filter(({ kind }) => kind === "text");
    expect(printed.map(({ paragraphs }) => paragraphs)).toEqual(now);
    expect(await mill.file(redo.jobId, "page-2-cues.json")).toContain(paragraph);
  });

  test("a whole page, in the paragraphs that blank lines part", async () => {
    const redo = await redone(id, { page: 5, text: "All\nwas well.\n \nGood *night*!\n" });
    expect(redo.made).toEqual(["audio_generation/5", "pdf_creation/0"]);
    const [, , , , last] = await storyScenes(redo.jobId);
    expect(last?.paragraphs).toEqual(["All was well.", "Good *night*!"]);
  });

  test("the task of a search picture is one paragraph; it is only printed", async () => {
    const search = await mill.finishedBook({ job_type: "interactive_search" });
    const redo = await redone(search, { page: 2, text: "Find the owl.\n\nThen rest." });
    expect([redo.plan, redo.made]).toEqual([["pdf_creation/0"], ["pdf_creation/0"]]);
    const printed = await mill.file(redo.jobId, "book.pdf");
    expect(printed).toContain('"intro":"Find the owl. Then rest."');
    expect(printed).toContain('"intro":"Look closely."');
    const picture = await redone(search, { scene: 1 });
    expect(picture.made).toEqual([
      "scene_creation/1",
      "consistency_validation/1",
      "pdf_creation/0",
    ]);
    expect(await mill.file(picture.jobId, "book.pdf")).toContain("Find the owl. Then rest.");
  });

  test("an edited dedication is only printed", async () => {
    const redo = await redone(id, { order: { dedication: "For Ann" } });
    expect([redo.plan, redo.made]).toEqual([["pdf_creation/0"], ["pdf_creation/0"]]);
    expect(await mill.file(redo.jobId, "book.pdf")).toContain("For Ann");
  });

  test("what was chosen for the order is still said, but of a field that is edited", async () => {
    const said = (field: string) => `No ${field} was given: we chose`;
    await redone(id, { order: { story_world: "a wood" } });
    expect(await warnings()).toContain(said("adventure_type"));
    expect(await warnings()).not.toContain(said("story_world"));
    await redone(id, { order: { story_world: null } });
    expect(await warnings()).toContain(said("adventure_type"));
    expect(await warnings()).toContain(said("story_world"));
  });

  test("an edited ability: the hero's sheet, the story, the pages that tell of it, the print", async () => {
    const redo = await redone(id, { order: { special_ability: "glow" } });
    expect(redo.made).toEqual([
      "character_extraction/0",
      "story_generation/0",
      ...parts("audio_generation", 1, 5),
      "pdf_creation/0",
    ]);
    expect(crafts().toSorted()).toEqual(["fromWords", ...Array(5).fill("read"), "story"]);
    // The figure might have become another: what it is drawn in is looked for, and found, only when the sheet is there.
    expect(redo.plan).toEqual(expect.arrayContaining([...redo.made, "scene_creation/1"]));
    expect(redo.keep).toEqual([]);
  });

  test("another story: it, what is read aloud, the print; the title page and the pictures stay", async () => {
    const redo = await redone(id, { stage: "story_generation" });
    expect(redo.made).toEqual([
      "story_generation/0",
      ...parts("audio_generation", 1, 5),
      "pdf_creation/0",
    ]);
    expect(redo.plan).toEqual(expect.arrayContaining(redo.made));
    expect(redo.keep).toEqual(["character_extraction/0", "enhancement/0"]);
  });

  test.each<[RedoRequest, string[]]>([
    [{ stage: "character_extraction" }, ["draw", "fromWords", "review", "settle"]],
    [{ stage: "enhancement" }, ["settle"]],
    [{ stage: "scene_creation" }, ["draw", "review"]],
    [{ stage: "consistency_validation", part: 2 }, ["review"]],
    [{ stage: "audio_generation" }, ["read"]],
    [{ stage: "pdf_creation" }, []],
  ])("%o asks for %o again", async (request, expected) => {
    const { made, plan } = await redone(id, request);
    expect(made.filter((step) => step.startsWith(`${request.stage}/`)).length).toBeGreaterThan(0);
    const asked = new Set(crafts().map((craft) => craft.split(" ")[0]));
    expect(asked).toEqual(new Set(expected));
    expect(plan).toEqual(expect.arrayContaining(made));
  });

  test("several things at once are one run", async () => {
    const { made, plan } = await redone(id, {
      scene: 1,
      stage: "audio_generation",
      part: 0,
      page: 4,
      text: "Rest.",
      order: { dedication: "For Bo" },
    });
    expect(made).toEqual([
      "scene_creation/1",
      "consistency_validation/1",
      "audio_generation/0",
      "audio_generation/4",
      "pdf_creation/0",
    ]);
    expect(plan).toEqual(made);
  });
});

describe("one redo after another", () => {
  test("variations add up and texts stay: each builds on the newest run", async () => {
    const picture = async (): Promise<string | undefined> =>
      (await mill.keysOf((await mill.ended(id)).id)).get("scene-3.webp");
    const pictures = [await picture()];
    await redone(id, { scene: 3 });
    pictures.push(await picture());
    await redone(id, { page: 1, sentence: 1, text: "Luna slept." });
    expect(await picture()).toBe(pictures[1]);
    await redone(id, { scene: 3 });
    pictures.push(await picture());
    const { jobId } = await redone(id, { page: 1, sentence: 2, text: "She dreamt." });
    expect(await picture()).toBe(pictures[2]);
    expect(new Set(pictures).size).toBe(3);
    const [first] = await storyScenes(jobId);
    expect(first?.paragraphs[0]).toBe("Luna slept. She dreamt. “Let us go!” she said.");
  });

  test("own words go with the story that they were written over, and the book says so", async () => {
    await redone(id, { page: 1, text: "Luna slept." });
    expect(await warnings()).not.toContain("words for page 1");
    await redone(id, { stage: "story_generation" });
    expect(await warnings()).toContain("Your own words for page 1 were left out");
    const { jobId } = await redone(id, { page: 1, sentence: 1, text: "Luna hid." });
    expect(await warnings()).not.toContain("words for page 1");
    const [first] = await storyScenes(jobId);
    expect(first?.paragraphs[0]).toBe("Luna hid. It was day 1. “Let us go!” she said.");
  });

  test("what an operator's retry was to do again stays to be done again", async () => {
    const { id: newest } = await mill.ended(id);
    mill.hooks.before = async (craft) => {
      if (craft === "read") throw new Refused("no", "No voice today.");
    };
    await retry(pool, { ids: [newest], status: "completed" }, { stageName: "audio_generation" });
    expect(await mill.ended(id)).toMatchObject({ status: "failed" });
    mill.hooks.before = async () => {};
    const { jobId, plan } = await mill.redo(id, { scene: 2 });
    expect(await mill.ended(id)).toMatchObject({ id: jobId, status: "completed" });
    const made = await mill.madeBy(jobId);
    expect(made).toEqual([
      "scene_creation/2",
      "consistency_validation/2",
      ...parts("audio_generation", 0, 5),
      "pdf_creation/0",
    ]);
    expect(plan.run.map(({ stage, part }) => `${stage}/${part}`)).toEqual(made);
  });
});
