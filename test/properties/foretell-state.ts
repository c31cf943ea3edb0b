import { laneOf } from "./lane-of.ts";
import type { ModelJob, QueueModel } from "./queue-model.ts";
import type { QueueState } from "./queue-state.ts";
import { userKeyOf } from "./user-key-of.ts";

/** What the tables must hold, if the model is right. Each job is in one place, so it can be in one table only. */
export function foretellState(model: QueueModel): QueueState {
  const jobs = [...model.jobs.values()].toSorted((a, b) => a.id - b.id);
  return {
    jobs: jobs.map((job) => jobRow(job, model.hour)),
    inputs: jobs.map(({ id, n, redo }) => ({ jobId: id, n, redo })),
    ready: jobs.filter(({ place }) => place.kind === "ready").map(placeInLine),
    parked: jobs.flatMap((job) =>
      job.place.kind === "parked"
        ? [{ ...placeInLine(job), scope: job.place.scope, key: job.place.key }]
        : [],
    ),
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
    steps: [...model.steps]
      .map(([key, { jobId, attempt, result }]) => ({ key, jobId, attempt, result }))
      .toSorted(byKey),
    keys: [...model.keys].map(([key, jobId]) => ({ key, jobId })).toSorted(byKey),
    workers: [...model.workers].map(([id, { state }]) => ({ id, state })),
    lanes: model.lanes,
    limits: [...model.limits]
      .toSorted(([a], [b]) => (a < b ? -1 : Number(a > b)))
      .map(([, limit]) => limit),
    isLimited: model.isLimited,
  };
}

function placeInLine(job: ModelJob): QueueState["ready"][number] {
  const { id: jobId, turn, userId } = job;
  return { jobId, priority: laneOf(job), turn, userKey: userKeyOf(userId) };
}

function jobRow(modelJob: ModelJob, hour: number): QueueState["jobs"][number] {
  const { place, stages: _stages, n: _n, redo: _redo, known: _known, runHour, ...job } = modelJob;
  return {
    ...job,
    workerId: place.kind === "leased" ? place.workerId : null,
    runInHours: place.kind === "nowhere" ? null : runHour - hour,
    isStarted: job.attempt > 0,
    isEnded: place.kind === "nowhere",
  };
}

const byKey = (a: { key: string }, b: { key: string }): number =>
  a.key < b.key ? -1 : Number(a.key > b.key);
