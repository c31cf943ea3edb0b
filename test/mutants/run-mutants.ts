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
  "20261125000100_queue.sql": "enqueue forget-jobs turns",
  "20261125000110_queue_limits.sql": "limit claim-under-limits unpark read-limits",
  "20261125000130_queue_retry.sql": "retry forget-old-jobs",
  "unpark.ts": "unpark limit",
  "settle.ts": "settle stage queue",
  "claim.ts": "claim queue turns limit plans",
  "event.ts": "event flush",
  "is-ours.ts": "step flush",
  "limit.ts": "read-limits limit",
  "lock-ended-books.ts": "forget-old-jobs",
  "pause-schedule.ts": "schedule",
  "read-backlog.ts": "read-backlog read-queue-health",
  "read-runs.ts": "read",
  "read-schedule.ts": "schedule",
  "read-schedules.ts": "schedule",
  "remove-schedule.ts": "schedule",
  "resume-schedule.ts": "schedule",
  "set-priority.ts": "set-priority set-priority-races",
  "set-schedule.ts": "schedule run-due-schedules",
  "rescue.ts": "rescue queue unstage",
  "stage.ts": "stage flush",
  "unstage.ts": "unstage flush",
  "step.ts": "step flush",
};

/**
 * `npm run mutants [-- --only claim,settle --from 1 --to 20 --rounds 1 --argued --jobs 2]`: plants one fault after the other in
 * a copy of the checkout and runs the queue's tests there, or only their first rounds. A mutant that no test kills must stand
 * in argued.ts; `--argued`: those that stand there only.
 */
const { values } = parseArgs({
  options: {
    only: { type: "string" },
    from: { type: "string", default: "1" },
    to: { type: "string" },
    argued: { type: "boolean", default: false },
    rounds: { type: "string" },
    jobs: { type: "string", default: "2" },
  },
});
const only = (values.only ?? "").split(",");
const first = Number(values.from);
const mutants = listMutants()
  .filter(({ file }) => only.some((part) => file.includes(part)))
  .filter((mutant) => !values.argued || whyOf(mutant) !== undefined)
  .slice(first - 1, values.to === undefined ? undefined : Number(values.to));
const last = first + mutants.length - 1;
await checkTheOriginal();
const waiting = mutants.map((mutant, index) => ({ mutant, number: first + index }));
const survivors: Mutant[] = [];
console.log(`${mutants.length} mutants`);
await Promise.all(Array.from({ length: Number(values.jobs) }, work));
const unargued = survivors.filter((mutant) => whyOf(mutant) === undefined);
console.log(
  `\n${mutants.length} mutants: ${mutants.length - survivors.length} killed, ${survivors.length - unargued.length} argued, ${unargued.length} survived`,
);
for (const mutant of unargued) console.log(`  ${nameOf(mutant)}`);
process.exit(unargued.length === 0 ? 0 : 1);

/** Where the tests fail without a fault in them, each mutant would look killed. */
async function checkTheOriginal(): Promise<void> {
  const copy = copyOfTheHouse();
  try {
    const rounds = [...new Set(mutants.map(({ file }) => file))].flatMap((file) =>
      roundsFor(file, copy),
    );
    for (const [name, { files }] of new Map(rounds.map((round) => [round.name, round]))) {
      const failed = await failureIn(copy, files);
      console.log(`without a fault, ${name}: ${failed ?? "passes"}`);
      if (failed !== undefined) process.exit(2);
    }
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

async function work(): Promise<void> {
  const copy = copyOfTheHouse();
  try {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const { mutant, number } = next;
      const killedBy = await killerOf(mutant, copy);
      if (killedBy === undefined) survivors.push(mutant);
      const fate = killedBy ?? whyOf(mutant) ?? "SURVIVED";
      console.log(`${number}/${last} ${nameOf(mutant)}: ${fate}`);
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

/** What failed, or undefined. The nearest tests come first: they kill most, and quickly. */
async function killerOf({ file, source }: Mutant, copy: string): Promise<string | undefined> {
  const path = join(copy, file);
  const original = readFileSync(path);
  writeFileSync(path, source);
  try {
    for (const { files } of roundsFor(file, copy)) {
      const failed = await failureIn(copy, files);
      if (failed !== undefined) return failed;
    }
    return undefined;
  } finally {
    writeFileSync(path, original);
  }
}

function roundsFor(file: string, copy: string): { name: string; files: string[] }[] {
  const own = (nearest[basename(file)] ?? basename(file, ".ts"))
    .split(" ")
    .map((name) => `src/queue/${name}.db.test.ts`)
    .filter((test) => existsSync(join(copy, test)));
  const basics = ["src/queue/queue.db.test.ts", "src/queue/turns.db.test.ts", "test/properties"];
  return [
    ...(own.length > 0 ? [{ name: own.join(", "), files: own }] : []),
    { name: "basics and properties", files: basics },
    { name: "interleavings", files: ["test/interleavings"] },
    { name: "the queue's tests", files: ["src/queue", "src/pipeline/failures.db.test.ts"] },
  ].slice(0, values.rounds === undefined ? undefined : Number(values.rounds));
}

interface Failure {
  /** Undefined where the tests did not start or did not end. */
  file?: string;
  test: string;
}

/**
 * The first test that fails again when its file runs alone, or undefined: on a busy machine one test or another fails by
 * itself now and then, and would kill whatever it is given.
 */
async function failureIn(copy: string, files: readonly string[]): Promise<string | undefined> {
  for (const most of ["--bail=1", "--bail=0"]) {
    const failures = await failuresIn(copy, files, most);
    if (failures.length === 0) return undefined;
    for (const file of new Set(failures.map((failure) => failure.file))) {
      const [again] = await failuresIn(copy, file === undefined ? files : [file], "--bail=1");
      if (again !== undefined) return again.test;
    }
  }
  return undefined;
}

interface Results {
  testResults: { name: string; assertionResults: { status: string; fullName: string }[] }[];
}

async function failuresIn(
  copy: string,
  files: readonly string[],
  most: string,
): Promise<Failure[]> {
  const results = join(copy, "results.json");
  rmSync(results, { force: true });
  const options = [most, "--reporter=json", `--outputFile=${results}`];
  const args = ["node_modules/vitest/vitest.mjs", "run", ...options, ...files];
  const child = spawn(process.execPath, args, { cwd: copy, stdio: "ignore", detached: true });
  // A mutant may wait for ever; the tests' own time-outs come first, as a rule.
  const timer = setTimeout(() => {
    if (child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
  }, 240_000);
  const code = await new Promise((ended) => child.once("close", ended));
  clearTimeout(timer);
  if (code === 0) return [];
  if (!existsSync(results)) return [{ test: "the tests did not come to an end" }];
  const { testResults } = JSON.parse(readFileSync(results, "utf8")) as Results;
  const failures = testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === "failed")
      .map(({ fullName }) => ({ file: name, test: `${basename(name)}: ${fullName}` })),
  );
  return failures.length === 0 ? [{ test: "the tests did not start" }] : failures;
}

function whyOf({ file, line, source, original, replacement }: Mutant): string | undefined {
  const place = source.split("\n")[line - 1] ?? "";
  const found = argued.find(
    (one) =>
      one.file === file &&
      one.original === oneLine(original) &&
      one.replacement === oneLine(replacement) &&
      place.includes(one.where ?? ""),
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
