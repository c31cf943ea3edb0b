import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import type { ModelRun } from "./model-runs.ts";

export interface Search {
  states: number;
  depth: number;
  seconds: number;
  verdict: "holds" | "refuted" | "truncated";
  /** Of the shortest run that breaks the property. */
  steps: string[];
  /** The assertion that failed, or what cut the search short. */
  reason: string;
}

const memoryMb = 2000;
const maxSeconds = 540;

/** Generates, compiles and runs one search in a temporary folder. */
export function searchModel(run: ModelRun, tools: { spin: string; cc: string }): Search {
  const folder = mkdtempSync(join(tmpdir(), "bookmill-model-"));
  try {
    const defines = run.defines.map((define) => `-D${define}`);
    cpSync(join(import.meta.dirname, run.model), join(folder, run.model));
    const inFolder = { cwd: folder, encoding: "utf8", stdio: "pipe" } as const;
    execFileSync(tools.spin, ["-a", ...defines, run.model], inFolder);
    const options = [
      run.expected === "refuted" ? "-O1" : "-O2",
      "-w",
      "-DNOREDUCE",
      "-DNOFAIR",
      `-DMEMLIM=${memoryMb}`,
    ];
    execFileSync(tools.cc, [...options, ...kindOfSearch(run), "-o", "pan", "pan.c"], inFolder);

    const began = performance.now();
    // -n: no list of unreached lines. -E: a model without CALM never ends, it only runs out of budget.
    const args = ["-n", "-m200000", "-w24", ...(run.expected === "ends" ? ["-l"] : ["-E"])];
    const pan = spawnSync(join(folder, "pan"), args, {
      ...inFolder,
      timeout: maxSeconds * 1000,
      maxBuffer: 1 << 26,
    });
    const seconds = (performance.now() - began) / 1000;
    const found = readReport(`${pan.stdout}${pan.stderr}`, pan.status);
    const steps = found.verdict === "refuted" ? readTrail(folder, run.model, defines, tools) : [];
    return { ...found, seconds, steps };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Breadth first finds the shortest counter-example, depth first needs the least memory. */
function kindOfSearch(run: ModelRun): string[] {
  if (run.expected === "ends") return ["-DNP"];
  return run.expected === "refuted" ? ["-DSAFETY", "-DBFS"] : ["-DSAFETY"];
}

function readReport(
  report: string,
  status: number | null,
): Pick<Search, "states" | "depth" | "verdict" | "reason"> {
  const number = (pattern: RegExp): number => Number(pattern.exec(report)?.[1] ?? Number.NaN);
  const states = number(/(\d+(?:[.]\d+)?(?:e[+]\d+)?) states, stored/);
  const depth = number(/depth reached (\d+)/);
  const errors = number(/errors: (\d+)/);
  const broken = /pan:\d+: (.*)/.exec(report)?.[1];
  const cut = /max search depth too small|out of memory|reached -DMEMLIM bound|memory limit/i;
  const truncated = status !== 0 || Number.isNaN(errors) || cut.test(report);
  if (errors > 0) return { states, depth, verdict: "refuted", reason: broken ?? "" };
  if (truncated || broken !== undefined || report.includes("Search not completed")) {
    const reason = cut.exec(report)?.[0] ?? broken ?? `pan ended with ${status}`;
    return { states, depth, verdict: "truncated", reason };
  }
  return { states, depth, verdict: "holds", reason: "" };
}

/** The steps that the models print, in words; ticks of the clock in a row become one line. */
function readTrail(
  folder: string,
  model: string,
  defines: readonly string[],
  tools: { spin: string },
): string[] {
  const trail = readdirSync(folder).find((name) => name.endsWith(".trail"));
  if (trail === undefined || !existsSync(join(folder, trail))) return [];
  // Replaying a trail that ends in a failed assertion may itself end with an error status: only its words count.
  const replay = spawnSync(tools.spin, ["-t", "-k", trail, ...defines, model], {
    cwd: folder,
    encoding: "utf8",
    maxBuffer: 1 << 26,
  });
  const steps: string[] = [];
  let ticks = 0;
  for (const line of replay.stdout.split("\n")) {
    const step = /^\s*> (.*)$/.exec(line)?.[1];
    if (step === undefined) continue;
    if (step.startsWith("clock:")) {
      ticks += 1;
      continue;
    }
    if (ticks > 0) steps.push(`(ticks of the clock: ${ticks})`);
    ticks = 0;
    steps.push(step.trim());
  }
  return steps;
}
