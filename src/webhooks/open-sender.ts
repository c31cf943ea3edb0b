import { setTimeout as sleep } from "node:timers/promises";

import { keepsSessions } from "../queue/keeps-sessions.ts";
import { listen } from "../queue/wakeup.ts";
import { attemptMessage, type AttemptTools } from "./attempt-message.ts";
import { claimDue, type DueMessage } from "./claim-due.ts";
import { releaseMessage } from "./release-message.ts";

export interface Sender {
  /** Takes nothing new, waits a moment for what is under way, and gives back what takes longer. */
  stop(): Promise<void>;
}

/** In one process: most of the time they wait for somebody else's server. */
const atOnce = 64;

/** Sends messages that are due as soon as there are any: by notice, and every `pollMs` behind that. `url`: where `pool` leads. */
export function openSender({ url, ...tools }: AttemptTools & { url: string }): Sender {
  const { pool, times, log } = tools;
  const stopped = new AbortController();
  const hurried = new AbortController();
  const sending = new Set<Promise<void>>();
  let isStale = false;
  let looking: Promise<void> | undefined;
  const wakeup = listen(
    { url, sessions: keepsSessions(url, stopped.signal) },
    ["bookmill_webhooks"],
    { notice: look, reconnect: look },
  );
  const poll = setInterval(look, times.pollMs);
  return {
    async stop() {
      stopped.abort();
      clearInterval(poll);
      await looking;
      const grace = new AbortController();
      const all = Promise.all(sending).then(() => grace.abort());
      await sleep(times.graceMs, undefined, { signal: grace.signal }).catch(() => {});
      hurried.abort(new Error("the sender is stopping"));
      await all;
      await wakeup.stop();
    },
  };

  /** However many notices come while one look is under way, one more look sees all that they tell of. */
  function look(): void {
    isStale = true;
    looking ??= takeDue()
      // The database may be away: the next look tries again.
      .catch((error: unknown) => log("webhook.database_trouble", { err: error }))
      .finally(() => {
        looking = undefined;
      });
  }

  async function takeDue(): Promise<void> {
    while (isStale && !stopped.signal.aborted) {
      isStale = false;
      const most = atOnce - sending.size;
      // The next one that is done looks again.
      if (most === 0) return;
      const due = await claimDue(pool, { most, leaseMs: times.leaseMs });
      for (const message of due) {
        const attempt = send(message).finally(() => {
          sending.delete(attempt);
          look();
        });
        sending.add(attempt);
      }
    }
  }

  async function send(message: DueMessage): Promise<void> {
    try {
      await attemptMessage(message, tools, hurried.signal);
    } catch (error) {
      if (!hurried.signal.aborted) log("webhook.trouble", { id: message.id, err: error });
      // Should this fail too, the lease ends by itself.
      if (hurried.signal.aborted) await releaseMessage(pool, message).catch(() => {});
    }
  }
}
