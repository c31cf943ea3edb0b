import { byPlace, inLine } from "./in-line.ts";
import type { ModelJob, QueueModel } from "./queue-model.ts";
import { rooms } from "./rooms.ts";
import { startInModel } from "./start-in-model.ts";
import { unparkInModel } from "./unpark-in-model.ts";
import { userKeyOf } from "./user-key-of.ts";

export interface ModelClaim {
  jobs: ModelJob[];
  limited: boolean;
  parked: number;
}

/** The claim of a worker in the product's way (see open-claimer.ts): fast, until it hears that there are limits. */
export function claimInModel(model: QueueModel, workerId: number, count: number): ModelClaim {
  if (!model.limitedWorkers.has(workerId)) {
    const answer = claimFast(model, workerId, count);
    if (!answer.limited) return answer;
  }
  const answer = claimExactly(model, workerId, count);
  if (answer.limited) model.limitedWorkers.add(workerId);
  else model.limitedWorkers.delete(workerId);
  if (answer.parked > 0) unparkInModel(model);
  return answer;
}

/** Nothing where there are limits; else the first ones of the line. */
export function claimFast(model: QueueModel, workerId: number, count: number): ModelClaim {
  const { isLimited: limited } = model;
  if (limited || !isAlive(model, workerId)) return { jobs: [], limited, parked: 0 };
  const jobs = startInModel(model, workerId, inLine(model, "ready").slice(0, count));
  return { jobs, limited, parked: 0 };
}

/**
 * Under limits: each job of the line has room or is put aside, first in line first. A user's jobs count from the first on,
 * also those that their type holds up; a type's count as far as their users have room. Nobody goes past those of its user or
 * type that are aside already.
 */
export function claimExactly(model: QueueModel, workerId: number, count: number): ModelClaim {
  if (!isAlive(model, workerId)) return { jobs: [], limited: false, parked: 0 };
  model.isLimited &&= model.limits.size > 0;
  const room = rooms(model);
  // Nothing can start: nothing is put aside.
  if (room.ofQueue <= 0) return { jobs: [], limited: model.limits.size > 0, parked: 0 };
  const aside = inLine(model, "parked").map((job) => ({ job, place: job.place }));
  const isBehindAside = (job: ModelJob, scope: string, key: string): boolean =>
    aside.some(
      (one) =>
        one.place.kind === "parked" &&
        one.place.scope === scope &&
        one.place.key === key &&
        byPlace(one.job, job) < 0,
    );
  const users = new Map<string, number>();
  const types = new Map<string, number>();
  const free: ModelJob[] = [];
  let parked = 0;
  for (const job of inLine(model, "ready")) {
    const user = userKeyOf(job.userId);
    const userHasRoom = nth(users, user) <= room.ofUser(user) && !isBehindAside(job, "user", user);
    const hasRoom =
      userHasRoom &&
      nth(types, job.jobType) <= room.ofType(job.jobType) &&
      !isBehindAside(job, "job_type", job.jobType);
    if (hasRoom) free.push(job);
    else {
      parked++;
      job.place = userHasRoom
        ? { kind: "parked", scope: "job_type", key: job.jobType }
        : { kind: "parked", scope: "user", key: user };
    }
  }
  const most = Math.max(0, Math.min(count, room.ofQueue));
  const jobs = startInModel(model, workerId, free.slice(0, most));
  return { jobs, limited: model.limits.size > 0, parked };
}

function isAlive(model: QueueModel, workerId: number): boolean {
  return model.workers.get(workerId)?.state === "alive";
}

function nth(seen: Map<string, number>, key: string): number {
  const n = (seen.get(key) ?? 0) + 1;
  seen.set(key, n);
  return n;
}
