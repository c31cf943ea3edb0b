import type { Draft } from "../book/draft.ts";
import { formatNamed } from "../formats/all-formats.ts";
import type { Handler } from "../queue/handler.ts";
import type { Job } from "../queue/job.ts";
import type { Run } from "../queue/run.ts";
import type { StepKey } from "../queue/step.ts";
import type { StageTools } from "../stages/stage.ts";
import { addToDraft } from "./apply-changes.ts";
import { bindBook } from "./bind-book.ts";
import type { BookTools } from "./book-tools.ts";
import { firstDraft } from "./first-draft.ts";
import { holdingShelf } from "./holding-shelf.ts";
import { inputHash } from "./input-hash.ts";
import { readOrder } from "./read-order.ts";
import { runSteps } from "./run-steps.ts";
import { type Step, stepsOf } from "./stage-graph.ts";
import { openProgress, type Progress } from "./stage-progress.ts";
import { stepKey } from "./step-key.ts";
import { rememberedStep } from "./step-record.ts";
import { takeOrder } from "./take-order.ts";

/**
 * An order → a book. The draft goes through the steps of its format's stages, each as soon as what it needs is there;
 * every finished step is kept, so a run that was cut short goes on where it was.
 */
export function makeBook(house: BookTools): Handler {
  return async (job, run) => {
    const tools = { ...house, shelf: holdingShelf(house, job) };
    const input = readOrder(await takeOrder(job, tools), job.bookId);
    const format = formatNamed(input.order.jobType);
    let draft = firstDraft(input, tools.studio);
    for (const stage of format.stages) {
      const reason = stage.skipped?.(draft);
      if (reason === undefined) continue;
      await run.save({ stages: [{ stageName: stage.name, status: "skipped", words: reason }] });
    }
    const steps = stepsOf(format, draft);
    const progress = openProgress(run, steps);
    await runSteps(steps, run.signal, async (step, stopped) => {
      try {
        await progress.begin(step);
        const value = await runStep({ job, run, step, draft, tools, progress, signal: stopped });
        draft = addToDraft(draft, step, value);
        await progress.end(step);
      } catch (error) {
        if (!stopped.aborted) await noteFailure(tools, { job, run }, step, error);
        throw error;
      }
    });
    return bindBook({ job, format, draft, notes: input.notes, tools });
  };
}

async function runStep(work: {
  job: Job;
  run: Run;
  step: Step;
  draft: Draft;
  tools: BookTools;
  progress: Progress;
  signal: AbortSignal;
}): Promise<unknown> {
  const { job, run, step, draft, tools, progress, signal } = work;
  const { stage, part } = step;
  const engineVersion = tools.studio.version;
  const remembered = async (key: StepKey, make: Parameters<typeof rememberedStep>[4]) =>
    (await rememberedStep(tools.pool, job, run, key, make)).value;
  const input = stage.input(draft, part);
  const stageTools: StageTools = {
    ...tools,
    signal,
    fetchPicture: (url, until) => tools.fetchPicture(url, until, job.userId),
    progress: (share) => void progress.within(step, share),
    // The step gets back what it gave: same key, same type.
    again: (at, other, make) =>
      remembered({ ...at, inputHash: inputHash(other), engineVersion }, make) as never,
  };
  return remembered(stepKey(draft, step, input, engineVersion), () => stage.run(input, stageTools));
}

/** A stage's own words for what went wrong; the job's outcome is decided elsewhere. */
async function noteFailure(
  { log }: BookTools,
  { job, run }: { job: Job; run: Run },
  { stage, part }: Step,
  error: unknown,
): Promise<void> {
  const known = error instanceof Error && "retry" in error;
  const message = known ? error.message : "Something went wrong on our side in this stage.";
  log("stage.failed", {
    jobId: job.id,
    attempt: job.attempt,
    stage: stage.name,
    part,
    err: error,
  });
  // The database may be what failed; then the job is handed back and the stage starts again.
  const change = { stageName: stage.name, status: "failed" as const, words: message };
  await run
    .save({ stages: [change] })
    .catch((trouble: unknown) =>
      log("stage.failure_not_noted", { jobId: job.id, stage: stage.name, err: trouble }),
    );
}
