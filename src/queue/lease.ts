import { extname } from "node:path";
import { Worker as Thread } from "node:worker_threads";

import type { HeartbeatData, HeartMessage } from "./heartbeat.worker.ts";
import type { QueuePlace } from "./rename-tables.ts";
import { secondsUp } from "./seconds-up.ts";

export interface LeaseTimes {
  /** Between two heartbeats. */
  beatMs: number;
  /** Without a heartbeat for this long the worker stops its own jobs … */
  selfFenceMs: number;
  /** … before others may take them: a worker silent for this long is dead. */
  silentMs: number;
  /** A main loop that has not ticked for this long is stuck, and the heart stops. */
  stuckMs: number;
  /** Between two looks for dead workers. */
  sweepMs: number;
}

/** Crash → running again within 15 s: 10 s of silence, 1 s until the sweep, the rest to claim and start. */
export const defaultLeaseTimes: LeaseTimes = {
  beatMs: 2000,
  selfFenceMs: 7000,
  silentMs: 10_000,
  stuckMs: 30_000,
  sweepMs: 1000,
};

export interface Heart {
  /** Resolves at the first beat: before it there must be no lease (a busy machine may take seconds to start a thread). */
  beating: Promise<void>;
  stop(): Promise<void>;
}

export interface HeartOptions {
  url: string;
  workerId: number;
  times: LeaseTimes;
  place: QueuePlace | undefined;
}

/** Keeps the worker's leases alive; `onLost` is called once, when they are not. */
export function startHeart(worker: HeartOptions, onLost: (reason: string) => void): Heart {
  const clock = new Int32Array(new SharedArrayBuffer(4));
  const tick = (): number => Atomics.store(clock, 0, secondsUp());
  tick();
  const ticking = setInterval(tick, 500);
  const data: HeartbeatData = {
    url: worker.url,
    workerId: worker.workerId,
    clock,
    place: worker.place,
    ...worker.times,
  };
  const thread = new Thread(
    new URL(`./heartbeat.worker${extname(import.meta.url)}`, import.meta.url),
    { workerData: data },
  );
  let stopped = false;
  const lost = (reason: string): void => {
    if (stopped) return;
    stopped = true;
    clearInterval(ticking);
    onLost(reason);
  };
  const beating = new Promise<void>((resolve) => {
    thread.on("message", (message: HeartMessage) => {
      if (message.kind === "lost") lost(message.reason);
      else resolve();
    });
  });
  thread.once("error", (error) => lost(`the heartbeat thread failed: ${error.message}`));
  return {
    beating,
    async stop() {
      stopped = true;
      clearInterval(ticking);
      thread.postMessage("stop");
      await thread.terminate();
    },
  };
}
