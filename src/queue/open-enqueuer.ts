import { enqueue, type Enqueued, type NewJob } from "./enqueue.ts";
import type { Db } from "./job.ts";
import { keepsSessions } from "./keeps-sessions.ts";

export interface Enqueuer {
  /** Resolves when the job is committed. */
  add(job: NewJob): Promise<Enqueued>;
}

/** The workers are woken at once, but not more often than this: a NOTIFY takes a lock that all of the database shares. */
const wakeEveryMs = 10;
/** More would make one statement too long for those that come after it. */
const mostAtOnce = 1000;
/** Who cannot say within this time whether it keeps sessions is taken for a pooler. */
const patienceMs = 10_000;

interface Waiting {
  job: NewJob;
  resolve(enqueued: Enqueued): void;
  reject(error: unknown): void;
}

/**
 * Jobs that are added while a commit is under way share the next one; a lone job waits for nothing. `url`: where `db` leads;
 * at the first job it is asked whether it keeps sessions, because then the statement is prepared.
 */
export function openEnqueuer(db: Db, url: string): Enqueuer {
  let name: string | undefined;
  let isAsked = false;
  const waiting: Waiting[] = [];
  let armed = false;
  let busy = false;
  let wokenAt = -Infinity;
  let wakeLater: NodeJS.Timeout | undefined;

  return {
    add: (job) =>
      new Promise((resolve, reject) => {
        askOnce();
        waiting.push({ job, resolve, reject });
        arm();
      }),
  };

  function askOnce(): void {
    if (isAsked) return;
    isAsked = true;
    void keepsSessions(url, AbortSignal.timeout(patienceMs)).then((kept) => {
      if (kept) name = "enqueue";
    });
  }

  function arm(): void {
    if (armed || busy || waiting.length === 0) return;
    armed = true;
    setImmediate(() => {
      armed = false;
      void send(waiting.splice(0, mostAtOnce));
    });
  }

  async function send(items: readonly Waiting[]): Promise<void> {
    busy = true;
    const wake = performance.now() - wokenAt >= wakeEveryMs;
    if (wake) wokenAt = performance.now();
    try {
      const jobs = items.map((item) => item.job);
      const enqueued = await enqueue(db, jobs, { wake, name });
      if (!wake) wakeSoon();
      for (const [index, item] of items.entries()) {
        const answer = enqueued[index];
        if (answer === undefined) item.reject(new Error("enqueue answered too little"));
        else item.resolve(answer);
      }
    } catch (error) {
      // One of them may be at fault (a priority of 11): each for itself, so that the others get in.
      if (items.length === 1 || !isOurFault(error)) for (const item of items) item.reject(error);
      else for (const item of items) await send([item]);
    } finally {
      busy = false;
      arm();
    }
  }

  /** What was committed within 10 ms of a wake-up is announced at the end of them, together. */
  function wakeSoon(): void {
    const leftMs = Math.max(0, wokenAt + wakeEveryMs - performance.now());
    wakeLater ??= setTimeout(() => {
      wakeLater = undefined;
      wokenAt = performance.now();
      // Lost, it costs a poll's time.
      void db.query({ text: "select pg_notify('bookmill_jobs', '')", values: [] }).catch(() => {});
    }, leftMs);
  }
}

/** SQLSTATE classes 22 and 23: the data was refused, so nothing was committed and a second try is safe. */
function isOurFault(error: unknown): boolean {
  return error instanceof Error && "code" in error && /^2[23]/.test(String(error.code));
}
