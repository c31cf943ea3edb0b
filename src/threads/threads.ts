import { Piscina } from "piscina";

/** Long CPU work on its own threads: the thread that beats, serves HTTP and writes to the database never waits for a picture. */
export interface Threads {
  /**
   * Runs the function `name` of the module `entry` (a `*.worker.ts` beside the code it runs) in a thread.
   * The input is copied; bytes in the result come back without a copy when the entry moves them.
   */
  run<Out>(entry: URL, name: string, input: unknown, signal: AbortSignal): Promise<Out>;
  close(): Promise<void>;
}

export function openThreads(count: number): Threads {
  const pool = new Piscina({ maxThreads: count, minThreads: 0, idleTimeout: 60_000 });
  return {
    run: (entry, name, input, signal) =>
      pool.run(input, { filename: entry.href, name, signal }) as Promise<never>,
    close: () => pool.destroy(),
  };
}
