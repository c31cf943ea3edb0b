import { extname } from "node:path";

import { Piscina } from "piscina";

import type { Task } from "./run-task.worker.ts";

/** Long CPU work on its own threads: the thread that beats, serves HTTP and writes to the database never waits for a picture. */
export interface Threads {
  /**
   * Runs the function `name` of the module `entry` (a `*.worker.ts` beside the code it runs) in a thread. The input is
   * copied; bytes in the result come back without a copy when the function returns them by `moved`. What the function
   * throws is thrown here with its `code` and `retry`, if it had them.
   */
  run<Out>(entry: URL, name: string, input: unknown, signal: AbortSignal): Promise<Out>;
  close(): Promise<void>;
}

export function openThreads(count: number): Threads {
  const pool = new Piscina({
    filename: new URL(`./run-task.worker${extname(import.meta.url)}`, import.meta.url).href,
    name: "runTask",
    maxThreads: count,
    minThreads: 0,
    idleTimeout: 60_000,
  });
  return {
    async run(entry, name, input, signal) {
      const task: Task = { entry: entry.href, name, input };
      try {
        return await pool.run(task, { signal });
      } catch (error) {
        throw withItsFuture(error);
      }
    },
    close: () => pool.destroy(),
  };
}

function withItsFuture(error: unknown): unknown {
  if (!(error instanceof Error) || typeof error.cause !== "object" || error.cause === null) {
    return error;
  }
  const { cause } = error;
  if ("retry" in cause && "code" in cause) {
    Object.assign(error, { retry: cause.retry, code: cause.code });
  }
  return error;
}
