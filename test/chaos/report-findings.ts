import type { History } from "./history.ts";
import type { Finding } from "./invariants/finding.ts";

/** The run on a page: what was done to it, what it did, which promises it kept. */
export function reportFindings(history: History, findings: readonly Finding[]): string {
  return [
    "",
    `Chaos run, seed ${history.seed}`,
    "",
    ...faultTable(history),
    "",
    ...work(history),
    "",
    ...findings.flatMap(lines),
    "",
    verdict(findings),
  ].join("\n");
}

function faultTable({ faults }: History): string[] {
  const rows = [...Map.groupBy(faults, ({ kind }) => kind)].map(([kind, all]) => {
    const longest = Math.max(...all.map(({ from, to }) => (to - from > 1e9 ? 0 : to - from)));
    const note = longest > 0 ? `longest ${Math.round(longest)} ms` : "";
    return `  ${kind.padEnd(18)}${String(all.length).padStart(4)}  ${note}`;
  });
  const always =
    "  throughout: two workers of one host name and process number, one with a false clock";
  return ["Faults", ...rows.toSorted(), always];
}

function work({ finalJobs, calls, transitions, ledger, stepCommits }: History): string[] {
  const ends = [...Map.groupBy(finalJobs, ({ status }) => status)]
    .map(([status, jobs]) => `${jobs.length} ${status}`)
    .join(", ");
  const unknown = calls.filter(({ outcome }) => outcome === "info").length;
  const rescued = finalJobs.filter(({ rescueCount }) => rescueCount > 0).length;
  const runs = ledger.filter(({ kind }) => kind === "job.start").length;
  return [
    `Jobs: ${finalJobs.length} (${ends}); ${runs} runs, ${rescued} jobs were rescued`,
    `Calls: ${calls.length}, of which ${unknown} without a known outcome`,
    `Commits seen: ${transitions.length} of jobs, ${stepCommits.length} of steps`,
  ];
}

function lines({ name, promise, checked, violations, asides }: Finding): string[] {
  const mark = violations.length > 0 ? "BROKEN" : checked > 0 ? "kept" : "not tried";
  const count = violations.length > 0 ? `${violations.length} of ${checked}` : `${checked}`;
  return [
    `${name.padEnd(4)}${mark.padEnd(10)}${count.padStart(12)}  ${promise}`,
    ...asides.map((aside) => `      (${aside})`),
    ...violations.slice(0, 8).map((violation) => `      ✗ ${violation}`),
  ];
}

function verdict(findings: readonly Finding[]): string {
  const broken = findings.filter(({ violations }) => violations.length > 0);
  if (broken.length === 0) return "Every promise was kept.";
  return `Broken: ${broken.map(({ name }) => name).join(", ")}`;
}
