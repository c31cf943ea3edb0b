import { describe, expect, test } from "vitest";
import { z } from "zod";

import { migrate } from "../../src/db/migrate.ts";
import { openSupabaseLike } from "../support/supabase-like.ts";
import { hasSupabase, openSupabaseCli } from "./open-supabase-cli.ts";

const pushed = z.object({ upToDate: z.boolean(), migrations: z.array(z.string()) });

/** The short form of `npm run test:supabase`, which asks for its lists and its linter as well. */
describe.skipIf(!(await hasSupabase()))("Supabase's own CLI", async () => {
  const supabase = await openSupabaseCli();

  test("and our runner agree: after either of them the other one finds nothing to do", async () => {
    const [theirs, ours] = await Promise.all([openSupabaseLike(), openSupabaseLike()]);
    const push = (url: string) => supabase(pushed, "db", "push", `--db-url=${url}?sslmode=disable`);
    await migrate(ours.url);
    const [first, second] = await Promise.all([push(theirs.url), push(ours.url)]);
    expect(first.migrations.length).toBeGreaterThan(0);
    expect(await migrate(theirs.url)).toEqual([]);
    expect(second).toMatchObject({ upToDate: true, migrations: [] });
  }, 120_000);
});
