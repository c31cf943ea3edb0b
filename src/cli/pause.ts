import { pause, resume } from "../queue/limit.ts";
import { scopeInWords, type ScopeFlags, scopeOf } from "./limit-scope.ts";
import { withDatabase } from "./with-database.ts";

/** From now on nothing of the scope is started; what runs goes on. */
export function pauseBooks(flags: ScopeFlags): Promise<number> {
  return withDatabase(flags, async (pool) => {
    const scope = scopeOf(flags);
    await pause(pool, scope);
    return `paused: ${scopeInWords(scope)} (books that are being made go on)`;
  });
}

export function resumeBooks(flags: ScopeFlags): Promise<number> {
  return withDatabase(flags, async (pool) => {
    const scope = scopeOf(flags);
    await resume(pool, scope);
    return `resumed: ${scopeInWords(scope)}`;
  });
}
