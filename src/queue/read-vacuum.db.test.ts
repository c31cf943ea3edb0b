import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { Client } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";

import { eventually } from "../../test/support/jobs.ts";
import {
  type EmbeddedPostgres,
  startEmbeddedPostgres,
} from "../db/embedded/start-embedded-postgres.ts";
import { migrate } from "../db/migrate.ts";
import { readVacuum } from "./read-vacuum.ts";

// A server of its own: prepared transactions and vacuum's own workers are the server's settings, and its transactions are
// counted for all of its databases.
const settings = [
  "fsync=off",
  "max_prepared_transactions=2",
  "autovacuum_naptime=1s",
  "autovacuum_vacuum_cost_limit=1",
  "autovacuum_vacuum_cost_delay=100ms",
];
let folder: string;
let server: EmbeddedPostgres;
let db: Client;
const clients: Client[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "bookmill-vacuum-"));
  server = await startEmbeddedPostgres(folder, { settings });
  await migrate(server.url);
  db = await connect("bookmill");
  await letVacuumWork("off");
});
afterAll(async () => {
  await Promise.all(clients.map((client) => client.end()));
  await server.signOut();
  await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 });
});

async function letVacuumWork(state: "on" | "off"): Promise<void> {
  await db.query(`alter system set autovacuum = ${state}`);
  await db.query("select pg_reload_conf()");
}

async function connect(database: string, name = "test"): Promise<Client> {
  const client = new Client({
    connectionString: server.url.replace(/\/bookmill$/, `/${database}`),
    application_name: name,
  });
  await client.connect();
  clients.push(client);
  return client;
}

/** Keeps rows that die from now on. */
async function open(database: string, name: string): Promise<Client> {
  // One transaction more has begun since the last snapshot was taken.
  await db.query("select pg_current_xact_id()");
  const client = await connect(database, name);
  await client.query("begin isolation level repeatable read");
  await client.query("select");
  return client;
}

const whoHolds = async (): Promise<string[]> =>
  ((await readVacuum(db)).holders ?? []).map(({ who }) => who.replace(/^process \d+ /, ""));

test("nobody holds anything: neither who looks, nor connections that rest, nor a slot that keeps no rows", async () => {
  await connect("bookmill", "resting");
  await db.query("select pg_create_physical_replication_slot('idle')");
  expect(await whoHolds()).toEqual([]);
  await db.query("select pg_drop_replication_slot('idle')");
});

test("who holds is told, the oldest first; who holds in another database is not", async () => {
  const old = await open("bookmill", "old");
  const young = await open("bookmill", "young");
  const elsewhere = await open("postgres", "elsewhere");
  await elsewhere.query("select pg_current_xact_id()");
  expect(await whoHolds()).toEqual(["(old, user postgres)", "(young, user postgres)"]);
  await young.query("select pg_current_xact_id()");
  await young.query("prepare transaction 'prepared'");
  await elsewhere.query("prepare transaction 'not here'");
  expect(await whoHolds()).toEqual(["(old, user postgres)", "prepared"]);
  await old.query("rollback");
  await young.query("rollback prepared 'prepared'");
  await elsewhere.query("rollback prepared 'not here'");
});

test("vacuum's own worker is nobody who holds", async () => {
  await db.query("create table dusty (n int) with (autovacuum_vacuum_threshold = 1)");
  await db.query("insert into dusty select n from generate_series(1, 200000) n");
  await db.query("delete from dusty");
  await letVacuumWork("on");
  await eventually("it works", async () => (await vacuumWorkers()).length > 0);
  expect(await whoHolds()).toEqual([]);
  expect(await vacuumWorkers()).toHaveLength(1);
  await letVacuumWork("off");
  await db.query("drop table dusty");
});

async function vacuumWorkers(): Promise<unknown[]> {
  const { rows } = await db.query(
    `select from pg_stat_activity
      where backend_type = 'autovacuum worker' and backend_xmin is not null and datname = 'bookmill'`,
  );
  return rows;
}

test("the queue's tables, those with most dead rows first, then by name", async () => {
  await db.query(
    "insert into workers (host, process_id) select 'h', n from generate_series(1, 50) n",
  );
  await db.query("delete from workers");
  await db.query("select pg_stat_force_next_flush()");
  expect((await readVacuum(db)).tables.map(({ name }) => name)).toEqual([
    "workers",
    "book_generation_jobs",
    "job_leases",
    "job_parked",
    "job_ready",
    "job_scheduled",
    "job_stages",
  ]);
});

test("only this database's connections are counted as hidden", async () => {
  await db.query("create role clerk login password 'clerk'");
  const clerk = new Client({
    connectionString: server.url.replace(/\/\/[^@]+@/, "//clerk:clerk@"),
  });
  await clerk.connect();
  clients.push(clerk);
  await db.query("grant service_role to clerk");
  await connect("postgres", "elsewhere");
  const { rows } = await db.query<{ others: number }>(
    `select count(*)::int as others from pg_stat_activity
      where datname = 'bookmill' and usename is distinct from 'clerk'`,
  );
  expect((await readVacuum(clerk)).hidden).toBe(rows[0]?.others);
});
