import { afterAll } from "vitest";

import type { Gate } from "../../src/identity/gate.ts";
import { openGate } from "../../src/identity/open-gate.ts";
import type { OrderChecks } from "../../src/pipeline/parse-order.ts";
import type { Shelf } from "../../src/shelf/shelf.ts";
import type { TestDatabase } from "./database.ts";
import { openBareServer } from "./open-bare-server.ts";

/** The wire on a real loopback socket, on the file's own database. Returns its URL. */
export async function openTestServer(
  database: TestDatabase,
  shelf: Shelf,
  checks: OrderChecks = { unfitText: () => [], unsettableCharacters: () => [] },
  gate: Gate = openGate(),
): Promise<string> {
  const server = await openBareServer(database, { shelf, checks, gate, log: () => {} });
  afterAll(() => server.close());
  return server.url;
}
