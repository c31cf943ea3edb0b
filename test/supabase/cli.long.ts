import { readdir } from "node:fs/promises";

import { describe, expect, test } from "vitest";
import { z } from "zod";

import { migrate } from "../../src/db/migrate.ts";
import { openSupabaseLike } from "../support/supabase-like.ts";
import { hasSupabase, openSupabaseCli } from "./open-supabase-cli.ts";

const pushed = z.object({ upToDate: z.boolean(), migrations: z.array(z.string()) });
const listed = z.object({
  migrations: z.array(z.object({ local: z.string(), remote: z.string() })),
});
const advice = z.object({
  results: z.array(
    z.object({
      level: z.string(),
      name: z.string(),
      detail: z.string(),
      metadata: z.object({ name: z.string() }),
    }),
  ),
});

/**
 * `npm run test:supabase`: its lists and its linter besides the pushes of cli.db.test.ts. It takes two seconds for each answer:
 * those that need not wait for another are asked together.
 */
describe.skipIf(!(await hasSupabase()))("Supabase's own CLI", async () => {
  const supabase = await openSupabaseCli();
  const versions = (await readdir("supabase/migrations"))
    .toSorted()
    .map((file) => file.replace(/_.*/, ""));
  const inStep = versions.map((version) => ({ local: version, remote: version }));

  test("pushes our migrations: our runner then finds nothing to do, and the linter nothing to say", async () => {
    const { url, pool } = await openSupabaseLike();
    const remote = `--db-url=${url}?sslmode=disable`;
    await supabase(pushed, "db", "push", remote);
    expect(await migrate(url)).toEqual([]);
    const [list, lint] = await Promise.all([
      supabase(listed, "migration", "list", remote),
      supabase(advice, "db", "advisors", "--level=info", remote),
    ]);
    expect(list.migrations).toMatchObject(inStep);

    // No index of a new database has been used.
    const found = lint.results.filter(({ name }) => name !== "unused_index");
    expect(found.filter(({ level }) => level !== "INFO")).toEqual([]);
    expect(new Set(found.map(({ name }) => name))).toEqual(new Set(["rls_enabled_no_policy"]));
    // Meant so: without a policy, and without a grant either.
    const { rows } = await pool.query<{ table: string }>(
      `select relname as table from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
          and not has_any_column_privilege('authenticated', oid, 'select') order by relname collate "C"`,
    );
    expect(found.map(({ metadata }) => metadata.name).toSorted()).toEqual(
      rows.map(({ table }) => table),
    );
  }, 120_000);

  test("finds nothing to push after our runner, and still finds what is planted", async () => {
    const { url, pool } = await openSupabaseLike();
    const remote = `--db-url=${url}?sslmode=disable`;
    await migrate(url);
    await pool.query(`
      create table public.planted (id int primary key, user_id uuid, parent int references public.planted);
      create table public.planted_too (id int primary key, user_id uuid);
      alter table public.planted_too enable row level security;
      create policy mine on public.planted_too for select to authenticated using (auth.uid() = user_id);
      create function public.planted_function() returns void language sql as 'select'`);
    const [push, list, lint] = await Promise.all([
      supabase(pushed, "db", "push", remote),
      supabase(listed, "migration", "list", remote),
      supabase(advice, "db", "advisors", "--level=info", remote),
    ]);
    expect(push).toMatchObject({ upToDate: true, migrations: [] });
    expect(list.migrations).toMatchObject(inStep);
    expect(new Set(lint.results.map(({ name }) => name))).toEqual(
      new Set([
        "unused_index",
        "rls_enabled_no_policy",
        "rls_disabled_in_public",
        "unindexed_foreign_keys",
        "auth_rls_initplan",
        "function_search_path_mutable",
      ]),
    );
  }, 120_000);
});
