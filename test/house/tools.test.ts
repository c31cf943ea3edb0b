import { execFileSync } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";

import { expect, test } from "vitest";

/** The type-aware linter is young: a file with planted bugs shows that it still finds them. */
const planted = `import { Pool } from "pg";
const pool = new Pool();
export function forgetsToWait(): void {
  pool.query("select 1");
}
export function loose(value: any): string {
  return value;
}
export const secret = process.env["SECRET"];
`;

test("the linter still finds an un-awaited query, an any, and a look at the environment", async () => {
  const folder = await mkdtemp(resolve("test/house/planted-"));
  try {
    const file = join(folder, "planted.ts");
    await writeFile(file, planted);
    // The override that lets tests read the environment is for tests: lint as product code.
    const config = JSON.parse(await readFile(".oxlintrc.json", "utf8"));
    await writeFile(join(folder, "rules.json"), JSON.stringify({ ...config, overrides: [] }));
    const found = lint(["--config", join(folder, "rules.json"), file]);
    expect(found).toContain("no-floating-promises");
    expect(found).toContain("no-explicit-any");
    expect(found).toContain("no-process-env");
  } finally {
    await rm(folder, { recursive: true });
  }
});

test("no file of ours is longer than 250 lines, data aside", () => {
  const files = execFileSync("git", ["ls-files", "src", "test", "bench", "scripts", "bin"], {
    encoding: "utf8",
  })
    .split("\n")
    .filter((file) => /[.]m?[jt]s$/.test(file));
  const counts = execFileSync("wc", ["-l", ...files], { encoding: "utf8" })
    .trim()
    .split("\n");
  const long = counts
    .map((line) => line.trim().split(/\s+/))
    .filter(([lines, name]) => Number(lines) > 250 && name !== "total")
    .map(([, name]) => name);
  expect(long).toEqual([]);
});

function lint(args: string[]): string {
  try {
    return execFileSync("node_modules/.bin/oxlint", args, { encoding: "utf8" });
  } catch (error) {
    return error instanceof Error && "stdout" in error ? String(error.stdout) : "";
  }
}
