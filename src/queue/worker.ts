import { setTimeout as sleep } from "node:timers/promises";

import { openClaimAhead } from "./claim-ahead.ts";
import { compareHeldJobs } from "./compare-held-jobs.ts";
import type { RunTools } from "./handler.ts";
import type { HeldRun } from "./held-run.ts";
import { openHotConnection } from "./hot-connection.ts";
import type { Job } from "./job.ts";
import type { LeaseTimes } from "./lease.ts";
import { oneAtATime } from "./one-at-a-time.ts";
import { openClaimed } from "./open-claimed.ts";
import { openClaimer } from "./open-claimer.ts";
import { openCountdown } from "./open-countdown.ts";
import { type JobRunner, openJobRunner } from "./open-job-runner.ts";
import { openRunning } from "./open-running.ts";
import { HandedBack, JobCancelled, LeaseLost } from "./outcome.ts";
import { signOff } from "./register.ts";
import { renamed } from "./rename-tables.ts";
import { openSession, type Session } from "./session.ts";
import { release } from "./settle.ts";
import { startSweeper } from "./start-sweeper.ts";
import { watchLine } from "./watch-line.ts";

export interface WorkerOptions extends RunTools {
  url: string;
  /** Jobs at once in this process. */
  concurrency: number;
  times: LeaseTimes;
  /** Behind the notifications: how often to look anyway. Where there are none: every quarter of it. */
  pollMs: number;
  /** After waiting so long in its lane a job rises to the next more urgent one; undefined: it stays. */
  ageAfterMs?: number;
}

export interface Worker {
  /** Stops claiming, hands running jobs back, signs off. */
  stop(): Promise<void>;
}

/** What runs under one registration of this worker. */
type OpenSession = Session & { runner: JobRunner };

/** How long a worker that stops waits for a database that is away; then it is rescued from. */
const patienceMs = 3000;

