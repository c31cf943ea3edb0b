import { AppError } from "../errors.ts";
import { readLimits, setLimit } from "../queue/limit.ts";
import { inWords, type ScopeFlags, scopeOf } from "./limit-scope.ts";
import { withDatabase } from "./with-database.ts";

/** Sets how many books may be made at once, or lifts that ("none"); says which limits hold now. */
export function limit(most: string | undefined, flags: ScopeFlags): Promise<number> {
  return withDatabase(flags, async (pool) => {
    if (most !== undefined) await setLimit(pool, scopeOf(flags), countOf(most));
    const limits = await readLimits(pool);
    return limits.length === 0 ? "no limits" : limits.map(inWords).join("\n");
  });
}

function countOf(most: string): number | null {
  if (most === "none") return null;
  if (!/^\d{1,6}$/.test(most)) {
    throw new AppError("bad_flags", `A limit is a whole number or "none", not "${most}".`, {
      retry: "never",
    });
  }
  return Number(most);
}
