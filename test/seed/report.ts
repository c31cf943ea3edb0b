import { readFileSync } from "node:fs";

import { z } from "zod";

/**
 * Runs after the tests: looks every promise of docs/seed.md and docs/security.md up in what they reported, prints the promise with its result,
 * and ends with the tests' closing line. A promise without a test, or whose test did not pass, fails.
 */
const report = z
  .object({
    numPassedTests: z.int(),
    numFailedTests: z.int(),
    numPendingTests: z.int(),
    testResults: z.array(
      z.object({
        name: z.string(),
        assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })),
      }),
    ),
  })
  .parse(JSON.parse(readFileSync("node_modules/.cache/tests.json", "utf8")));

const tests = report.testResults.flatMap(({ name, assertionResults }) =>
  assertionResults.map((result) => ({ file: name, ...result })),
);

let broken = 0;
const lists = [
  { name: "seed", rows: promises("docs/seed.md") },
  { name: "security", rows: promises("docs/security.md") },
];
for (const row of lists.flatMap(({ rows }) => rows)) {
  const matching = tests.filter(
    ({ file, fullName }) => file.endsWith(row.file) && fullName.includes(row.test),
  );
  const passed = matching.length > 0 && matching.every(({ status }) => status === "passed");
  // Skipped by its own test because this machine lacks what it tries (an outside server).
  const absent =
    matching.length > 0 &&
    matching.every(({ status }) => status === "skipped" || status === "pending");
  const isKept = passed || absent;
  row.kept = isKept;
  if (!isKept) broken++;
  const result = passed ? "kept" : absent ? "absent" : matching.length === 0 ? "NO TEST" : "BROKEN";
  console.log(`${result.padEnd(12)} ${row.promise}`);
}
for (const { name, rows } of lists) {
  const kept = rows.filter((row) => row.kept).length;
  console.log(`${name}: ${kept} promises kept, ${rows.length - kept} not`);
}
if (report.numPendingTests > 0) console.log(`${report.numPendingTests} tests were skipped`);
console.log(`${report.numPassedTests} passed, ${report.numFailedTests} failed`);
process.exit(broken > 0 || report.numFailedTests > 0 ? 1 : 0);

interface PromiseRow {
  promise: string;
  file: string;
  test: string;
  kept: boolean;
}

/** Rows of a table: | promise | `file` | test |. No file: no test; a file alone: all its tests. */
function promises(list: string): PromiseRow[] {
  return readFileSync(list, "utf8")
    .split("\n")
    .filter(
      (line) => line.startsWith("| ") && !line.startsWith("| promise") && !line.startsWith("| ---"),
    )
    .map((line) => {
      const [, promise = "", file = "", test = ""] = line.split("|").map((cell) => cell.trim());
      return { promise, file: file.replaceAll("`", "") || "(none)", test, kept: false };
    });
}
