import { claimUnderLimits } from "../claim-under-limits.ts";
import { claim } from "../claim.ts";
import { isConnectionTrouble } from "../connection-trouble.ts";
import { type Handlers, oneHandler } from "../handlers.ts";
import type { Job, JobStatus } from "../job.ts";
import { defaultLeaseTimes } from "../lease.ts";
import { openJobRunner } from "../open-job-runner.ts";
import { openRecorder } from "../open-recorder.ts";
import { promote } from "../promote.ts";
import type { Queue } from "../queue.ts";
import { readHeldJobs, readJob } from "../read.ts";
import { register, signOff } from "../register.ts";
import { renamed } from "../rename-tables.ts";
import { renew } from "../renew.ts";
import { rescue } from "../rescue.ts";
import { runDueSchedules } from "../run-due-schedules.ts";
import { release } from "../settle.ts";
import { unpark } from "../unpark.ts";
import type { Fault } from "./fault.ts";
import { inlineHost } from "./inline-host.ts";
import { openFaulty } from "./open-faulty.ts";

/** What happened to one attempt. */
export interface JobRun {
  jobId: number;
  jobType: string;
  attempt: number;
  outcome: RunOutcome;
  /** The job's state afterwards: "pending" when it is to run again. */
  status: JobStatus;
  /** What was thrown, if anything was. */
  error: unknown;
}

/**
 * waiting: put off, nobody's fault. released: handed back. walk_away: the lease was lost, nothing more was written.
 * crashed: the process died in it, by the fault that was ordered.
 */
export type RunOutcome = (typeof outcomes)[number] | "crashed";

const outcomes = ["completed", "failed", "waiting", "released", "cancelled", "walk_away"] as const;

/**
 * Does everything that is due now, in the caller's process: one job at a time, in the order of the line, through the
 * statements of a real worker, until nothing is due any more. No heartbeats, no timers; a backoff is not waited for, and is
 * the longest one (1 s, 2 s, 4 s, …): move the time with `openTestClock`. A cancel is heard at the next step or at the end.
 *
 * One call is one worker's life: it signs on, works and signs off. With a fault that makes it crash it does not: its job is
 * rescued by a later call, when it has been silent for 10 s.
 */
export async function runJobs<Jobs extends object>(
  queue: Queue<Jobs>,
  handlers: Handlers<Jobs>,
  fault?: Fault,
): Promise<JobRun[]> {
  const { place } = queue;
  const sound = renamed(queue.pool, place);
  const { pool, crashed } = openFaulty(queue.pool, fault, declareDead);
  const db = renamed(pool, place);
  const handler = oneHandler(handlers);
  const runs: JobRun[] = [];
  let workerId = await signOn();
  let recorder = openRecorder(db, workerId);

  for (;;) {
    await runDueSchedules(queue.pool, place);
    await promote(sound);
    await rescue(sound, defaultLeaseTimes.silentMs);
    await unpark(sound);
    if (!(await renew(sound, workerId))) {
      workerId = await signOn();
      recorder = openRecorder(db, workerId);
    }
    const job = await Promise.race([claimOne(), crashed]);
    if (job === "crashed") return runs;
    if (job !== undefined) {
      const run = await runOne(job);
      runs.push(run);
      if (run.outcome === "crashed") return runs;
    } else if (await renew(sound, workerId)) {
      await signOff(sound, workerId);
      return runs;
    }
  }

  function signOn(): Promise<number> {
    return register(sound, { host: inlineHost, processId: process.pid });
  }

  async function claimOne(): Promise<Job | undefined> {
    for (;;) {
      try {
        const answer = await claim(db, workerId, 1);
        return answer.limited ? await claimOneUnderLimits() : answer.jobs[0];
      } catch (error) {
        if (!isConnectionTrouble(error)) throw error;
        await handBackUnheard();
      }
    }
  }

  async function claimOneUnderLimits(): Promise<Job | undefined> {
    for (;;) {
      const { jobs, parked } = await claimUnderLimits(db, workerId, 1);
      // Put aside for the user's limit while his job before it was only on its way aside: it may run now.
      if (parked > 0) await unpark(sound);
      // What is put aside, because it is at its limit, may stand before what may run.
      if (jobs.length > 0 || parked === 0) return jobs[0];
    }
  }

  /** Claimed, but the reply never arrived: as a worker's sweep does. */
  async function handBackUnheard(): Promise<void> {
    for (const { id, attempt } of await readHeldJobs(sound, workerId)) {
      await recorder.end(release({ jobId: id, attempt }));
    }
  }

  async function runOne(job: Job): Promise<JobRun> {
    let error: unknown;
    let ended: RunOutcome = "crashed";
    const log = (event: string, fields: Record<string, unknown>): void => {
      if ("err" in fields) error = fields["err"];
      if (event === "job.ended") ended = outcomes.find((o) => o === fields["outcome"]) ?? ended;
    };
    const one = [job];
    const settled = new Promise<void>((resolve) => {
      const tools = { pool, place, handler, random: () => 1, log };
      const source = {
        next: () => one.pop(),
        begun() {},
        handled() {},
        settled: () => resolve(),
        idle() {},
      };
      openJobRunner({ workerId, recorder, db }, tools, source).startSlot();
    });
    await Promise.race([settled, crashed]);
    const { id: jobId, jobType, attempt } = job;
    const row = await readJob(sound, jobId);
    const status = row?.status ?? "processing";
    return { jobId, jobType, attempt, outcome: asWritten(ended, status), status, error };
  }

  /** By the way of a real rescue. */
  async function declareDead(): Promise<void> {
    await sound.query({
      text: "update workers set beat_at = '-infinity' where id = $1",
      values: [workerId],
    });
    await rescue(sound, defaultLeaseTimes.silentMs);
  }
}

/** A handler that returned has not completed its job when that was cancelled in time, or was not its own any more. */
function asWritten(ended: RunOutcome, status: JobStatus): RunOutcome {
  if (ended !== "completed" || status === "completed") return ended;
  return status === "cancelled" ? "cancelled" : "walk_away";
}
