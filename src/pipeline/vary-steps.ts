import sql from "sql-template-tag";

import type { Changes } from "../book/changes.ts";
import type { RedoRequest } from "../contract/redo-book.ts";
import type { Db } from "../db/database.ts";
import { type FieldFault, InvalidRequest } from "../errors.ts";
import type { Step } from "./stage-graph.ts";

/** The variations with the steps in them that the request asks for anew. Throws InvalidRequest for steps that are not among these. */
export async function varySteps(
  db: Db,
  bookId: number,
  variations: Changes["variations"],
  { request, steps }: { request: RedoRequest; steps: readonly Step[] },
): Promise<Changes["variations"]> {
  const chosen = [...stageSteps(steps, request), ...sceneSteps(steps, request)];
  if (chosen.length === 0) return variations;
  const most = await readMostVaried(db, bookId);
  const varied = { ...variations };
  for (const { stage, part } of chosen) {
    const name = `${stage.name}/${part}`;
    varied[name] = (most.get(name) ?? 0) + 1;
  }
  return varied;
}

/** Over all runs of the book: after a restore, the next variation must not be one that was seen and left before. */
async function readMostVaried(db: Db, bookId: number): Promise<Map<string, number>> {
  const { rows } = await db.query<{ step: string; times: number }>(sql`
    select variation.key as step, max(variation.value::integer) as times
      from book_generation_jobs job
      join job_inputs input on input.job_id = job.id
     cross join json_each_text(input.input #> '{changes,variations}') variation
     where (job.id = ${bookId} and job.book_id = job.id) or (job.book_id = ${bookId} and job.parent_job_id is not null)
     group by 1`);
  return new Map(rows.map(({ step, times }) => [step, times]));
}

function stageSteps(steps: readonly Step[], { stage, part }: RedoRequest): Step[] {
  if (stage === undefined) return [];
  const parts = steps.filter((step) => step.stage.name === stage);
  if (parts.length === 0) {
    const names = [...new Set(steps.map((step) => step.stage.name))];
    const detail = `This book has no stage “${stage}”. It has ${names.join(", ")}.`;
    throw refused({ pointer: "/stage", detail });
  }
  const chosen = parts.filter((step) => part === undefined || step.part === part);
  if (chosen.length > 0) return chosen;
  throw refused({ pointer: "/part", detail: `${stage} has ${partsInWords(parts)}.` });
}

function sceneSteps(steps: readonly Step[], { scene }: RedoRequest): Step[] {
  if (scene === undefined) return [];
  const scenes = steps.filter((step) => step.stage.name === "scene_creation");
  const chosen = scenes.filter((step) => step.part === scene);
  if (chosen.length > 0) return chosen;
  throw refused({ pointer: "/scene", detail: `This book has the scenes 1 to ${scenes.length}.` });
}

function partsInWords(parts: readonly Step[]): string {
  const numbers = parts.map(({ part }) => part);
  if (numbers.length === 1) return "one part only: please leave this out";
  return `the parts ${Math.min(...numbers)} to ${Math.max(...numbers)}`;
}

function refused(fault: FieldFault): InvalidRequest {
  return new InvalidRequest("invalid_request", "There is nothing like that to make anew.", {
    faults: [fault],
  });
}
