import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { createClient } from "../../../src/client/create-client.ts";
import { type Run, runBookmill } from "../../cli/run-bookmill.ts";

export interface ServedBooks {
  /** Numbers of finished books. */
  story: number;
  search: number;
}

export interface ServedMill {
  url: string;
  /** Orders a book and waits until it is there. */
  make(order: Record<string, unknown>): Promise<number>;
  order(order: Record<string, unknown>): Promise<number>;
  /** kill -9, as a power cut would do it. */
  kill(): Promise<void>;
  /** The same installation again, at the same address. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

/** `bookmill serve` as its own process, with the built-in database and the real studio, on a folder of its own. */
export async function openServedMill(
  flags: readonly string[] = [],
  env: Record<string, string> = {},
): Promise<ServedMill> {
  const folder = mkdtempSync(join(tmpdir(), "bookmill-web-"));
  let run = start("0");
  await run.says("Bookmill is ready: ");
  const url = /Bookmill is ready: (\S+)/.exec(run.output())?.[1] ?? "";
  const client = createClient({ url });
  const order = async (fields: Record<string, unknown>): Promise<number> =>
    (await client.books.generate(fields as never)).id;
  return {
    url,
    order,
    async make(fields) {
      const id = await order(fields);
      await client.books.byId(id).done();
      return id;
    },
    async kill() {
      run.child.kill("SIGKILL");
      await run.end();
    },
    async restart() {
      run = start(new URL(url).port);
      await run.says("Bookmill is ready: ");
    },
    async close() {
      run.child.kill("SIGTERM");
      await run.end();
      // The database's keeper takes its leave a moment after us.
      rmSync(folder, { recursive: true, force: true, maxRetries: 30, retryDelay: 200 });
    },
  };

  function start(port: string): Run {
    return runBookmill(["--data", folder, "serve", "--no-sample", "--port", port, ...flags], env);
  }
}
