import { randomBytes } from "node:crypto";

import { Client } from "pg";
import { afterAll, expect, test } from "vitest";

import { openPool } from "../../src/db/database.ts";
import { migrate } from "../../src/db/migrate.ts";
import { openDatabase } from "../../src/db/open-database.ts";
import { readJobStatus } from "../../src/pipeline/job-status.ts";
import { openTestMill } from "../support/test-mill.ts";

/** An outside server of any supported version: TEST_DATABASE_URL, or whatever answers on the usual port. */
const server = process.env["TEST_DATABASE_URL"] ?? "postgres://postgres@127.0.0.1:5432/postgres";
const version = await serverVersion();
console.log(
  version === undefined ? "outside PostgreSQL: absent" : `outside PostgreSQL ${version}: ran`,
);

if (version === undefined) {
  test("no outside PostgreSQL answers here", () => {
    expect(process.env["TEST_DATABASE_URL"]).toBeUndefined();
  });
} else {
  const name = `bookmill_${randomBytes(5).toString("hex")}`;
  await asAdmin(`create database ${name}`);
  const url = server.replace(/\/[^/]*$/, `/${name}`);
  await migrate(url);
  const pool = openPool(url, { max: 10, onLost: () => {} });
  afterAll(async () => {
    await pool.end();
    await asAdmin(`drop database ${name} with (force)`);
  });
  const mill = openTestMill({ pool, url });

  test("a book of each kind is made on an outside server", async () => {
    mill.worker();
    const ids = [await mill.order(), await mill.order({ job_type: "interactive_search" })];
    for (const id of ids) {
      expect(await mill.ended(id)).toMatchObject({ status: "completed" });
      expect((await readJobStatus(pool, id)).overallProgress).toBe(100);
    }
  });

  test("DATABASE_URL is all it takes", async () => {
    const database = await openDatabase({
      databaseUrl: url,
      dataFolder: "unused",
      poolSize: 1,
      onLost: () => {},
    });
    expect(database.description).toContain(`PostgreSQL ${version}`);
    await database.close();
  });
}

async function serverVersion(): Promise<string | undefined> {
  const client = new Client({ connectionString: server, connectionTimeoutMillis: 2000 });
  client.on("error", () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ server_version: string }>("show server_version");
    return rows[0]?.server_version.split(" ")[0];
  } catch {
    return undefined;
  } finally {
    await client.end().catch(() => {});
  }
}

async function asAdmin(statement: string): Promise<void> {
  const client = new Client({ connectionString: server });
  await client.connect();
  await client.query(statement);
  await client.end();
}
