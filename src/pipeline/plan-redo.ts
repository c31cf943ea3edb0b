import type { RedoRequest } from "../contract/redo-book.ts";
import type { Db } from "../db/database.ts";
import { formatNamed } from "../formats/all-formats.ts";
import { checkedInput } from "./checked-input.ts";
import { editOrder } from "./edit-order.ts";
import { type EndedRun, readEndedRun } from "./ended-run.ts";
import { firstDraft } from "./first-draft.ts";
import type { OrderChecks } from "./parse-order.ts";
import { planRun, type RunPlan, type StudioFacts } from "./plan-run.ts";
import { type JobInput, readOrder } from "./read-order.ts";
import { rewritePage } from "./rewrite-page.ts";
import { stepsOf } from "./stage-graph.ts";
import { varySteps } from "./vary-steps.ts";

export interface RedoTools {
  checks: OrderChecks;
  studio: StudioFacts;
}

/**
 * What a redo would make and what it would keep; nothing is changed. Throws InvalidRequest for what the book has not, NotFound,
 * and Conflict `not_ended`.
 */
export async function planRedo(
  db: Db,
  tools: RedoTools,
  bookId: number,
  request: RedoRequest,
): Promise<RunPlan> {
  return (await prepareRedo(db, tools, await readEndedRun(db, bookId), request)).plan;
}

/** The input of the redo's run: that of the run before it, and what the request changes. */
export async function prepareRedo(
  db: Db,
  { checks, studio }: RedoTools,
  run: EndedRun,
  request: RedoRequest,
): Promise<{ input: JobInput; plan: RunPlan }> {
  const stored = readOrder(checkedInput(run.input, checks), run.bookId);
  const edited =
    request.order === undefined
      ? stored
      : { ...stored, ...editOrder(stored, request.order, checks) };
  const { texts, variations } = stored.changes;
  const steps = stepsOf(formatNamed(edited.order.jobType), firstDraft(edited, studio));
  const varied = await varySteps(db, run.bookId, variations, { request, steps });
  const input = { ...edited, changes: { variations: varied, texts } };

  const { page, sentence, text } = request;
  if (page !== undefined && text !== undefined) {
    const asWritten = { ...input, changes: { variations: varied, texts: {} } };
    const { draft } = await planRun(db, run, asWritten, studio);
    input.changes.texts = rewritePage(draft, texts, { page, sentence, text }, checks);
  }
  return { input, plan: (await planRun(db, run, input, studio)).plan };
}
