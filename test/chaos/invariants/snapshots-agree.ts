import type { Invariant } from "./finding.ts";

export const snapshotsAgree: Invariant = {
  name: "S",
  promise:
    "at every moment a pending job waits in one place, a running one has one lease, an ended one neither",
  look({ samples, badSamples }) {
    const violations = badSamples.map(
      ({ what, jobIds, at }) =>
        `${what}: jobs ${jobIds.slice(0, 5).join(", ")} at ${Math.round(at)}`,
    );
    return { checked: samples, violations, asides: [] };
  },
};
