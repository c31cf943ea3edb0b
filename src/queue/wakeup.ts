import { setTimeout as sleep } from "node:timers/promises";

import { Client } from "pg";

export interface Wakeup {
  stop(): Promise<void>;
}

/**
 * Listens, where `sessions` are kept, on its own connection and calls `onNotice(channel, payload)`; reconnects by itself. `onReconnect` is called
 * after every (re)connection, because notifications sent in the gap are lost: look once then. Poll behind it all the same.
 */
export function listen(
  { url, sessions }: { url: string; sessions: Promise<boolean> },
  channels: readonly string[],
  on: { notice: (channel: string, payload: string) => void; reconnect: () => void },
): Wakeup {
  const stopped = new AbortController();
  let current: Client | undefined;
  const running = keepListening();
  return {
    async stop() {
      stopped.abort();
      await current?.end().catch(() => {});
      await running;
    },
  };

  async function keepListening(): Promise<void> {
    if (!(await sessions)) return;
    let pauseMs = 100;
    while (!stopped.signal.aborted) {
      const connectedAt = performance.now();
      await session().catch(() => {});
      if (performance.now() - connectedAt > 5000) pauseMs = 100;
      await sleep(pauseMs, undefined, { signal: stopped.signal }).catch(() => {});
      pauseMs = Math.min(pauseMs * 2, 1000);
    }
  }

  async function session(): Promise<void> {
    const client = new Client({
      connectionString: url,
      application_name: "bookmill listen",
      keepAlive: true,
      connectionTimeoutMillis: 10_000,
    });
    const ended = new Promise<void>((resolve) => {
      client.once("end", resolve);
      client.once("error", () => resolve());
    });
    client.on("error", () => {});
    try {
      await client.connect();
      current = client;
      if (stopped.signal.aborted) return;
      client.on("notification", (message) => on.notice(message.channel, message.payload ?? ""));
      for (const channel of channels) await client.query(`listen ${channel}`);
      on.reconnect();
      await ended;
    } finally {
      await client.end().catch(() => {});
    }
  }
}
