import { deepStrictEqual } from "node:assert";

import type { AsyncCommand } from "fast-check";

import { foretellState } from "./foretell-state.ts";
import type { QueueModel } from "./queue-model.ts";
import { readState } from "./read-state.ts";
import type { RealQueue } from "./real-queue.ts";

export type QueueCommand = AsyncCommand<QueueModel, RealQueue>;

/**
 * One thing that happens. `run` does it to the model and to the real queue, compares the answers and says in words what it
 * did; undefined: the model has nothing to do it with, and neither side was touched. Then all tables are compared.
 */
export function command(
  name: string,
  args: unknown,
  run: (model: QueueModel, real: RealQueue) => Promise<string | undefined>,
): QueueCommand {
  const words = `${name}(${JSON.stringify(args)})`;
  return {
    check: () => true,
    async run(model, real) {
      const place = real.story.push(`${name} …`) - 1;
      const told = await run(model, real);
      real.story[place] = `${name}: ${told ?? "nothing to do it with"}`;
      if (told === undefined) return;
      deepStrictEqual(await readState(real.pool, real.base), foretellState(model));
    },
    toString: () => words,
  };
}
