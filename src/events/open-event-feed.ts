import { EventEmitter, on } from "node:events";

import type { Pool } from "pg";

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
  const news = new EventEmitter().setMaxListeners(0);
  const wakeup = listen(url, ["bookmill_events"], {
    notice: (_channel, jobId) => news.emit(jobId),
    reconnect: () => {},
  });
  return { follow, close: () => wakeup.stop() };

  async function* follow(
    jobId: number,
    after: number,
    signal: AbortSignal,
  ): AsyncGenerator<JobEvent> {
    const topic = String(jobId);
    let last = after;
    // Listening begins before the first look: an event in between wakes the second one.
    const notices = on(news, topic, { signal });
    const poll = setInterval(() => news.emit(topic), pollMs);
    try {
      do {
        for (const event of await readEvents(pool, jobId, last)) {
          last = event.seq;
          yield event;
          if (endsJob(event)) return;
        }
      } while (!(await notices.next()).done);
    } catch (error) {
      if (!signal.aborted) throw error;
    } finally {
      clearInterval(poll);
      await notices.return?.();
    }
  }
}
