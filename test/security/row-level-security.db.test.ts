import { Client, type QueryResult } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { openTestDatabase } from "../support/database.ts";
import { addJob, claimOne, end } from "../support/jobs.ts";

/** Attacks every table, sequence and function that there is in `public`: what is added later is attacked as well. */
const { pool, url } = await openTestDatabase();
const ann = "0b0e7b3c-7c9e-4f9a-9d3b-0d8f3c5f3a11";
const bob = "1b0e7b3c-7c9e-4f9a-9d3b-0d8f3c5f3a22";

/** What a user may read of his own; of everything else not even that it is there. */
const readable = [
  "batch_rows",
  "batches",
  "batch_rows",
  "batches",
  "book_generation_jobs",
  "erasure_receipts",
  "job_artifacts",
  "job_events",
  "job_inputs",
  "job_progress",
  "job_results",
  "job_schedules",
  "job_stages",
  "uploads",
  "webhook_attempts",
  "webhook_endpoints",
  "webhook_messages",
];

const tables = await names(
  "select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm')",
);
const sequences = await names(
  "select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'S'",
);
const functions = await names(
  "select oid::regprocedure::text as name from pg_proc where pronamespace = 'public'::regnamespace and prorettype <> 'trigger'::regtype",
);

async function names(query: string): Promise<string[]> {
  const { rows } = await pool.query<{ name: string }>(query);
  return rows.map(({ name }) => name).toSorted();
}

/** Secrets beside what an owner may read are closed to him as columns. */
async function readableColumns(table: string): Promise<string> {
  const { rows } = await pool.query<{ columns: string }>(
    `select string_agg(quote_ident(column_name), ', ') as columns from information_schema.column_privileges
      where table_schema = 'public' and table_name = $1 and grantee = 'authenticated' and privilege_type = 'SELECT'`,
    [table],
  );
  return rows[0]?.columns ?? "";
}

/** A row in every table that an owner reads and that making a book does not fill by itself. */
const possessions = (userId: string, jobId: number): string[] => [
  `insert into job_artifacts (job_id, name, key, media_type, bytes) values (${jobId}, 'a', '${jobId}', 'b', 1)`,
  `insert into job_results (job_id, result_data) values (${jobId}, '{}')`,
  `insert into job_schedules (user_id, name, cron, time_zone, job, next_at)
     values ('${userId}', 'weekly', '0 8 * * 1', 'UTC', '{"jobType": "story_adventure"}', now())`,
  `insert into batches (user_id, orders, refused, fingerprint) values ('${userId}', 1, 0, '${jobId}')`,
  `insert into batch_rows (batch_id, line, job_id) select max(id), 1, ${jobId} from batches`,
  `insert into uploads (user_id, key, expires_at, consent) values ('${userId}', '${jobId}', now(), '{}')`,
  `insert into webhook_endpoints (user_id, url, secret) values ('${userId}', 'https://${jobId}.example', 'whsec_')`,
  `insert into webhook_messages (endpoint_id, job_id, book_id, type, payload)
     select max(id), ${jobId}, ${jobId}, 'job.completed', '{}' from webhook_endpoints`,
  `insert into webhook_attempts (message_id, status_code, duration_ms)
     select id, 200, 1 from webhook_messages where job_id = ${jobId}`,
  `insert into erasure_receipts (user_key, what) values ('${userId}', '{"jobs": ${jobId}}')`,
];

const client = new Client({ connectionString: url });
beforeAll(async () => {
  await client.connect();
  for (const userId of [ann, bob]) {
    await addJob(pool, { userId, stages: ["scene_creation"] });
    const held = await claimOne(pool);
    await end(pool, held, { kind: "completed" });
    for (const statement of possessions(userId, held.job.id)) await pool.query(statement);
  }
});
afterAll(() => client.end());

/** One statement as Supabase's API would run it; nothing of it stays. */
async function as(
  who: { role: "anon" | "authenticated"; userId?: string },
  statement: string,
): Promise<QueryResult> {
  await client.query("begin");
  try {
    const claims = JSON.stringify({ role: who.role, sub: who.userId });
    await client.query("select set_config('request.jwt.claims', $1, true)", [claims]);
    await client.query(`set local role ${who.role}`);
    return await client.query(statement);
  } finally {
    await client.query("rollback");
  }
}

