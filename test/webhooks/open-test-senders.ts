import { afterEach } from "vitest";

import { openSender, type Sender } from "../../src/webhooks/open-sender.ts";
import { type MessageLog, readDeliveries } from "../../src/webhooks/read-deliveries.ts";
import { removeEndpoint } from "../../src/webhooks/remove-endpoint.ts";
import type { SenderTimes } from "../../src/webhooks/sender-times.ts";
import type { TestDatabase } from "../support/database.ts";
import { eventually } from "../support/jobs.ts";
import { addEndpoint } from "./add-endpoint.ts";
import { quickSenderTimes } from "./quick-sender-times.ts";

export interface TestSenders {
  send: (times?: Partial<SenderTimes>) => Sender;
  /** An endpoint for the test that runs. */
  listenAt: (url: string) => Promise<{ id: number; secret: string }>;
  deliveries: (endpointId: number) => Promise<MessageLog[]>;
  /** Waits until every message of the endpoint is in one of these states ("delivered"). */
  settled: (endpointId: number, states?: string[]) => Promise<MessageLog[]>;
  log: { event: string; fields: Record<string, unknown> }[];
}

/** Senders on the file's own database; they stop, and their endpoints go, after each test. */
export function openTestSenders({ pool, url }: TestDatabase): TestSenders {
  const senders: Sender[] = [];
  const endpoints: number[] = [];
  const log: TestSenders["log"] = [];
  const deliveries = (id: number): Promise<MessageLog[]> =>
    readDeliveries(pool, id, { limit: 200 });
  afterEach(async () => {
    await Promise.all(senders.splice(0).map((sender) => sender.stop()));
    for (const id of endpoints.splice(0)) await removeEndpoint(pool, id);
    log.splice(0);
  });
  return {
    log,
    deliveries,
    send(times) {
      const sender = openSender({
        pool,
        url,
        trustedHosts: ["127.0.0.1"],
        times: { ...quickSenderTimes, ...times },
        random: () => 0.5,
        log: (event, fields) => void log.push({ event, fields }),
      });
      senders.push(sender);
      return sender;
    },
    async listenAt(address) {
      const { endpoint, secret } = await addEndpoint(pool, address);
      endpoints.push(endpoint.id);
      return { id: endpoint.id, secret };
    },
    async settled(id, states = ["delivered"]) {
      let told: MessageLog[] = [];
      await eventually(`all are ${states.join(" or ")}`, async () => {
        told = await deliveries(id);
        return told.length > 0 && told.every(({ state }) => states.includes(state));
      });
      return told;
    },
  };
}
