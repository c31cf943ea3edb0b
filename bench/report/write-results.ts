import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { limits } from "../limits.ts";
import type { Results } from "../results.ts";
import { judge } from "./judge.ts";

/** One file per run, and `latest.json`, the only one that is kept in git, when asked to keep it. Answers the paths. */
export async function writeResults(
  results: Results,
  header: object,
  options: { keep: boolean; at: Date },
): Promise<string[]> {
  const folder = fileURLToPath(new URL("../results", import.meta.url));
  await mkdir(folder, { recursive: true });
  const json = {
    ...header,
    verdicts: limits
      .filter(({ row }) => results.rows.has(row))
      .map((limit) => judge(limit, results)),
    values: Object.fromEntries(
      [...results.cells].map(([id, cells]) => [id, Object.fromEntries(cells)]),
    ),
    notes: [...results.notes],
  };
  const stamp = options.at.toISOString().replaceAll(/[:.]/g, "-");
  const names = [`${stamp}.json`, ...(options.keep ? ["latest.json"] : [])];
  const paths = names.map((name) => join(folder, name));
  for (const path of paths) await writeFile(path, `${JSON.stringify(json, undefined, 2)}\n`);
  return paths;
}
