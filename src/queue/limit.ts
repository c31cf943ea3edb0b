import sql from "sql-template-tag";

import type { Db } from "./job.ts";
import { nobody } from "./unpark.ts";

/** What is limited: all jobs together, those of one type, those of one user (null: of nobody in particular), or those of each user. */
export type LimitScope =
  | { queue: true }
  | { jobType: string }
  | { userId: string | null }
  | { eachUser: true };

export interface Limit {
  scope: LimitScope;
  /** Jobs that may run at once; null: as many as will. */
  maxRunning: number | null;
  paused: boolean;
}

/**
 * From now on at most so many jobs of the scope run at the same instant (null: no limit any more). Those that run already go
 * on. A user's own limit counts before the one for each user.
 */
export async function setLimit(
  db: Db,
  scope: LimitScope,
  maxRunning: number | null,
): Promise<void> {
  const [name, key] = rowOf(scope);
  await db.query(sql`select set_job_limit(${name}, ${key}, ${maxRunning})`);
}

/** Nothing of the scope is started any more, until it is resumed; its limit, if it has one, is kept. */
export async function pause(db: Db, scope: LimitScope): Promise<void> {
  const [name, key] = rowOf(scope);
  await db.query(sql`select pause_jobs(${name}, ${key}, true)`);
}

export async function resume(db: Db, scope: LimitScope): Promise<void> {
  const [name, key] = rowOf(scope);
  await db.query(sql`select pause_jobs(${name}, ${key}, false)`);
}

/** Every limit and pause. */
export async function readLimits(db: Db): Promise<Limit[]> {
  const { rows } = await db.query<{
    scope: "queue" | "job_type" | "user" | "each_user";
    key: string;
    maxRunning: number | null;
    paused: boolean;
  }>(
    sql`select scope, key, max_running as "maxRunning", paused from job_limits order by scope, key`,
  );
  return rows.map(({ scope, key, maxRunning, paused }) => ({
    scope: scopeOf(scope, key),
    maxRunning,
    paused,
  }));
}

function rowOf(scope: LimitScope): [scope: string, key: string] {
  if ("queue" in scope) return ["queue", ""];
  if ("eachUser" in scope) return ["each_user", ""];
  if ("jobType" in scope) return ["job_type", scope.jobType];
  return ["user", scope.userId ?? nobody];
}

function scopeOf(scope: "queue" | "job_type" | "user" | "each_user", key: string): LimitScope {
  switch (scope) {
    case "queue":
      return { queue: true };
    case "each_user":
      return { eachUser: true };
    case "job_type":
      return { jobType: key };
    case "user":
      return { userId: key === nobody ? null : key };
    default:
      return scope satisfies never;
  }
}
