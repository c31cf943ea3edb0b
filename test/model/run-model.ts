import { spawnSync } from "node:child_process";

import { type ModelRun, modelRuns } from "./model-runs.ts";
import { type Search, searchModel } from "./search-model.ts";

/**
 * Searches every state of the models of the lease protocol. The protocol must hold and every broken variant must be refuted;
 * a search that was cut short counts as neither. `node test/model/run-model.ts [name …]` runs those whose name is given.
 */
const spin = findTool(["spin"], ["-V"]);
const cc = findTool(["gcc", "cc", "clang"], ["--version"]);
if (spin === undefined || cc === undefined) {
  console.error(`The model needs the model checker Spin (${spin === undefined ? "missing" : "found"}) and a C compiler \
(${cc === undefined ? "missing" : "found"}).
  Debian, Ubuntu: apt-get install spin gcc
  macOS: xcode-select --install, and Spin from https://spinroot.com`);
  process.exit(2);
}
const tools = { spin, cc };

const wanted = process.argv.slice(2);
const runs = modelRuns.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
if (runs.length === 0) {
  console.error(`No such run. There are: ${modelRuns.map(({ name }) => name).join(", ")}`);
  process.exit(2);
}
let failed = 0;
const began = performance.now();
console.log(row(["model", "run", "property", "states", "depth", "s", "result"]));
for (const run of runs) {
  const search = searchModel(run, tools);
  const isRight = search.verdict === (run.expected === "refuted" ? "refuted" : "holds");
  if (!isRight) failed += 1;
  console.log(
    row([
      run.model,
      run.name,
      run.property,
      search.states.toLocaleString("en"),
      String(search.depth),
      search.seconds.toFixed(1),
      resultOf(run, search, isRight),
    ]),
  );
  for (const step of search.steps) console.log(`    ${step}`);
}
const seconds = Math.round((performance.now() - began) / 1000);
console.log(`${runs.length} searches, ${failed} not as they must be, ${seconds} s`);
process.exitCode = failed === 0 ? 0 : 1;

function resultOf(run: ModelRun, search: Search, isRight: boolean): string {
  if (isRight) return run.expected === "refuted" ? "refuted as expected" : "holds";
  if (search.verdict === "holds") return "NOT REFUTED: the model no longer sees this fault";
  if (search.verdict === "truncated") return `NOT EXHAUSTIVE: ${search.reason}`;
  return `BROKEN: ${search.reason}`;
}

function row(cells: readonly string[]): string {
  const widths = [14, 23, 28, 11, 6, 6];
  return cells.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join(" ");
}

function findTool(names: readonly string[], args: readonly string[]): string | undefined {
  return names.find((name) => spawnSync(name, args, { stdio: "ignore" }).error === undefined);
}
