import { execFile } from "node:child_process";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

import { afterAll } from "vitest";
import type { z } from "zod";

const program = "node_modules/.bin/supabase";
/** It tells nobody that it runs, and does not look for a newer one: our tests talk to this machine alone. */
const env = { ...process.env, SUPABASE_TELEMETRY_DISABLED: "1", SUPABASE_NO_UPDATE_NOTIFIER: "1" };

/** False on platforms for which there is no binary of Supabase's CLI. */
export async function hasSupabase(): Promise<boolean> {
  return promisify(execFile)(program, ["--version"], { env }).then(
    () => true,
    () => false,
  );
}

/** Supabase's own CLI on our migrations: answers in JSON. It writes beside what it reads, so it gets a copy of the folder. */
export async function openSupabaseCli() {
  const folder = await mkdtemp(join(tmpdir(), "bookmill-supabase-"));
  afterAll(() => rm(folder, { recursive: true }));
  await cp("supabase", join(folder, "supabase"), { recursive: true });
  return async <Answer>(schema: z.ZodType<Answer>, ...args: string[]): Promise<Answer> => {
    const { stdout } = await promisify(execFile)(
      program,
      [...args, "--output-format=json", "--yes", "--workdir", folder],
      { env, timeout: 60_000 },
    );
    return schema.parse(JSON.parse(stdout));
  };
}
