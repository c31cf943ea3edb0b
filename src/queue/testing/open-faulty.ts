import type { Pool, PoolClient } from "pg";

import type { Fault } from "./fault.ts";

/** A pool whose statements fail as ordered. */
export interface Faulty {
  pool: Pool;
  /** Resolves when the process has "died": what it still asks of the database is never answered. */
  crashed: Promise<"crashed">;
}

/** `loseLease`: does to the worker what others do to a silent one. */
export function openFaulty(
  pool: Pool,
  fault: Fault | undefined,
  loseLease: () => Promise<void>,
): Faulty {
  const crash = Promise.withResolvers<"crashed">();
  let isDead = false;
  let seen = 0;
  const connect = async (): Promise<PoolClient> => {
    const client = await pool.connect();
    let isBack = false;
    const release = (broken?: boolean): void => {
      if (!isBack) client.release(broken);
      isBack = true;
    };
    // A process that dies leaves no transaction open: its connections break.
    void crash.promise.then(() => release(true));
    return over(client, { query: faulty(client), release });
  };
  return {
    pool: over(pool, { query: faulty(pool), connect }),
    crashed: crash.promise,
  };

  /** All arguments go through: a handler may use a client of `pg` in any of its ways. */
  function faulty(target: Pool | PoolClient): (...args: unknown[]) => Promise<unknown> {
    return async (...args) => {
      const query = (): Promise<unknown> => Reflect.apply(target.query, target, args);
      if (isDead) return never();
      if (fault === undefined || momentOf(args[0]) !== fault.at || ++seen !== (fault.nth ?? 1)) {
        return query();
      }
      switch (fault.happens) {
        case "crash_before":
          return die();
        case "crash_after":
          await query();
          return die();
        case "reply_lost":
          await query();
          throw broken("Connection terminated unexpectedly", "ECONNRESET");
        case "database_away":
          throw broken("connect ECONNREFUSED", "ECONNREFUSED");
        case "lease_lost":
          await loseLease();
          return query();
        default:
          return fault.happens satisfies never;
      }
    };
  }

  function die(): Promise<never> {
    isDead = true;
    crash.resolve("crashed");
    return never();
  }
}

/** By the names under which the worker prepares them; a handler's `Finish` ends its job by a plain commit. */
function momentOf(statement: unknown): Fault["at"] | undefined {
  if (statement === "commit") return "end";
  if (typeof statement !== "object" || statement === null || !("name" in statement))
    return undefined;
  const name = String(statement.name);
  if (name.startsWith("claim")) return "claim";
  if (name.includes("_steps")) return "step";
  if (/_completions|_endings/.test(name)) return "end";
  return undefined;
}

/** The same object with other methods; what it does inside goes on as ever. */
function over<Thing extends object>(thing: Thing, methods: Record<string, unknown>): Thing {
  return new Proxy(thing, {
    get(target, key) {
      if (typeof key === "string" && key in methods) return methods[key];
      const value: unknown = Reflect.get(target, key);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
}

const never = (): Promise<never> => new Promise(() => {});

const broken = (message: string, code: string): Error =>
  Object.assign(new Error(message), { code });
