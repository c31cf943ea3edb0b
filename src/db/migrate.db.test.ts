import { copyFile, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { Client } from "pg";
import { afterAll, describe, expect, inject, test } from "vitest";

import { openTestDatabase } from "../../test/support/database.ts";
import { emptyDatabase } from "../../test/support/empty-database.ts";
import { migrate } from "./migrate.ts";

const { pool } = await openTestDatabase();

describe("migrate", () => {
  test("brings an empty database up to date, writes Supabase's own history, and does nothing the second time", async () => {
    const url = await emptyDatabase(inject("databaseUrl"));
    const files = (await readdir("supabase/migrations")).map((file) => file.replace(".sql", ""));
    expect(await migrate(url)).toEqual(files.toSorted());
    expect(await migrate(url)).toEqual([]);
    const client = new Client({ connectionString: url });
    await client.connect();
    const { rows } = await client.query<{ version: string; name: string }>(
      "select version, name from supabase_migrations.schema_migrations order by version",
    );
    await client.end();
    expect(rows.map((row) => `${row.version}_${row.name}`)).toEqual(files.toSorted());
  });

  test("several processes may migrate the same database at once", async () => {
    const url = await emptyDatabase(inject("databaseUrl"));
    const applied = await Promise.all(Array.from({ length: 6 }, () => migrate(url)));
    // Each file once, whoever came first with it.
    const files = (await readdir("supabase/migrations")).map((file) => file.replace(".sql", ""));
    expect(applied.flat().toSorted()).toEqual(files.toSorted());
  });

  test("a file that fails in the middle leaves nothing of itself behind", async () => {
    const url = await emptyDatabase(inject("databaseUrl"));
    const folder = await mkdtemp(join(tmpdir(), "bookmill-migrations-"));
    afterAll(() => rm(folder, { recursive: true }));
    for (const file of await readdir("supabase/migrations")) {
      await copyFile(join("supabase/migrations", file), join(folder, file));
    }
    await writeFile(
      join(folder, "29990101000000_broken.sql"),
      "create table public.half (id int);\nselect 1 / 0;\n",
    );
    await expect(migrate(url, folder)).rejects.toThrow("division by zero");
    const client = new Client({ connectionString: url });
    await client.connect();
    const { rows } = await client.query<{ half: string | null; jobs: string | null; n: number }>(
      `select to_regclass('public.half')::text as half, to_regclass('public.book_generation_jobs')::text as jobs,
              (select count(*) from supabase_migrations.schema_migrations where version = '29990101000000') as n`,
    );
    await client.end();
    expect(rows[0]).toEqual({ half: null, jobs: "book_generation_jobs", n: 0 });
  });

  test("the files paste into an SQL editor: nothing in them is for psql or for a parameter", async () => {
    for (const file of await readdir("supabase/migrations")) {
      const text = await readFile(join("supabase/migrations", file), "utf8");
      expect(text).not.toMatch(/^\\/m);
      expect(text).not.toMatch(/\bconcurrently\b/i);
    }
  });
});

describe("row level security", () => {
  const [ann, bob] = [
    "00000000-0000-4000-8000-00000000000a",
    "00000000-0000-4000-8000-00000000000b",
  ];

  /** Runs as the API's caller would: the role and the claims, for one transaction. */
  async function as<Value>(
    role: string,
    user: string | null,
    work: (client: Client) => Promise<Value>,
  ): Promise<Value> {
    const client = await pool.connect();
    try {
      await client.query("begin");
      await client.query(
        "select set_config('role', $1, true), set_config('request.jwt.claims', $2, true)",
        [role, JSON.stringify({ sub: user, role })],
      );
      return await work(client as unknown as Client);
    } finally {
      await client.query("rollback");
      client.release();
    }
  }

  const tables = [
    "book_generation_jobs",
    "job_inputs",
    "job_stages",
    "job_progress",
    "job_events",
    "job_artifacts",
    "job_results",
  ];

  async function addBookOf(user: string): Promise<void> {
    const { rows } = await pool.query<{ id: number }>(
      "insert into book_generation_jobs (book_id, job_type, user_id) values (0, 'story_adventure', $1) returning id",
      [user],
    );
    const id = rows[0]?.id;
    await pool.query("insert into job_inputs (job_id, input) values ($1, '{}')", [id]);
    await pool.query("insert into job_stages (job_id, position, stage_name) values ($1, 1, 's')", [
      id,
    ]);
    await pool.query(
      "insert into job_artifacts (job_id, name, key, media_type, bytes) values ($1, 'a', 'k', 'm', 1)",
      [id],
    );
    await pool.query("insert into job_results (job_id, result_data) values ($1, '{}')", [id]);
  }

  test("owners read their own rows of every table, and nobody else's", async () => {
    await addBookOf(ann);
    await addBookOf(bob);
    for (const table of tables) {
      const count = async (client: Client) =>
        (await client.query<{ n: number }>(`select count(*) as n from ${table}`)).rows[0]?.n;
      const all =
        (await pool.query<{ n: number }>(`select count(*) as n from ${table}`)).rows[0]?.n ?? 0;
      expect([table, await as("authenticated", ann, count)]).toEqual([table, all / 2]);
      expect([table, await as("authenticated", null, count)]).toEqual([table, 0]);
      expect([table, await as("service_role", null, count)]).toEqual([table, all]);
      await expect(as("anon", null, count)).rejects.toThrow("permission denied");
    }
  });

  test("only the service writes state", async () => {
    for (const table of [...tables, "workers", "job_steps"]) {
      for (const statement of [
        `delete from ${table}`,
        `truncate ${table}`,
        `insert into ${table} default values`,
      ]) {
        await expect(as("authenticated", ann, (client) => client.query(statement))).rejects.toThrow(
          "permission denied",
        );
      }
    }
    await expect(
      as("authenticated", ann, (client) =>
        client.query("update book_generation_jobs set priority = 1"),
      ),
    ).rejects.toThrow("permission denied");
  });

  test("no function of ours can be called over the API", async () => {
    for (const role of ["anon", "authenticated"]) {
      await expect(
        as(role, ann, (client) => client.query("select append_job_event(1, 'x', '{}')")),
      ).rejects.toThrow("permission denied");
    }
  });

  test("every table of ours has row level security on", async () => {
    const { rows } = await pool.query(
      "select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and not relrowsecurity",
    );
    expect(rows).toEqual([]);
  });
});
