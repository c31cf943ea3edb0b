import type { ModelJob, QueueModel } from "./queue-model.ts";
import type { QueueState } from "./queue-state.ts";
import { userKeyOf } from "./user-key-of.ts";

/** What the tables must hold, if the model is right. Each job is in one place, so it can be in one table only. */
export function foretellState(model: QueueModel): QueueState {
  const jobs = [...model.jobs.values()].toSorted((a, b) => a.id - b.id);
  return {
    jobs: jobs.map(jobRow),
    inputs: jobs.map(({ id }) => id),
    ready: jobs
      .filter(({ place }) => place.kind === "ready")
      .map((job) => ({
        jobId: job.id,
        priority: job.priority,
        turn: job.turn,
        userKey: userKeyOf(job.userId),
      })),
    scheduled: jobs.flatMap(({ id, place }) =>
      place.kind === "scheduled" ? [{ jobId: id, inHours: place.hour - model.hour }] : [],
    ),
    leases: jobs.flatMap(({ id, place, attempt }) =>
      place.kind === "leased"
        ? [{ jobId: id, workerId: place.workerId, attempt, cancelling: place.cancelling }]
        : [],
    ),
    stages: jobs.flatMap(({ id, stages }) =>
      stages.map((stage, index) => ({ jobId: id, position: index + 1, ...stage })),
    ),
    steps: [...model.steps].map(([key, step]) => ({ key, ...step })).toSorted(byKey),
    keys: [...model.keys].map(([key, jobId]) => ({ key, jobId })).toSorted(byKey),
    workers: [...model.workers].map(([id, { state }]) => ({ id, state })),
    lanes: model.lanes,
  };
}

function jobRow(modelJob: ModelJob): QueueState["jobs"][number] {
  const { place, stages: _, ...job } = modelJob;
  return {
    ...job,
    workerId: place.kind === "leased" ? place.workerId : null,
    isStarted: job.attempt > 0,
    isEnded: place.kind === "nowhere",
  };
}

const byKey = (a: { key: string }, b: { key: string }): number =>
  a.key < b.key ? -1 : Number(a.key > b.key);
