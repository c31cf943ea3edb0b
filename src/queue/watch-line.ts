import type { QueueLog } from "./handler.ts";
import { keepsSessions } from "./keeps-sessions.ts";
import { channelIn, type QueuePlace } from "./rename-tables.ts";
import { listen } from "./wakeup.ts";

export interface LineWatch {
  /** Whether connections to this address keep their sessions: see keeps-sessions.ts. */
  sessions: Promise<boolean>;
  stop(): Promise<void>;
}

/**
 * Calls `look` when there may be something to claim and `cancel` when a job was asked to stop: by notification, and every
 * `pollMs` behind that. Behind a transaction pooler there are no notifications: then four times as often, and
 * `lookForCancels` with it, so that a cancel reaches a running job within half a second all the same.
 */
export function watchLine(
  options: { url: string; place?: QueuePlace; pollMs: number; log?: QueueLog | undefined },
  on: { look: () => void; cancel: (jobId: number) => void; lookForCancels: () => void },
): LineWatch {
  const stopped = new AbortController();
  const sessions = keepsSessions(options.url, stopped.signal);
  const cancels = channelIn("bookmill_cancel", options.place);
  const channels = [channelIn("bookmill_jobs", options.place), cancels];
  const wakeup = listen({ url: options.url, sessions }, channels, {
    notice: (channel, payload) => (channel === cancels ? on.cancel(Number(payload)) : on.look()),
    reconnect: on.look,
  });
  let timer = setInterval(on.look, options.pollMs);
  void sessions.then((kept) => {
    if (kept || stopped.signal.aborted) return;
    options.log?.("worker.polls", { everyMs: options.pollMs / 4 });
    clearInterval(timer);
    timer = setInterval(() => {
      on.look();
      on.lookForCancels();
    }, options.pollMs / 4);
  });
  return {
    sessions,
    async stop() {
      stopped.abort();
      clearInterval(timer);
      await wakeup.stop();
    },
  };
}
