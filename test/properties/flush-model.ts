import { firstTry } from "../../src/queue/first-try.ts";
import { type Batch, type Flushed, leaseName } from "../../src/queue/flush.ts";
import type { Lease } from "../../src/queue/job.ts";
import type { Ending } from "../../src/queue/settle.ts";
import type { StageChange } from "../../src/queue/stage.ts";
import type { FinishedStep } from "../../src/queue/step.ts";
import { holds } from "./any-grant.ts";
import { endAttempt } from "./end-attempt.ts";
import type { ModelJob, ModelStage, QueueModel } from "./queue-model.ts";

/** What a flush does and answers: only what is written under a lease that holds counts. Each lease is in one part only. */
export function flushModel(model: QueueModel, workerId: number, batch: Batch): Flushed {
  const completed: number[] = [];
  const answer: Flushed = { completed, ended: new Map(), held: new Map() };
  const ours = (lease: Lease): ModelJob | undefined => {
    const { jobId, attempt } = lease;
    return holds(model, { workerId, jobId, attempt }) ? model.jobs.get(jobId) : undefined;
  };
  for (const step of batch.steps) write(step, keepStep);
  for (const change of batch.stages) write(change, changeStage);
  for (const lease of batch.completions) {
    const job = ours(lease);
    // Only a completion that came before the asking counts.
    if (job === undefined || job.isAskedToStop) continue;
    settle(job, { kind: "completed", code: null, message: null, delayMs: 0 });
    completed.push(job.id);
  }
  for (const ending of batch.endings) {
    const job = ours(ending);
    if (job === undefined) continue;
    settle(job, ending);
    answer.ended.set(job.id, job.status);
  }
  completed.sort((a, b) => a - b);
  return answer;

  function write<Part extends Lease>(part: Part, apply: (job: ModelJob, part: Part) => void): void {
    const job = ours(part);
    if (job === undefined) return;
    apply(job, part);
    answer.held.set(leaseName(part), job.isAskedToStop);
  }

  function keepStep(job: ModelJob, { key, result, attempt }: FinishedStep): void {
    const { stageName, part } = key;
    const { id: jobId, bookId } = job;
    const name = `${bookId}/${stageName}/${part}/${key.try}`;
    if (model.steps.has(name)) return;
    model.steps.set(name, { bookId, stageName, part, try: key.try, jobId, attempt, result });
    const nth = key.try - firstTry(job.redo, stageName, part) + 1;
    job.known.set(`${stageName}/${part}/${nth}`, { stageName, part, keptBy: { jobId, attempt } });
  }

  /** The seed's rule: below `max_retries` failures it runs again. Waits and hand-backs are nobody's failure. */
  function settle(job: ModelJob, ending: Omit<Ending, "jobId" | "attempt">): void {
    const { kind, code, message, delayMs } = ending;
    if (kind === "failed" || kind === "hopeless") job.retryCount++;
    if (kind === "waiting") job.waitCount++;
    const goesOn =
      kind === "released" ||
      (kind === "waiting" && job.waitCount < 200) ||
      (kind === "failed" && job.retryCount < job.maxRetries);
    job.errorCode = kind === "completed" ? null : (code ?? job.errorCode);
    job.errorMessage = kind === "completed" ? null : (message ?? job.errorMessage);
    const hours = delayMs / 3_600_000;
    const unlessAsked = kind === "completed" ? "completed" : goesOn ? "pending" : "failed";
    endAttempt(
      job,
      job.isAskedToStop ? "cancelled" : unlessAsked,
      hours > 0 ? { kind: "scheduled", hour: model.hour + hours } : { kind: "ready" },
    );
  }
}

/** From which states a stage may get into each; undefined: it only gets further. */
const from: Record<NonNullable<StageChange["status"]> | "further", ModelStage["status"][]> = {
  processing: ["pending", "failed"],
  completed: ["pending", "processing"],
  failed: ["pending", "processing"],
  skipped: ["pending"],
  further: ["processing"],
};

function changeStage(job: ModelJob, change: StageChange): void {
  const stage = job.stages.find(({ name }) => name === change.stageName);
  const { status, progress = 0, words = null } = change;
  if (!stage || !from[status ?? "further"].includes(stage.status)) return;
  stage.status = status ?? stage.status;
  stage.progress = status === "completed" ? 100 : Math.max(stage.progress, progress);
  if (status === "processing") stage.error = null;
  if (status === "failed") stage.error = words;
  if (status === "skipped") stage.skipReason = words;
}
