import { setTimeout as sleep } from "node:timers/promises";

import { openClaimAhead } from "./claim-ahead.ts";
import { claim, inOrder } from "./claim.ts";
import { openHotConnection } from "./hot-connection.ts";
import type { Job } from "./job.ts";
import type { LeaseTimes } from "./lease.ts";
import { openCountdown } from "./open-countdown.ts";
import { HandedBack, JobCancelled, LeaseLost } from "./outcome.ts";
import { promote } from "./promote.ts";
import { readHeldJobs } from "./read.ts";
import { signOff } from "./register.ts";
import { channelIn, renamed } from "./rename-tables.ts";
import { rescue } from "./rescue.ts";
import { endingOf, runJob, type RunTools } from "./run-job.ts";
import { Run } from "./run.ts";
import { openSession, type Session } from "./session.ts";
import { listen, type Wakeup } from "./wakeup.ts";

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

/** A job that was claimed ahead and did not start within this time is handed back. */
const staleMs = 50;
/** How long a worker that stops waits for a database that is away; then it is rescued from. */
const patienceMs = 3000;

/** Claims, runs under a lease, settles; sweeps for dead workers and due jobs; until it is stopped. */
export function startWorker(options: WorkerOptions): Worker {
  const { pool, times, log, url, place } = options;
  const db = renamed(pool, place);
  const claims = openHotConnection(url, { pooled: false, place });
  const writes = openHotConnection(url, { pooled: false, place });
  const ahead = openClaimAhead(() => performance.now());
  /** Every attempt that is not settled yet; `busy` of them have a handler at work. */
  const running = new Map<number, Run>();
  const unsettled = openCountdown();
  let busy = 0;
  let session: Session | undefined;
  let opening: Promise<Session> | undefined;
  /** Claimed, in the order of the line, to be started as slots become free. */
  let queue: Job[] = [];
  let queuedAt = 0;
  let stopping = false;
  let looking: Promise<void> | undefined;
  let lookAgain = false;
  let notices = 0;
  /** The last look found less than it asked for: nothing to claim until a notice, a due job or the poll. */
  let lineIsEmpty = false;
  let refilling = false;
  let soonTimer: NodeJS.Timeout | undefined;
  let staleTimer: NodeJS.Timeout | undefined;
  let dueTimer: NodeJS.Timeout | undefined;

  const [newJobs, cancels] = ["bookmill_jobs", "bookmill_cancel"].map((channel) =>
    place === undefined ? channel : channelIn(channel, place),
  );
  const wakeup: Wakeup = listen(url, [newJobs ?? "", cancels ?? ""], {
    notice: (channel, payload) =>
      channel === cancels ? cancelHere(Number(payload)) : lookAtLine(),
    reconnect: lookAtLine,
  });
  const polling = setInterval(lookAtLine, options.pollMs);
  let swept: Promise<void> | undefined;
  const sweeping = setInterval(sweepOnce, times.sweepMs);
  lookAtLine();
  sweepOnce();

  return { stop };

  function lookAtLine(): void {
    notices++;
    lineIsEmpty = false;
    look();
  }

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
        if (!lookAgain) return;
        lookAgain = false;
        look();
      });
  }

  async function fill(): Promise<void> {
    const current = session ?? (await signOn());
    while (!stopping && session === current) {
      startQueued(current);
      const count = options.concurrency - busy - queue.length + ahead.count();
      if (count <= 0 || lineIsEmpty) return;
      const noticesBefore = notices;
      const claimed = await claim(claims.db, current.workerId, count, current.floors.floors());
      current.floors.learn(claimed, count);
      if (claimed.jobs.length < count) lineIsEmpty = notices === noticesBefore;
      // Answered after the leases were lost: rescued from the old registration. While stopping: handed back.
      if (session !== current) return;
      if (queue.length === 0) queuedAt = performance.now();
      queue = [...queue, ...claimed.jobs].sort(inOrder);
      if (stopping) handBackQueue(current);
    }
  }

  function startQueued(current: Session): void {
    while (busy < options.concurrency) {
      const job = queue.shift();
      if (job === undefined) return;
      begin(job, current);
    }
    if (queue.length > 0) {
      staleTimer ??= setTimeout(() => {
        staleTimer = undefined;
        if (performance.now() - queuedAt >= staleMs && session !== undefined)
          handBackQueue(session);
      }, staleMs);
    }
  }

  function handBackQueue(current: Session): void {
    for (const job of queue.splice(0)) {
      unsettled.add();
      void current.recorder
        .end(endingOf(job, { kind: "released" }, options.random))
        .then(() => {}, trouble)
        .finally(unsettled.done);
    }
  }

  function begin(job: Job, current: Session): void {
    busy++;
    unsettled.add();
    const run = new Run(job, current.recorder, db);
    running.set(job.id, run);
    void runJob(job, run, current, options, handled).then(() => {
      // After a lost lease the same job may be back here under a newer attempt.
      if (running.get(job.id) === run) running.delete(job.id);
      unsettled.done();
    });
  }

  function handled(): void {
    busy--;
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
  function refill(current: Session): void {
    startQueued(current);
    if (lineIsEmpty || soonTimer !== undefined) return;
    const free = options.concurrency - busy - queue.length;
    if (free <= 0 && queue.length > 0) return;
    if (free * 4 >= Math.min(options.concurrency, 100)) look();
    else {
      soonTimer = setTimeout(() => {
        soonTimer = undefined;
        look();
      }, 2);
    }
  }

  function signOn(): Promise<Session> {
    opening ??= openSession(db, writes.db, { url, times, place }, loseAll)
      .then((opened) => {
        session = opened;
        const { workerId } = opened;
        log?.("worker.started", { workerId, concurrency: options.concurrency });
        return opened;
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
      jobs: [...running.keys()],
    });
    const lost = session;
    session = undefined;
    queue = [];
    for (const run of running.values()) run.stop(new LeaseLost());
    lost?.recorder.abandon();
    claims.cut();
    writes.cut();
    void lost?.heart.stop();
    lookAtLine();
  }

  function sweepOnce(): void {
    swept ??= sweep()
      .catch(trouble)
      .finally(() => {
        swept = undefined;
      });
  }

  async function sweep(): Promise<void> {
    const { nextInMs } = await promote(db);
    clearTimeout(dueTimer);
    if (nextInMs !== undefined && nextInMs < times.sweepMs && !stopping) {
      dueTimer = setTimeout(sweepOnce, nextInMs + 2);
    }
    for (const found of await rescue(db, times.silentMs)) log?.("job.rescued", { ...found });
    if (session !== undefined) await compareHeldJobs(session);
  }

  /** What the database thinks this worker is doing: the poll behind cancel notices, and the check for lost claim replies. */
  async function compareHeldJobs(current: Session): Promise<void> {
    const before = new Set(running.keys());
    // Jobs that a claim is bringing this moment are not known here yet.
    if (looking !== undefined) return;
    const queued = new Set(queue.map((job) => job.id));
    for (const held of await readHeldJobs(db, current.workerId)) {
      const known = running.get(held.id);
      if (known?.attempt === held.attempt) {
        if (held.cancelRequested) cancelHere(held.id);
      } else if (looking === undefined && !before.has(held.id) && !queued.has(held.id)) {
        // Claimed, but the reply never arrived: nobody works on it.
        const { id, attempt } = held;
        const kind = "released";
        await current.recorder.end({
          jobId: id,
          attempt,
          kind,
          code: null,
          message: null,
          delayMs: 0,
        });
      }
    }
  }

  function cancelHere(jobId: number): void {
    running.get(jobId)?.stop(new JobCancelled());
  }

  async function stop(): Promise<void> {
    stopping = true;
    for (const timer of [polling, sweeping, dueTimer, soonTimer, staleTimer]) clearTimeout(timer);
    const patience = sleep(patienceMs, undefined, { ref: false });
    await Promise.race([Promise.all([looking, swept]), patience]);
    if (session !== undefined) handBackQueue(session);
    for (const run of running.values()) run.stop(new HandedBack());
    // A handler that does not stop is waited for; a database that is away is not.
    await Promise.race([unsettled.empty(), handlersEnded().then(() => patience)]);
    await wakeup.stop();
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
