import { isTerminal } from "../history.ts";
import type { Invariant } from "./finding.ts";

export const noJobLost: Invariant = {
  name: "I1",
  promise: "every acknowledged job is there and, after a quiet while, at an end; so is every other",
  look({ calls, finalJobs }) {
    const violations: string[] = [];
    const jobs = new Map(finalJobs.map((job) => [job.id, job]));
    const acknowledged = calls.filter(({ act, outcome }) => act !== "cancel" && outcome === "ok");
    for (const { client, keys, jobIds } of acknowledged) {
      if (keys.length !== jobIds.length) {
        violations.push(`${client} added ${keys.length} jobs and got ${jobIds.length} numbers`);
      }
      for (const [index, id] of jobIds.entries()) {
        const job = jobs.get(id);
        if (job === undefined)
          violations.push(`job ${id} (${keys[index]}) was acknowledged and is gone`);
        else if (job.key !== keys[index]) {
          violations.push(`job ${id} was acknowledged for "${keys[index]}" and is "${job.key}"`);
        }
      }
    }
    for (const { id, status, kind, attempt } of finalJobs) {
      if (!isTerminal(status)) {
        violations.push(`job ${id} (${kind}) is still ${status}, attempt ${attempt}`);
      }
    }
    return { checked: finalJobs.length, violations, asides: [] };
  },
};
