import { spawn } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";

import { Client } from "pg";

import { freePort } from "../chaos/free-port.ts";
import { eventually } from "../support/jobs.ts";
import type { TransactionPooler } from "./open-transaction-pooler.ts";

/** The real one in transaction mode (Debian's package `pgbouncer`), or undefined where it is not installed. */
export async function openPgBouncer(url: string): Promise<TransactionPooler | undefined> {
  const folders = [...(process.env["PATH"] ?? "").split(delimiter), "/usr/sbin"];
  const program = folders
    .map((folder) => join(folder, "pgbouncer"))
    .find((path) => existsSync(path));
  if (program === undefined) return undefined;
  const server = new URL(url);
  const folder = mkdtempSync(join(tmpdir(), "bookmill-pgbouncer-"));
  const port = await freePort();
  const file = join(folder, "pgbouncer.ini");
  const credentials = `user=${server.username} password=${decodeURIComponent(server.password)}`;
  writeFileSync(
    file,
    `[databases]
* = host=${server.hostname} port=${server.port} ${credentials}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = any
pool_mode = transaction
default_pool_size = 4
max_client_conn = 200
`,
  );
  chmodSync(folder, 0o755);
  // It refuses to be root.
  const isRoot = process.getuid?.() === 0;
  const child = spawn(program, ["-q", ...(isRoot ? ["-u", "nobody"] : []), file], {
    stdio: "ignore",
  });
  const pooled = new URL(url);
  pooled.host = `127.0.0.1:${port}`;
  await eventually("PgBouncer answers", () => answers(pooled.href));
  return {
    url: pooled.href,
    async close() {
      const ended = new Promise((resolve) => child.once("exit", resolve));
      child.kill("SIGKILL");
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function answers(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 1000 });
  client.on("error", () => {});
  try {
    await client.connect();
    await client.query("select 1");
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}
