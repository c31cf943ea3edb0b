import type { Invariant } from "./finding.ts";

export const oneJobPerKey: Invariant = {
  name: "I15",
  promise: "one job per idempotency key, whoever adds it how often and hears what",
  look({ calls, finalJobs }) {
    const violations: string[] = [];
    const byKey = Map.groupBy(finalJobs, (job) => job.key);
    for (const [key, jobs] of byKey) {
      if (jobs.length > 1) violations.push(`"${key}": jobs ${jobs.map(({ id }) => id).join(", ")}`);
    }
    const answers = new Map<string, Set<number>>();
    for (const { act, outcome, keys, jobIds } of calls) {
      if (act === "cancel" || outcome !== "ok") continue;
      for (const [index, key] of keys.entries()) {
        const ids = answers.get(key) ?? new Set();
        answers.set(key, ids.add(jobIds[index] ?? Number.NaN));
      }
    }
    for (const [key, ids] of answers) {
      if (ids.size > 1) violations.push(`"${key}" was answered with ${[...ids].join(", ")}`);
    }
    const tries = calls.filter(({ act }) => act === "add").flatMap(({ keys }) => keys);
    const again = tries.length - new Set(tries).size;
    return {
      checked: byKey.size,
      violations,
      asides: [`${again} adds were repeated with the same key`],
    };
  },
};
