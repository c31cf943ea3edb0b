import { execFileSync } from "node:child_process";
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

import { beforeAll, expect, test } from "vitest";

const empty = "export {};";

/** One house with a fault in every corner: [the rule that must catch it, the files that break it]. */
const planted: [rule: string, files: Record<string, string>][] = [
  ["floor-queue", { "src/queue/a.ts": 'import "../pipeline/b.ts";', "src/pipeline/b.ts": empty }],
  ["floor-book", { "src/book/up.ts": 'import "../db/b.ts";', "src/db/b.ts": empty }],
  ["floor-press", { "src/press/a.ts": 'import "../studio/b.ts";', "src/studio/b.ts": empty }],
  [
    "no-circles",
    {
      "src/book/a.ts": 'import type { B } from "./b.ts";\nexport interface A { b: B }',
      "src/book/b.ts": 'import type { A } from "./a.ts";\nexport interface B { a: A }',
    },
  ],
  [
    "no-back-rooms",
    { "src/stages/a.ts": 'import "../studio/offline/b.ts";', "src/studio/offline/b.ts": empty },
  ],
  [
    "no-back-rooms-for-the-house",
    { "src/app.ts": 'import "./press/pdf/b.ts";', "src/press/pdf/b.ts": empty },
  ],
  [
    "no-stage-knows-another",
    {
      "src/stages/story-generation.ts":
        'import { b } from "./scene-creation.ts";\nexport const a = b;',
      "src/stages/scene-creation.ts": "export const b = 1;",
    },
  ],
  [
    "no-format-knows-another",
    { "src/formats/one/a.ts": 'import "../two/b.ts";', "src/formats/two/b.ts": empty },
  ],
  ["fence-pg", { "src/pipeline/p.ts": 'import pg from "pg";\nexport const p = new pg.Pool();' }],
  ["fence-pdfkit", { "src/stages/p.ts": 'import P from "pdfkit";\nexport const p = new P();' }],
  ["fence-undici", { "src/http/a.ts": 'import { fetch } from "undici";\nexport const f = fetch;' }],
  ["every-room-has-a-floor", { "src/helpers/a.ts": 'import "./b.ts";', "src/helpers/b.ts": empty }],
  ["no-orphans", { "src/book/alone.ts": "export const alone = 1;" }],
  ["no-tests-in-src", { "src/book/t.ts": 'import "./t.test.ts";', "src/book/t.test.ts": empty }],
];

let found = "";
beforeAll(async () => {
  const house = await mkdtemp(join(tmpdir(), "bookmill-floors-"));
  for (const file of [".dependency-cruiser.mjs", "tsconfig.json", "package.json"]) {
    await cp(file, join(house, file));
  }
  await symlink(resolve("node_modules"), join(house, "node_modules"));
  for (const [path, text] of planted.flatMap(([, files]) => Object.entries(files))) {
    await mkdir(dirname(join(house, path)), { recursive: true });
    await writeFile(join(house, path), `${text}\n`);
  }
  found = cruise(house);
  await rm(house, { recursive: true });
});

test.each(planted)("the floor plan catches what breaks %s", (rule, files) => {
  const lines = found.split("\n").filter((line) => line.includes(` ${rule}: `));
  expect(lines.some((line) => Object.keys(files).some((file) => line.includes(file)))).toBe(true);
});

function cruise(house: string): string {
  const tool = resolve("node_modules/dependency-cruiser/bin/dependency-cruiser.mjs");
  try {
    return execFileSync(process.execPath, [tool, "src", "--output-type", "err"], {
      cwd: house,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
    });
  } catch (error) {
    return error instanceof Error && "stdout" in error ? String(error.stdout) : "";
  }
}
