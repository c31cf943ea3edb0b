import type { Redo } from "../../src/queue/job.ts";
import type { Retried, RetryFrom } from "../../src/queue/retry.ts";
import { newJob } from "./new-job.ts";
import { nextTurns } from "./next-turns.ts";
import type { ModelJob, QueueModel } from "./queue-model.ts";
import { redoOrder } from "./redo-order.ts";

/** A new run of each: it begins with what its parent found or kept, but for what it is told to do again. */
export function retryInModel(
  model: QueueModel,
  parents: readonly ModelJob[],
  from?: RetryFrom,
): Retried[] {
  // What a parent had risen is its own.
  const laneOf = ({ priority: lane, userId }: ModelJob) => ({ lane, userId });
  const nextTurn = nextTurns(model, parents.map(laneOf));
  return parents.map((parent) => {
    const { bookId, n, jobType, userId, priority, maxRetries } = parent;
    const stages = parent.stages.map(({ name }) => name);
    const again = stagesAgain(stages, from);
    const isAgain = (step: { stageName: string; part: number }): boolean =>
      again.includes(step.stageName) && (from?.part ?? step.part) === step.part;
    const id = model.nextJobId++;
    model.jobs.set(
      id,
      newJob({
        id,
        n,
        bookId,
        parentId: parent.id,
        jobType,
        userId,
        priority,
        maxRetries,
        turn: nextTurn(laneOf(parent)),
        place: { kind: "ready" },
        runHour: model.hour,
        stages,
        redo: redoOf(model, parent, again, from),
        known: new Map([...parent.known].filter(([, step]) => !isAgain(step))),
      }),
    );
    return { jobId: id, parentId: parent.id };
  });
}

/** That stage and all behind it, or only the one of the step. */
function stagesAgain(stages: readonly string[], from: RetryFrom | undefined): string[] {
  const start = from === undefined ? -1 : stages.indexOf(from.stageName);
  if (start < 0) return [];
  return stages.slice(start, from?.part === undefined ? stages.length : start + 1);
}

/** The first try that counts: above all that the book has kept of the stage or of the step. */
function redoOf(
  model: QueueModel,
  { bookId, redo }: ModelJob,
  again: readonly string[],
  from: RetryFrom | undefined,
): Redo[] | null {
  const part = from?.part ?? null;
  const earlier = (redo ?? []).filter((one) => one.stage !== from?.stageName || one.part !== part);
  const now = again.map((stage) => {
    const tries = [...model.steps.values()]
      .filter((step) => step.bookId === bookId && step.stageName === stage)
      .filter((step) => part === null || step.part === part)
      .map((step) => step.try);
    return { stage, part, try: Math.max(0, ...tries) + 1 };
  });
  const all = [...earlier, ...now].toSorted(redoOrder);
  return all.length === 0 ? null : all;
}