const denied = expect.objectContaining({ code: "42501" });
const anon = { role: "anon" } as const;
const asBob = { role: "authenticated", userId: bob } as const;
const asAnn = { role: "authenticated", userId: ann } as const;

test("there is something to attack", () => {
  expect(tables).toEqual(expect.arrayContaining([...readable, "workers", "job_leases"]));
  expect(functions.length).toBeGreaterThan(10);
  expect(sequences.length).toBeGreaterThan(10);
});

describe.each(tables)("%s", (table) => {
  const writes = [
    `insert into public.${table} default values`,
    `delete from public.${table}`,
    `truncate public.${table}`,
  ];

  test("is closed to anon", async () => {
    for (const statement of [`select from public.${table}`, ...writes]) {
      await expect(as(anon, statement)).rejects.toEqual(denied);
    }
  });

  test("is written by nobody but the service", async () => {
    for (const statement of writes) {
      await expect(as(asAnn, statement)).rejects.toEqual(denied);
    }
    const { rows } = await pool.query<{ held: string[] | null }>(
      `select array_agg(column_name || ' ' || privilege_type) as held from information_schema.column_privileges
        where table_schema = 'public' and table_name = $1 and grantee in ('anon', 'authenticated', 'PUBLIC')
          and privilege_type <> 'SELECT'`,
      [table],
    );
    expect(rows[0]?.held).toBeNull();
  });
});

test.each(readable)("%s shows a user his own rows only", async (table) => {
  const nobodys = await as(
    { role: "authenticated" },
    `select count(*)::int as seen from public.${table}`,
  );
  expect(nobodys.rows).toEqual([{ seen: 0 }]);
  const look = `select ${await readableColumns(table)} from public.${table}`;
  const foreign = (await as(asBob, look)).rows.map((row) => JSON.stringify(row));
  const own = (await as(asAnn, look)).rows.map((row) => JSON.stringify(row));
  expect([own.length, foreign.length].every((rows) => rows > 0)).toBe(true);
  expect(foreign.filter((row) => own.includes(row))).toEqual([]);
});

test.each(tables.filter((table) => !readable.includes(table)))(
  "%s shows a user nothing",
  async (table) => {
    await expect(as(asBob, `select from public.${table}`)).rejects.toEqual(denied);
  },
);

/** The one that users may call; test/supabase/order-book.db.test.ts attacks it. */
const door = "order_book(jsonb,text)";

test("users may call one function, and anon none", async () => {
  expect(functions).toContain(door);
  await expect(as(anon, `select public.order_book('{}')`)).rejects.toEqual(denied);
  const asked = as({ role: "authenticated" }, `select public.order_book('{}')`);
  await expect(asked).rejects.toMatchObject({ code: "PT401" });
});

test.each(functions.filter((name) => name !== door))("%s is no remote call", async (name) => {
  const types = /\((.*)\)$/.exec(name)?.[1] ?? "";
  const values =
    types === ""
      ? ""
      : types
          .split(",")
          .map((type) => `null::${type}`)
          .join(", ");
  const call = `select public.${name.replace(/^public\./, "").replace(/\(.*$/, "")}(${values})`;
  for (const who of [anon, asAnn]) await expect(as(who, call)).rejects.toEqual(denied);
});

test.each(sequences)("the sequence %s is neither read nor moved", async (name) => {
  for (const who of [anon, asAnn]) {
    await expect(as(who, `select nextval('public.${name}')`)).rejects.toEqual(denied);
    await expect(as(who, `select last_value from public.${name}`)).rejects.toEqual(denied);
  }
});

test("no secret is read over the API, not even by its owner", async () => {
  for (const column of ["secret", "previous_secret"]) {
    const look = as(asAnn, `select ${column} from public.webhook_endpoints`);
    await expect(look).rejects.toEqual(denied);
  }
});

test("a user cannot become somebody else by the claims of his own transaction", async () => {
  // What a caller of Supabase's API can reach are functions; set_config is none of `public`, so it cannot be called there.
  const { rows } = await as(
    asBob,
    `select count(*)::int as seen from public.book_generation_jobs where user_id = '${ann}'`,
  );
  expect(rows).toEqual([{ seen: 0 }]);
});
