import { randomBytes } from "node:crypto";

import { Client } from "pg";
import { afterAll, expect, test } from "vitest";

import { migrate } from "../../src/db/migrate.ts";
import { type Database, openDatabase } from "../../src/db/open-database.ts";
import { openTestMill, type TestMill } from "../support/test-mill.ts";

/** An outside server of any supported version: TEST_DATABASE_URL, or whatever answers on the usual port. */
const server = process.env["TEST_DATABASE_URL"] ?? "postgres://postgres@127.0.0.1:5432/postgres";
const version = await serverVersion();
console.log(
  version === undefined ? "outside PostgreSQL: absent" : `outside PostgreSQL ${version}: ran`,
);

const outside = version === undefined ? undefined : await openOutside();

test("an outside server that was named is there", () => {
  expect(process.env["TEST_DATABASE_URL"] === undefined || version !== undefined).toBe(true);
});

// Where nothing answers there is nothing to try: the report says "absent", never "kept".
test.skipIf(outside === undefined)(
  "a book of each kind is made on an outside server, and DATABASE_URL is all it takes",
  async () => {
    expect(outside?.database.description).toContain(`PostgreSQL ${version}`);
    outside?.mill.worker();
    for (const jobType of outside ? ["story_adventure", "interactive_search"] : []) {
      const id = (await outside?.mill.order({ job_type: jobType })) ?? 0;
      expect(await outside?.mill.ended(id)).toMatchObject({ status: "completed" });
    }
  },
);

async function openOutside(): Promise<{ database: Database; mill: TestMill }> {
  const name = `bookmill_${randomBytes(5).toString("hex")}`;
  await asAdmin(`create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  await migrate(url.href);
  const database = await openDatabase({
    databaseUrl: url.href,
    dataFolder: "unused",
    poolSize: 10,
    onLost: () => {},
  });
  afterAll(async () => {
    await database.close();
    await asAdmin(`drop database ${name} with (force)`);
  });
  return { database, mill: openTestMill(database) };
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
