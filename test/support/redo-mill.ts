import { expect } from "vitest";

import type { RedoRequest } from "../../src/contract/redo-book.ts";
import { inTransaction } from "../../src/db/database.ts";
import { readFiles } from "../../src/pipeline/read-files.ts";
import { redoBook } from "../../src/pipeline/redo-book.ts";
import { restoreRun } from "../../src/pipeline/restore-run.ts";
import { readNewestRun } from "../../src/queue/read.ts";
import type { Studio } from "../../src/studio/studio.ts";
import type { TestDatabase } from "./database.ts";
import { type Before, openSmallStudio } from "./small-studio.ts";
import { openTestMill } from "./test-mill.ts";

export interface Redone {
  jobId: number;
  /** "scene_creation/3": the steps that were foreseen, those that would stay, and those that were made. */
  plan: string[];
  keep: string[];
  made: string[];
  /** Names of the files that are other than in the run before. */
  otherFiles: string[];
}

/** A mill whose books are made, redone and restored, and that notes every craft it is asked for. */
export function openRedoMill(database: TestDatabase) {
  const { pool } = database;
  const mill = openTestMill(database);
  const crafts: string[] = [];
  const hooks: { before: Before } = { before: async () => {} };
  const checks = {
    unfitText: ({ companions }: { companions: readonly string[] }) =>
      companions.some((text) => text.includes("unfit"))
        ? [{ pointer: "/companions/0", detail: "Please choose other words for this friend." }]
        : [],
    unsettableCharacters: (text: string) => (text.includes("☃") ? ["☃"] : []),
  };
  const tools = { checks, studio: openSmallStudio() };

  const redo = (bookId: number, request: RedoRequest) =>
    inTransaction(pool, (db) => redoBook(db, tools, bookId, request));

  return {
    pool,
    tools,
    hooks,
    ended: (bookId: number) => mill.ended(bookId),
    order: () => mill.order(),
    worker: () => mill.worker({ studio: studioOfTales(), concurrency: 4 }),
    /** Those since it was last asked. */
    crafts: () => crafts.splice(0),
    async finishedBook(fields: Record<string, unknown> = {}): Promise<number> {
      const id = await mill.order({ special_ability: "fly", ...fields });
      expect(await mill.ended(id)).toMatchObject({ id, status: "completed" });
      crafts.length = 0;
      return id;
    },
    redo,
    restore: (bookId: number, jobId: number) =>
      inTransaction(pool, (db) => restoreRun(db, bookId, jobId)),
    /** Redoes and waits for the end. */
    redone: async (bookId: number, request: RedoRequest): Promise<Redone> => {
      const before = await readNewestRun(pool, bookId);
      const { jobId, plan } = await redo(bookId, request);
      expect(await mill.ended(bookId)).toMatchObject({ id: jobId, bookId, status: "completed" });
      return {
        jobId,
        plan: plan.run.map(stepName),
        keep: plan.keep.map(stepName),
        made: await madeBy(jobId),
        otherFiles: await otherFiles(before?.id ?? 0, jobId),
      };
    },
    madeBy,
    keysOf,
    otherFiles,
    async file(jobId: number, name: string): Promise<string> {
      const file = (await readFiles(pool, jobId)).find((each) => each.name === name);
      if (file === undefined) throw new Error(`there is no ${name}`);
      return Buffer.from(await mill.shelf.get(file.artifact)).toString();
    },
  };

  /** The small studio, whose story follows its seed and the hero's gift. */
  function studioOfTales(): Studio {
    const studio = openSmallStudio(async (craft, part, signal) => {
      crafts.push(part === 0 ? craft : `${craft} ${part}`);
      await hooks.before(craft, part, signal);
    });
    const writer: Studio["writer"] = {
      search: (request, signal) => studio.writer.search(request, signal),
      async story(request, signal) {
        const story = await studio.writer.story(request, signal);
        const scenes = story.scenes.map((scene) => ({
          ...scene,
          paragraphs: [
            `Luna woke up. It was day ${scene.number}. “Let us go!” she said.`,
            `She could ${request.ability}. So ended day ${scene.number} of ${request.seed}.`,
          ],
        }));
        return { ...story, scenes };
      },
    };
    return { ...studio, writer };
  }

  /** The steps that this run kept, in the order of the book's stages. */
  async function madeBy(jobId: number): Promise<string[]> {
    const { rows } = await pool.query<{ stage: string; part: number }>(
      `select step.stage_name as stage, step.part
         from job_steps step
         join job_stages stage on stage.job_id = step.job_id and stage.stage_name = step.stage_name
        where step.job_id = $1 order by stage.position, step.part`,
      [jobId],
    );
    return rows.map(stepName);
  }

  async function keysOf(jobId: number): Promise<Map<string, string>> {
    const files = await readFiles(pool, jobId);
    return new Map(files.map(({ name, artifact }) => [name, artifact.key]));
  }

  async function otherFiles(one: number, other: number): Promise<string[]> {
    const [old, now] = [await keysOf(one), await keysOf(other)];
    expect([...now.keys()]).toEqual([...old.keys()]);
    return [...now].filter(([name, key]) => old.get(name) !== key).map(([name]) => name);
  }
}

const stepName = ({ stage, part }: { stage: string; part: number }): string => `${stage}/${part}`;
