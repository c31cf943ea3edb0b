import type { Pool } from "pg";

import { openEventFeed } from "../../src/events/open-event-feed.ts";
import { httpApp } from "../../src/http/http-app.ts";
import { type HttpServer, openServer } from "../../src/http/open-server.ts";
import type { Gate } from "../../src/identity/gate.ts";
import { openLimitedEnqueuer } from "../../src/limits/open-limited-enqueuer.ts";
import type { Log } from "../../src/log.ts";
import type { OrderChecks } from "../../src/pipeline/parse-order.ts";
import { openEnqueuer } from "../../src/queue/open-enqueuer.ts";
import type { Shelf } from "../../src/shelf/shelf.ts";
import type { Studio } from "../../src/studio/studio.ts";
import { openSmallStudio } from "./small-studio.ts";

/** The wire on a real loopback socket, for programs that have no test runner to close it for them. */
export async function openBareServer(
  { pool, url }: { pool: Pool; url: string },
  parts: { shelf: Shelf; checks: OrderChecks; gate: Gate; log: Log; studio?: Studio },
): Promise<HttpServer> {
  const events = openEventFeed(pool, url);
  const tools = {
    studio: openSmallStudio(),
    ...parts,
    pool,
    loopbackOnly: true,
    enqueuer: openEnqueuer(pool, url),
    limitedEnqueuer: openLimitedEnqueuer(pool),
    events,
    newSeed: () => "test",
    uploadDays: 30,
    webhookHosts: ["127.0.0.1"],
    version: "0.0.0",
    origins: ["https://books.example"],
    basePath: "",
    storeOrigin: undefined,
    stopping: new AbortController().signal,
  };
  const server = await openServer(httpApp(tools).fetch, { host: "127.0.0.1", port: 0 });
  return {
    url: server.url,
    async close() {
      await server.close();
      await events.close();
    },
  };
}
