import { hostname } from "node:os";

import type { Db } from "./job.ts";
import { type LaneFloors, openLaneFloors } from "./lane-floors.ts";
import { type Heart, type HeartOptions, startHeart } from "./lease.ts";
import { openRecorder, type Recorder } from "./open-recorder.ts";
import { register } from "./register.ts";

/** One registration of a worker: it ends with the worker, or when its leases are lost. */
export interface Session {
  workerId: number;
  recorder: Recorder;
  floors: LaneFloors;
  heart: Heart;
}

/** Registers and waits for the first heartbeat. `onLost` is called once when every lease of this session is gone. */
export async function openSession(
  db: Db,
  writes: Db,
  options: Omit<HeartOptions, "workerId">,
  onLost: (reason: string) => void,
): Promise<Session> {
  const workerId = await register(db, { host: hostname(), processId: process.pid });
  let isOpen = false;
  const lostEarly = Promise.withResolvers<never>();
  // Nobody may be waiting any more.
  lostEarly.promise.catch(() => {});
  const heart = startHeart({ ...options, workerId }, (reason) => {
    if (isOpen) onLost(reason);
    else lostEarly.reject(new Error(`the heart did not start: ${reason}`));
  });
  try {
    await Promise.race([heart.beating, lostEarly.promise]);
  } catch (error) {
    void heart.stop();
    throw error;
  }
  isOpen = true;
  const floors = openLaneFloors(() => performance.now());
  return { workerId, recorder: openRecorder(writes, workerId), floors, heart };
}
