import { setTimeout as sleep } from "node:timers/promises";

import sql from "sql-template-tag";
import { afterAll, afterEach, expect, test } from "vitest";

import { openProxy } from "../../test/chaos/open-proxy.ts";
import { openTestDatabase } from "../../test/support/database.ts";
import { isConnectionTrouble } from "./connection-trouble.ts";
import { type HotConnection, openHotConnection } from "./hot-connection.ts";

const { url } = await openTestDatabase();
const address = new URL(url);
const proxy = await openProxy({ host: address.hostname, port: Number(address.port) });
address.hostname = "127.0.0.1";
address.port = String(proxy.port);
const open: HotConnection[] = [];
afterEach(async () => {
  proxy.set("normal");
  await Promise.all(open.splice(0).map((connection) => connection.close()));
});
afterAll(() => proxy.close());

function dial(silenceMs: number): HotConnection {
  const connection = openHotConnection(
    { url: address.href, sessions: Promise.resolve(true), silenceMs },
    undefined,
  );
  open.push(connection);
  return connection;
}

const backendOf = async ({ db }: HotConnection): Promise<number | undefined> =>
  (await db.query<{ pid: number }>(sql`select pg_backend_pid() as pid`)).rows[0]?.pid;

test("a line that is dead without a word is given up, and the next statement gets a new one", async () => {
  const connection = dial(300);
  const first = await backendOf(connection);
  for (const loss of ["deaf", "mute"] as const) {
    proxy.set(loss);
    const trouble = await backendOf(connection).catch((error: unknown) => error);
    expect({ loss, isTrouble: isConnectionTrouble(trouble) }).toEqual({ loss, isTrouble: true });
    proxy.set("normal");
    expect(await backendOf(connection)).not.toBe(first);
  }
});

test("a line on which nobody asks anything is kept", async () => {
  // Long enough for a machine that takes a second to connect.
  const connection = dial(1500);
  const first = await backendOf(connection);
  await sleep(1700);
  expect(await backendOf(connection)).toBe(first);
});

test("the time counts from the last statement that was sent, also after a long rest", async () => {
  const connection = dial(1500);
  const first = await backendOf(connection);
  await sleep(1600);
  await connection.db.query(sql`select pg_sleep(0.5)`);
  expect(await backendOf(connection)).toBe(first);
  const trouble = await connection.db
    .query(sql`select pg_sleep(5)`)
    .catch((error: unknown) => error);
  expect(isConnectionTrouble(trouble)).toBe(true);
});
