import type { Draft } from "../book/draft.ts";
import type { Order } from "../book/order.ts";
import { formatNamed } from "../formats/all-formats.ts";
import type { Job } from "../queue/job.ts";
import type { Handler } from "../queue/run-job.ts";
import type { Run } from "../queue/run.ts";
import type { StageTools } from "../stages/stage.ts";
import type { Studio } from "../studio/studio.ts";
import { bindBook } from "./bind-book.ts";
import type { BookTools } from "./book-tools.ts";
import { inputHash } from "./input-hash.ts";
import { readOrder } from "./read-order.ts";
import { runSteps } from "./run-steps.ts";
import { type Step, stepsOf } from "./stage-graph.ts";
import { openProgress, type Progress } from "./stage-progress.ts";
import { rememberedStep } from "./step-record.ts";

/**
 * An order → a book. The draft goes through the steps of its format's stages, each as soon as what it needs is there;
 * every finished step is kept, so a run that was cut short goes on where it was.
 */
export function makeBook(tools: BookTools): Handler {
  return async (job, run) => {
    const { order, notes } = readOrder(job.input);
    const format = formatNamed(order.jobType);
    let draft = firstDraft(order, tools.studio);
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
        draft = step.stage.add(draft, step.part, value);
        await progress.end(step);
      } catch (error) {
        if (!stopped.aborted) await noteFailure(tools, { job, run }, step, error);
        throw error;
      }
    });
    return bindBook({ job, format, draft, notes, tools });
  };
}

function firstDraft(order: Order, studio: Studio): Draft {
  return { order, meaning: studio.understand(order), pictures: {}, checked: {}, narration: {} };
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
  const remembered = async (
    at: { stageName: string; part: number; try: number },
    input: unknown,
    make: Parameters<typeof rememberedStep>[4],
  ) => {
    const engineVersion = tools.studio.version;
    const key = { ...at, inputHash: inputHash(input), engineVersion };
    return (await rememberedStep(tools.pool, job, run, key, make)).value;
  };
  const input = stage.input(draft, part);
  const stageTools: StageTools = {
    ...tools,
    signal,
    progress: (share) => void progress.within(step, share),
    // The step gets back what it gave: same key, same type.
    again: (at, other, make) => remembered(at, other, make) as never,
  };
  return remembered({ stageName: stage.name, part, try: 1 }, input, () =>
    stage.run(input, stageTools),
  );
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
