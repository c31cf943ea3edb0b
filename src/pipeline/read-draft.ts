import sql from "sql-template-tag";

import type { Draft } from "../book/draft.ts";
import type { Db } from "../db/database.ts";
import { formatNamed } from "../formats/all-formats.ts";
import { firstTry } from "../queue/first-try.ts";
import type { NamedFile, StepResult } from "../stages/stage.ts";
import { addToDraft } from "./apply-changes.ts";
import type { EndedRun } from "./ended-run.ts";
import { firstDraft } from "./first-draft.ts";
import type { StudioFacts } from "./plan-run.ts";
import { readFiles } from "./read-files.ts";
import type { JobInput } from "./read-order.ts";
import { type Step, stepsBefore, stepsOf } from "./stage-graph.ts";
import { stepKey } from "./step-key.ts";

/** What the book has kept of one step: by this run or by one before it. */
interface Kept {
  stage: string;
  part: number;
  try: number;
  inputHash: string;
  engineVersion: string;
  result: StepResult<unknown>;
}

/** A run and what of its book is to be seen; any run, whatever its state. */
type SeenRun = Pick<EndedRun, "id" | "bookId" | "status" | "redo">;

/**
 * The draft as far as it is made, for who looks at it: of a run in the making, or of one that ended however. What a redo takes
 * over is in it before its worker has come so far.
 *
 * A worker goes by a step's key alone. Here a book must stay what it was when the studio that made it is another by now: then
 * the run's own files tell which results are its own.
 */
export async function readDraft(
  db: Db,
  run: SeenRun,
  input: JobInput,
  studio: StudioFacts,
): Promise<Draft> {
  const [kept, files] = await Promise.all([readKept(db, run.bookId), readFiles(db, run.id)]);
  const shown = new Map(files.map(({ name, artifact }) => [name, artifact.key]));
  let draft = firstDraft(input, studio);
  const steps = stepsOf(formatNamed(input.order.jobType), draft);
  const found = new Set<Step>();
  for (const step of steps) {
    const results = kept.filter(
      ({ stage, part }) => stage === step.stage.name && part === step.part,
    );
    const isKnown = results.length > 0 && stepsBefore(step, steps).every((one) => found.has(one));
    const named = isKnown ? byKey(draft, step, results) : undefined;
    const result =
      chosen(results, named, shown) ?? (run.status === "completed" ? newest(results) : undefined);
    if (result === undefined) continue;
    found.add(step);
    draft = addToDraft(draft, step, result.result.value);
  }
  return draft;

  function byKey(so: Draft, step: Step, results: readonly Kept[]): Kept | undefined {
    const key = stepKey(so, step, step.stage.input(so, step.part), studio.version);
    const first = firstTry(run.redo, key.stageName, key.part);
    const same = results.filter((one) => one.inputHash === key.inputHash && one.try === first);
    return same.find((one) => one.engineVersion === key.engineVersion) ?? same.at(-1);
  }
}

/**
 * The result that the key names, unless its files have been replaced in this run: a rejected picture by its next drawing.
 * Without a key that fits, the one whose files the run has.
 */
function chosen(
  results: readonly Kept[],
  named: Kept | undefined,
  shown: ReadonlyMap<string, string>,
): Kept | undefined {
  const isReplaced = named?.result.files.some((file) => isOther(file, shown)) ?? true;
  if (!isReplaced) return named;
  const owned = results.findLast(
    ({ result }) =>
      result.files.length > 0 &&
      result.files.every(({ name, artifact }) => shown.get(name) === artifact.key),
  );
  return owned ?? named;
}

/** Of a story that somebody put into other words, and that another studio had written: its file is no step's. */
const newest = (results: readonly Kept[]): Kept | undefined =>
  results.findLast(({ result }) => result.files.length > 0);

function isOther({ name, artifact }: NamedFile, shown: ReadonlyMap<string, string>): boolean {
  const key = shown.get(name);
  return key !== undefined && key !== artifact.key;
}

/** Oldest first. The printed book is left out: it is a file, no page. */
async function readKept(db: Db, bookId: number): Promise<Kept[]> {
  const { rows } = await db.query<Kept>(sql`
    select stage_name as stage, part, try, input_hash as "inputHash", engine_version as "engineVersion", result
      from job_steps
     where book_id = ${bookId} and stage_name <> 'pdf_creation'
     order by finished_at, stage_name, part, try`);
  return rows;
}
