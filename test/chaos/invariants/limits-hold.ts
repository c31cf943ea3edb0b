import type { Invariant } from "./finding.ts";

export const limitsHold: Invariant = {
  name: "I6",
  promise:
    "no job starts beyond a running limit or in a pause, judged inside every claim's own transaction",
  look({ overLimits, limitedGrants }) {
    const violations = overLimits.map(
      ({ scope, key, running, most, at }) =>
        `${scope} ${key}: ${running} ran where ${most} may, at ${Math.round(at)}`,
    );
    return { checked: limitedGrants, violations, asides: [] };
  },
};
