import fc from "fast-check";

import type { LimitScope } from "../../src/queue/limit.ts";
import { pick } from "./pick.ts";
import type { ModelJob, ModelLimit, QueueModel } from "./queue-model.ts";
import { userKeyOf } from "./user-key-of.ts";

/** A scope that means something to a job that there will be when the command comes to run. */
export interface ScopeChoice {
  kind: "queue" | "eachUser" | "jobType" | "userId";
  n: number;
}

export const anyScope: fc.Arbitrary<ScopeChoice> = fc.record({
  kind: fc.constantFrom("queue", "eachUser", "eachUser", "jobType", "jobType", "userId", "userId"),
  n: fc.nat(30),
});

/** By a job that waits, or by any. */
export function pickScope(model: QueueModel, { kind, n }: ScopeChoice): LimitScope {
  if (kind === "queue") return { queue: true };
  if (kind === "eachUser") return { eachUser: true };
  const jobs = [...model.jobs.values()];
  const isWaiting = ({ status }: ModelJob): boolean => status === "pending";
  const { jobType = "book", userId = null } =
    pick(jobs.filter(isWaiting), n) ?? pick(jobs, n) ?? {};
  return kind === "jobType" ? { jobType } : { userId };
}

/** Its row in the tables. */
export function rowOf(scope: LimitScope): Pick<ModelLimit, "scope" | "key"> {
  if ("queue" in scope) return { scope: "queue", key: "" };
  if ("eachUser" in scope) return { scope: "each_user", key: "" };
  if ("jobType" in scope) return { scope: "job_type", key: scope.jobType };
  return { scope: "user", key: userKeyOf(scope.userId) };
}
