import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { Client } from "pg";
import { expect, test } from "vitest";

import { openChaosServer } from "./chaos-server.ts";

test("a server that is stopped without a goodbye comes back on its port with all that it had acknowledged", async () => {
  const root = await mkdtemp(join(tmpdir(), "bookmill-chaos-server-"));
  const server = await openChaosServer(root);
  try {
    const client = new Client({ connectionString: server.url });
    client.on("error", () => {});
    await client.connect();
    await client.query("create table kept (n int)");
    await client.query("insert into kept values (7)");
    await server.restart(0);
    await expect(client.query("select 1")).rejects.toThrow(/terminat|not queryable/);

    const again = new Client({ connectionString: server.url });
    await again.connect();
    const { rows } = await again.query("select n from kept");
    await again.end();
    expect(rows).toEqual([{ n: 7 }]);
  } finally {
    await server.stop();
    await rm(root, { recursive: true, force: true });
  }
});
