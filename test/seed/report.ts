import { readFileSync } from "node:fs";

import { z } from "zod";

/**
 * Runs after the tests: looks every promise of docs/seed.md up in what they reported, prints the promise with its result,
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
for (const row of promises()) {
  const matching = tests.filter(
    ({ file, fullName }) => file.endsWith(row.file) && fullName.includes(row.test),
  );
  const passed = matching.length > 0 && matching.every(({ status }) => status === "passed");
  // Skipped by its own test because this machine lacks what it tries (an outside server).
  const absent =
    matching.length > 0 &&
    matching.every(({ status }) => status === "skipped" || status === "pending");
  if (!passed && !absent) broken++;
  const result = passed ? "kept" : absent ? "absent" : matching.length === 0 ? "NO TEST" : "BROKEN";
  console.log(`${result.padEnd(12)} ${row.promise}`);
}
console.log(`seed: ${promises().length - broken} promises kept, ${broken} not`);
if (report.numPendingTests > 0) console.log(`${report.numPendingTests} tests were skipped`);
console.log(`${report.numPassedTests} passed, ${report.numFailedTests} failed`);
process.exit(broken > 0 || report.numFailedTests > 0 ? 1 : 0);

interface PromiseRow {
  promise: string;
  file: string;
  test: string;
}

/** Rows of the table: | promise | `file` | test |. A promise with empty cells is one without a test. */
function promises(): PromiseRow[] {
  return readFileSync("docs/seed.md", "utf8")
    .split("\n")
    .filter(
      (line) => line.startsWith("| ") && !line.startsWith("| promise") && !line.startsWith("| ---"),
    )
    .map((line) => {
      const [, promise = "", file = "", test = ""] = line.split("|").map((cell) => cell.trim());
      return { promise, file: file.replaceAll("`", "") || "(none)", test: test || "(none)" };
    });
}
