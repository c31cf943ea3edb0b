import { afterAll } from "vitest";

import { openEventFeed } from "../../src/events/open-event-feed.ts";
import { httpApp } from "../../src/http/http-app.ts";
import { openServer } from "../../src/http/open-server.ts";
import { openGate } from "../../src/identity/open-gate.ts";
import type { OrderChecks } from "../../src/pipeline/parse-order.ts";
import { openEnqueuer } from "../../src/queue/open-enqueuer.ts";
import type { Shelf } from "../../src/shelf/shelf.ts";
import type { TestDatabase } from "./database.ts";

/** The wire on a real loopback socket, on the file's own database. Returns its URL. */
export async function openTestServer(
  { pool, url }: TestDatabase,
  shelf: Shelf,
  checks: OrderChecks = { unfitText: () => [], unsettableCharacters: () => [] },
): Promise<string> {
  const events = openEventFeed(pool, url);
  const tools = {
    pool,
    gate: openGate(),
    enqueuer: openEnqueuer(pool, url),
    shelf,
    events,
    checks,
    newSeed: () => "test",
    version: "0.0.0",
    log: () => {},
    isStopping: () => false,
  };
  const server = await openServer(httpApp(tools).fetch, { host: "127.0.0.1", port: 0 });
  afterAll(async () => {
    await server.close();
    await events.close();
  });
  return server.url;
}
