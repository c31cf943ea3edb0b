import { hostname } from "node:os";

import { claim } from "./claim.ts";
import type { Job } from "./job.ts";
import { type Heart, type LeaseTimes, startHeart } from "./lease.ts";
import { HandedBack, JobCancelled, LeaseLost } from "./outcome.ts";
import { readHeldJobs, readNextDue } from "./read.ts";
import { register, signOff } from "./register.ts";
import { release } from "./release.ts";
import { rescue } from "./rescue.ts";
import { runJob, type RunTools } from "./run-job.ts";
import { listen } from "./wakeup.ts";

export interface WorkerOptions extends RunTools {
  url: string;
  /** Jobs at once in this process. */
  concurrency: number;
  times: LeaseTimes;
  /** Behind the notifications: how often to look anyway. */
  pollMs: number;
}

export interface Worker {
  /** Stops claiming, hands running jobs back, signs off. */
  stop(): Promise<void>;
}

interface Running {
  attempt: number;
  stop: AbortController;
  done: Promise<void>;
}

/** Claims, runs under a lease, settles; sweeps for dead workers; until it is stopped. */
export function startWorker(options: WorkerOptions): Worker {
  const { pool, times, log } = options;
  const running = new Map<number, Running>();
  let workerId: number | undefined;
  let heart: Heart | undefined;
  let stopping = false;
  let looking: Promise<void> | undefined;
  let lookAgain = false;
  let dueTimer: NodeJS.Timeout | undefined;

  const wakeup = listen(options.url, ["bookmill_jobs", "bookmill_cancel"], {
    notice: (channel, payload) =>
      channel === "bookmill_cancel" ? cancelHere(Number(payload)) : look(),
    reconnect: look,
  });
  const polling = setInterval(look, options.pollMs);
  const sweeping = setInterval(() => void sweep().catch(trouble), times.sweepMs);
  look();

  return {
    async stop() {
      stopping = true;
      clearInterval(polling);
      clearInterval(sweeping);
      clearTimeout(dueTimer);
      await looking;
      for (const { stop } of running.values()) stop.abort(new HandedBack());
      await Promise.all([...running.values()].map(({ done }) => done));
      await wakeup.stop();
      await heart?.stop();
      if (workerId !== undefined) await signOff(pool, workerId).catch(trouble);
    },
  };

  /** One look at a time; a call during it makes it look once more. */
  function look(): void {
    if (stopping) return;
    if (looking !== undefined) {
      lookAgain = true;
      return;
    }
    looking = fill()
      .catch(trouble)
      .finally(() => {
        looking = undefined;
        if (lookAgain) {
          lookAgain = false;
          look();
        }
      });
  }

  async function fill(): Promise<void> {
    const id = await signOn();
    const free = options.concurrency - running.size;
    const jobs = free > 0 ? await claim(pool, id, free) : [];
    for (const job of jobs) {
      if (stopping) await release(pool, { jobId: job.id, attempt: job.attempt });
      else begin(job);
    }
    const dueInMs = await readNextDue(pool);
    clearTimeout(dueTimer);
    if (dueInMs !== undefined && dueInMs < options.pollMs && !stopping) {
      dueTimer = setTimeout(look, dueInMs + 5);
    }
  }

  async function signOn(): Promise<number> {
    if (workerId !== undefined) return workerId;
    const id = await register(pool, { host: hostname(), processId: process.pid });
    heart = startHeart({ url: options.url, workerId: id, times }, loseAll);
    workerId = id;
    log("worker.started", { workerId: id, concurrency: options.concurrency });
    return id;
  }

  /** Every lease is gone: stop the work, then come back under a new name. */
  function loseAll(reason: string): void {
    log("worker.lost_its_leases", { workerId, reason, jobs: [...running.keys()] });
    workerId = undefined;
    void heart?.stop();
    heart = undefined;
    for (const { stop } of running.values()) stop.abort(new LeaseLost());
    look();
  }

  function begin(job: Job): void {
    const stop = new AbortController();
    const done = runJob(job, stop.signal, options).finally(() => {
      // After a lost lease the same job may be back here under a newer attempt.
      if (running.get(job.id)?.stop === stop) running.delete(job.id);
      look();
    });
    running.set(job.id, { attempt: job.attempt, stop, done });
  }

  async function sweep(): Promise<void> {
    for (const found of await rescue(pool, times.silentMs)) log("job.rescued", { ...found });
    if (workerId === undefined || looking !== undefined) return;
    for (const held of await readHeldJobs(pool, workerId)) {
      const here = running.get(held.id);
      if (held.cancelRequested) cancelHere(held.id);
      // Claimed, but the reply never arrived: nobody works on it.
      else if (here?.attempt !== held.attempt && looking === undefined) {
        await release(pool, { jobId: held.id, attempt: held.attempt });
      }
    }
  }

  function cancelHere(jobId: number): void {
    running.get(jobId)?.stop.abort(new JobCancelled());
  }

  /** The database may be away: poll, sweep and heart try again, and a lease that cannot be renewed runs out by itself. */
  function trouble(error: unknown): void {
    log("worker.database_trouble", { err: error });
  }
}