/** Claims, runs under a lease, settles; sweeps for dead workers and due jobs; until it is stopped. */
export function startWorker(options: WorkerOptions): Worker {
  const { pool, times, log, url, place } = options;
  const db = renamed(pool, place);
  const watch = watchLine(options, {
    look: lookAtLine,
    cancel: cancelHere,
    lookForCancels: () => void compareHeld().catch(trouble),
  });
  const address = { url, sessions: watch.sessions };
  const claims = openHotConnection(address, place);
  const writes = openHotConnection(address, place);
  const claimer = openClaimer({ hot: claims.db, db }, { room: lookAtLine, trouble });
  const ahead = openClaimAhead(() => performance.now());
  /** Every attempt that is not settled yet. */
  const running = openRunning();
  const unsettled = openCountdown();
  /** So many slots have a handler at work. */
  let busy = 0;
  let session: OpenSession | undefined;
  let opening: Promise<OpenSession> | undefined;
  const claimed = openClaimed(handBack);
  let stopping = false;
  const looking = oneAtATime(async () => {
    if (!stopping) await fill().catch(trouble);
  });
  let notices = 0;
  /** The last look found less than it asked for: nothing to claim until a notice, a due job or the poll. */
  let lineIsEmpty = false;
  let refilling = false;
  let soonTimer: NodeJS.Timeout | undefined;
  const report = { begun, handled, settled, idle: () => void busy-- };
  const heldHere = {
    running: running.all,
    isWaiting: claimed.has,
    isClaiming: looking.isBusy,
    cancel: cancelHere,
  };

  const sweeper = startSweeper(options, db, compareHeld);
  lookAtLine();

  return { stop };

  function lookAtLine(): void {
    notices++;
    lineIsEmpty = false;
    looking.ask();
  }

  async function fill(): Promise<void> {
    const current = session ?? (await signOn());
    while (!stopping && session === current) {
      const count = options.concurrency - busy - claimed.count() + ahead.count();
      const noticesBefore = notices;
      // Asked first, started then: the database works while the handlers begin.
      const askedAt = performance.now();
      const asking = count > 0 && !lineIsEmpty ? claimer.claim(current, count) : undefined;
      startClaimed(current);
      if (asking === undefined) return;
      const answer = await asking;
      ahead.answered(performance.now() - askedAt);
      // What was put aside (it is at its limit) may stand before what may run.
      if (answer.jobs.length < count && answer.parked === 0)
        lineIsEmpty = notices === noticesBefore;
      // Answered after the leases were lost: rescued from the old registration. While stopping: handed back.
      if (session !== current) return;
      if (stopping) handBack(answer.jobs);
      else claimed.add(answer.jobs);
    }
  }

  function startClaimed({ runner }: OpenSession): void {
    // A handler may stop the worker before it first waits: then slots get nothing any more.
    while (!stopping && busy < options.concurrency && claimed.count() > 0) {
      busy++;
      runner.startSlot();
    }
  }

  function begun(run: HeldRun): void {
    unsettled.add();
    running.add(run);
  }

  function handBack(jobs: readonly Job[]): void {
    if (session === undefined) return;
    for (const job of jobs) {
      unsettled.add();
      void session.recorder
        .end(release({ jobId: job.id, attempt: job.attempt }))
        .then(() => {}, trouble)
        .finally(unsettled.done);
    }
  }

  function settled(run: HeldRun): void {
    running.remove(run);
    claimer.ended(run.job);
    unsettled.done();
  }

  function handled(): void {
    ahead.ended();
    refillSoon();
  }

  /** At the end of this turn of the event loop: the jobs that end in the same turn are replaced together. */
  function refillSoon(): void {
    if (refilling) return;
    refilling = true;
    setImmediate(() => {
      refilling = false;
      if (!stopping && session !== undefined) refill(session);
    });
  }

  /** Starts what was claimed ahead; claims when a quarter of the slots are free, or a little later what there is. */
  function refill(current: OpenSession): void {
    startClaimed(current);
    if (lineIsEmpty || soonTimer !== undefined) return;
    const free = options.concurrency - busy - claimed.count();
    if (free <= 0) return;
    if (free * 4 >= Math.min(options.concurrency, 100)) looking.ask();
    else {
      soonTimer = setTimeout(() => {
        soonTimer = undefined;
        looking.ask();
      }, 2);
    }
  }

  function signOn(): Promise<OpenSession> {
    opening ??= openSession(db, writes.db, { url, times, place }, loseAll)
      .then((opened) => {
        const next = (): Job | undefined =>
          stopping || session !== current ? undefined : claimed.next();
        const runner = openJobRunner({ ...opened, db }, options, { ...report, next });
        const current = { ...opened, runner };
        session = current;
        log?.("worker.started", { workerId: opened.workerId, concurrency: options.concurrency });
        return current;
      })
      .finally(() => {
        opening = undefined;
      });
    return opening;
  }

  /** Every lease is gone: stop the work, then come back under a new name. */
  function loseAll(reason: string): void {
    log?.("worker.lost_its_leases", {
      workerId: session?.workerId,
      reason,
      jobs: running.all.map(({ jobId }) => jobId),
    });
    const lost = session;
    session = undefined;
    claimed.clear();
    for (const run of running.all) run.stop(new LeaseLost());
    lost?.recorder.abandon();
    claims.cut();
    writes.cut();
    void lost?.heart.stop();
    lookAtLine();
  }

  async function compareHeld(): Promise<void> {
    if (session !== undefined) await compareHeldJobs(db, session, heldHere);
  }

  function cancelHere(jobId: number): void {
    for (const run of running.all) if (run.jobId === jobId) run.stop(new JobCancelled());
  }

  async function stop(): Promise<void> {
    stopping = true;
    clearTimeout(soonTimer);
    const patience = sleep(patienceMs, undefined, { ref: false });
    await Promise.race([Promise.all([looking.ended(), sweeper.stop(), claimer.idle()]), patience]);
    handBack(claimed.clear());
    for (const run of running.all) run.stop(new HandedBack());
    // A handler that does not stop is waited for; a database that is away is not.
    await Promise.race([unsettled.empty(), handlersEnded().then(() => patience)]);
    await watch.stop();
    const last = session;
    session = undefined;
    await last?.heart.stop();
    if (last !== undefined) {
      last.recorder.abandon();
      await Promise.race([signOff(db, last.workerId).catch(trouble), patience]);
    }
    await claims.close();
    await writes.close();
  }

  async function handlersEnded(): Promise<void> {
    while (busy > 0) await sleep(20);
  }

  /** The database may be away: poll, sweep and heart try again, and a lease that cannot be renewed runs out by itself. */
  function trouble(error: unknown): void {
    log?.("worker.database_trouble", { err: error });
  }
}
