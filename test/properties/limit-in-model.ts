import type { LimitScope } from "../../src/queue/limit.ts";
import { rowOf } from "./any-scope.ts";
import type { ModelLimit, QueueModel } from "./queue-model.ts";
import { unparkInModel } from "./unpark-in-model.ts";

/** From now on claims count; a limit that says nothing is none; who was aside and may run now is back in the line. */
export function limitInModel(
  model: QueueModel,
  scope: LimitScope,
  change: Partial<Pick<ModelLimit, "maxRunning" | "paused">>,
): void {
  const row = rowOf(scope);
  const name = `${row.scope}/${row.key}`;
  const before = model.limits.get(name) ?? { ...row, maxRunning: null, paused: false };
  const limit = { ...before, ...change };
  model.limits.delete(name);
  if (limit.maxRunning !== null || limit.paused) model.limits.set(name, limit);
  model.isLimited = true;
  unparkInModel(model);
}
