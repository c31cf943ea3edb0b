import { EventEmitter } from "node:events";

import type { Pool } from "pg";

import { isConnectionTrouble } from "../queue/connection-trouble.ts";
import { keepsSessions } from "../queue/keeps-sessions.ts";
import { listen } from "../queue/wakeup.ts";
import { endsJob, type JobEvent, readEvents } from "./read-events.ts";

/** One listening connection for all readers of this process. */
export interface EventFeed {
  /** Every event of a job after `after`, as they happen, until the job's last one or the signal. */
  follow(jobId: number, after: number, signal: AbortSignal): AsyncGenerator<JobEvent>;
  close(): Promise<void>;
}

/** Behind the notices, for a pooler that swallows them. */
const pollMs = 1000;

export function openEventFeed(pool: Pool, url: string): EventFeed {
  const closed = new AbortController();
  const sessions = keepsSessions(url, closed.signal);
  const news = new EventEmitter().setMaxListeners(0);
  const wakeup = listen({ url, sessions }, ["bookmill_events"], {
    notice: (_channel, jobId) => news.emit(jobId),
    reconnect: () => {},
  });
  return {
    follow,
    close: () => {
      closed.abort();
      return wakeup.stop();
    },
  };

  async function* follow(
    jobId: number,
    after: number,
    signal: AbortSignal,
  ): AsyncGenerator<JobEvent> {
    let last = after;
    // However many notices come while one look is under way, one more look sees all that they tell of.
    let isStale = true;
    let wake = (): void => {};
    const look = (): void => {
      isStale = true;
      wake();
    };
    news.on(String(jobId), look);
    signal.addEventListener("abort", look);
    const poll = setInterval(look, pollMs);
    try {
      while (!signal.aborted) {
        isStale = false;
        for (const event of await newEvents(jobId, last)) {
          last = event.seq;
          yield event;
          if (endsJob(event)) return;
          // A full page of them: there may be more.
          isStale = true;
        }
        if (!isStale) {
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
        }
      }
    } finally {
      clearInterval(poll);
      news.off(String(jobId), look);
      signal.removeEventListener("abort", look);
    }
  }

  /** While the database is away nothing is new; the poll looks again. */
  async function newEvents(jobId: number, after: number): Promise<JobEvent[]> {
    try {
      return await readEvents(pool, jobId, after);
    } catch (error) {
      if (isConnectionTrouble(error)) return [];
      throw error;
    }
  }
}
