import { deepStrictEqual } from "node:assert";

import { foretellState } from "./foretell-state.ts";
import type { QueueModel } from "./queue-model.ts";
import { readState } from "./read-state.ts";
import type { RealQueue } from "./real-queue.ts";

/** The end of every sequence: all jobs are forgotten, and no table holds anything of them. */
export async function forgetAll(model: QueueModel, real: RealQueue): Promise<void> {
  for (const rows of [model.jobs, model.keys, model.steps]) rows.clear();
  await real.pool.query("select forget_jobs(array(select id from book_generation_jobs))");
  deepStrictEqual(await readState(real.pool, real.base), foretellState(model));
}
