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
}

/** Claims, runs under a lease, settles; sweeps for dead workers; until it is stopped. */
export function startWorker(options: WorkerOptions): Worker {
  const { pool, times, log } = options;
  const running = new Map<number, Running>();
  const ending = new Set<Promise<void>>();
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
  let swept: Promise<void> | undefined;
  const sweeping = setInterval(() => {
    swept ??= sweep()
      .catch(trouble)
      .finally(() => {
        swept = undefined;
      });
  }, times.sweepMs);
  look();

  return {
    async stop() {
      stopping = true;
      clearInterval(polling);
      clearInterval(sweeping);
      clearTimeout(dueTimer);
      await looking;
      await swept;
      for (const { stop } of running.values()) stop.abort(new HandedBack());
      await Promise.all(ending);
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
      // Answered after the leases were lost, or while stopping: not ours to begin. What cannot be released is rescued.
      if (!stopping && workerId === id) begin(job);
      else await release(pool, { jobId: job.id, attempt: job.attempt }).catch(trouble);
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
      ending.delete(done);
      look();
    });
    ending.add(done);
    running.set(job.id, { attempt: job.attempt, stop });
  }

  async function sweep(): Promise<void> {
    for (const found of await rescue(pool, times.silentMs)) log("job.rescued", { ...found });
    if (workerId === undefined || looking !== undefined) return;
    for (const held of await readHeldJobs(pool, workerId)) {
      if (running.get(held.id)?.attempt === held.attempt) {
        if (held.cancelRequested) cancelHere(held.id);
      } else if (looking === undefined) {
        // Claimed, but the reply never arrived: nobody works on it.
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
