import fc from "fast-check";
import { expect, test } from "vitest";

import { HeldRun } from "./held-run.ts";
import type { Db, Job } from "./job.ts";
import type { Recorder } from "./open-recorder.ts";
import { openRunning } from "./open-running.ts";

// None of them is asked anything here.
const never = {} as Db & Recorder;

test("whatever is added and removed, each run once or twice: those that were not removed are there", () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 11 }), { maxLength: 40 }), (touches) => {
      const running = openRunning();
      const runs = Array.from(
        { length: 12 },
        (_, id) => new HeldRun({ id } as Job, never, never, () => {}),
      );
      const expected = new Set<HeldRun>();
      for (const touch of touches) {
        const run = runs[touch];
        if (run === undefined) continue;
        if (expected.delete(run)) {
          running.remove(run);
          // As a run whose end could not be written may be.
          running.remove(run);
        } else {
          expected.add(run);
          running.add(run);
        }
        expect(new Set(running.all)).toEqual(expected);
        expect(running.all).toHaveLength(expected.size);
      }
    }),
  );
});
