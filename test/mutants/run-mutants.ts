import { spawn } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { parseArgs } from "node:util";

import { argued } from "./argued.ts";
import { listMutants, type Mutant } from "./list-mutants.ts";

/** Tests that are nearest to a file whose name they do not bear. */
const nearest: Record<string, string> = {
  "20261125000100_queue.sql": "enqueue",
  "20261125000110_queue_limits.sql": "limit",
  "20261125000130_queue_retry.sql": "retry",
  "unpark.ts": "limit",
  "settle.ts": "stage",
  "is-ours.ts": "step",
  "lock-ended-books.ts": "forget-old-jobs",
  "pause-schedule.ts": "schedule",
  "read-backlog.ts": "read-queue-health",
  "read-schedules.ts": "schedule",
  "read-vacuum.ts": "read-queue-health",
  "remove-schedule.ts": "schedule",
  "resume-schedule.ts": "schedule",
  "set-schedule.ts": "schedule",
};

/**
 * `npm run mutants [-- --only claim,settle --jobs 2]`: plants one fault after the other in a copy of the checkout and runs the queue's
 * tests there. A mutant that no test kills must stand in argued.ts.
 */
const { values } = parseArgs({
  options: { only: { type: "string" }, jobs: { type: "string", default: "2" } },
});
const only = (values.only ?? "").split(",");
const mutants = listMutants().filter(({ file }) => only.some((part) => file.includes(part)));
const waiting = [...mutants];
const survivors: Mutant[] = [];
let done = 0;
console.log(`${mutants.length} mutants`);
await Promise.all(Array.from({ length: Number(values.jobs) }, work));
const unargued = survivors.filter((mutant) => whyOf(mutant) === undefined);
console.log(
  `\n${mutants.length} mutants: ${mutants.length - survivors.length} killed, ${survivors.length - unargued.length} argued, ${unargued.length} survived`,
);
for (const mutant of unargued) console.log(`  ${nameOf(mutant)}`);
process.exit(unargued.length === 0 ? 0 : 1);

async function work(): Promise<void> {
  const copy = copyOfTheHouse();
  try {
    for (let mutant = waiting.shift(); mutant !== undefined; mutant = waiting.shift()) {
      const killedBy = await killerOf(mutant, copy);
      if (killedBy === undefined) survivors.push(mutant);
      const fate = killedBy ?? whyOf(mutant) ?? "SURVIVED";
      console.log(`${++done}/${mutants.length} ${nameOf(mutant)}: ${fate}`);
    }
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

function copyOfTheHouse(): string {
  const copy = mkdtempSync(join(tmpdir(), "bookmill-mutants-"));
  for (const part of [
    "src",
    "test",
    "examples",
    "supabase",
    "package.json",
    "tsconfig.json",
    "vitest.config.ts",
  ]) {
    cpSync(part, join(copy, part), { recursive: true });
  }
  symlinkSync(resolve("node_modules"), join(copy, "node_modules"));
  return copy;
}

/** Which round of tests failed, or undefined. The nearest tests come first: they kill most, and quickly. */
async function killerOf({ file, source }: Mutant, copy: string): Promise<string | undefined> {
  const path = join(copy, file);
  const original = readFileSync(path);
  writeFileSync(path, source);
  try {
    for (const { name, files } of roundsFor(file, copy)) {
      if (!(await passes(copy, files))) return name;
    }
    return undefined;
  } finally {
    writeFileSync(path, original);
  }
}

function roundsFor(file: string, copy: string): { name: string; files: string[] }[] {
  const own = `src/queue/${nearest[basename(file)] ?? basename(file, ".ts")}.db.test.ts`;
  const basics = ["src/queue/queue.db.test.ts", "src/queue/turns.db.test.ts", "test/properties"];
  return [
    ...(existsSync(join(copy, own)) ? [{ name: own, files: [own] }] : []),
    { name: "basics and properties", files: basics },
    { name: "interleavings", files: ["test/interleavings"] },
    { name: "the queue's tests", files: ["src/queue", "src/pipeline/failures.db.test.ts"] },
  ];
}

async function passes(copy: string, files: readonly string[]): Promise<boolean> {
  const args = ["node_modules/vitest/vitest.mjs", "run", "--bail=1", "--reporter=dot", ...files];
  const child = spawn(process.execPath, args, { cwd: copy, stdio: "ignore", detached: true });
  // A mutant may wait for ever; the tests' own time-outs come first, as a rule.
  const timer = setTimeout(() => {
    if (child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
  }, 240_000);
  const code = await new Promise((ended) => child.once("close", ended));
  clearTimeout(timer);
  return code === 0;
}

function whyOf({ file, original, replacement }: Mutant): string | undefined {
  const found = argued.find(
    (one) =>
      one.file === file &&
      one.original === oneLine(original) &&
      one.replacement === oneLine(replacement),
  );
  return found && `argued: ${found.because}`;
}

function nameOf({ file, line, kind, original, replacement }: Mutant): string {
  const becomes = replacement === "" ? "nothing" : oneLine(replacement);
  return `${file}:${line} ${kind} ${oneLine(original)} → ${becomes}`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ");
}
