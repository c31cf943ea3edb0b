import { setTimeout as sleep } from "node:timers/promises";

import fc from "fast-check";
import { expect, test } from "vitest";

import type { DraftKey } from "../book/draft.ts";
import type { Stage } from "../stages/stage.ts";
import { runSteps } from "./run-steps.ts";
import { isReady, type Step } from "./stage-graph.ts";

const keys: DraftKey[] = ["sheet", "look", "story", "pictures", "checked", "narration", "printed"];

/** A stage that gives the n-th key of the draft and needs some of the earlier ones. */
function stage(n: number, per: Stage["per"], needs: number[]): Stage {
  const at = (index: number): DraftKey => keys[index] ?? "sheet";
  return {
    name: `stage ${n}`,
    per,
    weight: 1,
    needs: needs.filter((index) => index < n).map(at),
    gives: [at(n)],
    input: () => null,
    run: () => Promise.reject(new Error("not run here")),
    add: (draft) => draft,
  };
}

const graphs = fc
  .array(
    fc.record({
      per: fc.constantFrom<Stage["per"]>("book", "scene"),
      needs: fc.array(fc.nat({ max: keys.length - 1 }), { maxLength: 3 }),
    }),
    { minLength: 1, maxLength: keys.length },
  )
  .map((stages): Step[] =>
    stages
      .map(({ per, needs }, n) => stage(n, per, needs))
      .flatMap((made) =>
        (made.per === "book" ? [0] : [1, 2, 3]).map((part) => ({ stage: made, part })),
      ),
  );

const quiet = (): AbortSignal => new AbortController().signal;

test("every step of any graph runs once, after all that it needs", async () => {
  await fc.assert(
    fc.asyncProperty(graphs, async (steps) => {
      const done = new Set<Step>();
      let runs = 0;
      await runSteps(steps, quiet(), async (step) => {
        runs++;
        expect(isReady(step, steps, (other) => done.has(other))).toBe(true);
        await Promise.resolve();
        done.add(step);
      });
      expect(runs).toBe(steps.length);
      expect(done.size).toBe(steps.length);
    }),
  );
});

test("the first failure stops the others and is thrown when all have stopped", async () => {
  const steps = [1, 2, 3].map((part) => ({ stage: stage(0, "scene", []), part }));
  let stopped = 0;
  const running = runSteps(steps, quiet(), async ({ part }, signal) => {
    if (part === 2) throw new Error("the second one");
    await sleep(60_000, undefined, { signal }).catch(() => {});
    stopped++;
  });
  await expect(running).rejects.toThrow("the second one");
  expect(stopped).toBe(2);
});

test("a graph that cannot be finished says where it is stuck instead of waiting for ever", async () => {
  const first = stage(0, "book", []);
  const needy: Stage = { ...first, name: "needy", needs: ["look"], gives: ["look"] };
  await expect(runSteps([{ stage: needy, part: 0 }], quiet(), async () => {})).rejects.toThrow(
    "stuck at needy/0",
  );
});
