import type { ModelJob, QueueModel } from "./queue-model.ts";
import { userKeyOf } from "./user-key-of.ts";

/** How many more of a scope may start this moment: Infinity where nothing limits it, below 0 when a limit was lowered. */
export interface Rooms {
  ofQueue: number;
  ofUser(key: string): number;
  ofType(key: string): number;
}

export function rooms(model: QueueModel): Rooms {
  const running = [...model.jobs.values()].filter(({ place }) => place.kind === "leased");
  const left = (names: string[], fits: (job: ModelJob) => boolean): number => {
    // The first that says something counts: a user's own limit before the one for each user.
    const limit = names.map((name) => model.limits.get(name)).find((one) => one !== undefined);
    const most = limit?.paused === true ? 0 : (limit?.maxRunning ?? Infinity);
    return most - running.filter(fits).length;
  };
  return {
    ofQueue: left(["queue/"], () => true),
    ofUser: (key) => left([`user/${key}`, "each_user/"], ({ userId }) => userKeyOf(userId) === key),
    ofType: (key) => left([`job_type/${key}`], ({ jobType }) => jobType === key),
  };
}
