import { expect, test } from "vitest";

import { faultKinds, planFaults } from "./plan-faults.ts";

const run = { ms: 600_000, slots: 4, silentMs: 2000, stuckMs: 6000 };

test("the same seed gives the same schedule, another seed another one", () => {
  expect(planFaults("7", run)).toEqual(planFaults("7", run));
  expect(planFaults("7", run)).not.toEqual(planFaults("8", run));
});

test("every kind of fault comes up in ten minutes, and a place has one at a time", () => {
  const faults = planFaults("1", run);
  expect(new Set(faults.map(({ kind }) => kind))).toEqual(new Set(faultKinds));
  for (const slot of [0, 1, 2, 3]) {
    const here = faults.filter((fault) => fault.slot === slot);
    for (const [index, fault] of here.entries()) {
      const next = here[index + 1];
      expect(next === undefined || next.atMs >= fault.atMs + fault.durationMs).toBe(true);
    }
  }
});
