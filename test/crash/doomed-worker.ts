import { parseArgs } from "node:util";

import type { PoolClient } from "pg";

import { openPool } from "../../src/db/database.ts";
import { makeBook } from "../../src/pipeline/make-book.ts";
import { startWorker } from "../../src/queue/worker.ts";
import { openDiskShelf } from "../../src/shelf/disk-shelf.ts";
import { quickLeaseTimes } from "../support/quick-lease-times.ts";
import { openTrialStudio, printForTrial } from "./trial-studio.ts";

/**
 * A worker process that kills itself with SIGKILL: before or after its n-th step is committed, or after so many
 * milliseconds. No handler runs, no buffer is flushed: what it leaves behind is what a power cut of the process leaves.
 */
const { values } = parseArgs({
  options: {
    url: { type: "string", default: "" },
    shelf: { type: "string", default: "" },
    kind: { type: "string", default: "small" },
    before: { type: "string" },
    after: { type: "string" },
    ms: { type: "string" },
  },
});

const die = (): void => {
  process.kill(process.pid, "SIGKILL");
};

const pool = openPool(values.url, { max: 10, onLost: () => {} });
let commits = 0;
pool.on("connect", (client) => watchCommits(client));
if (values.ms !== undefined) setTimeout(die, Number(values.ms));

const studio = openTrialStudio(values.kind);
startWorker({
  pool,
  url: values.url,
  handler: makeBook({
    pool,
    shelf: openDiskShelf(values.shelf),
    studio,
    fetchPicture: () => Promise.reject(new Error("no pictures here")),
    printBook: printForTrial(values.kind),
    log: () => {},
  }),
  concurrency: 1,
  times: quickLeaseTimes,
  pollMs: 100,
  random: () => 0,
  log: () => {},
});

/** Finds the commits that make a step count, whoever sends them. */
function watchCommits(client: PoolClient): void {
  const query = client.query.bind(client);
  let holdsStep = false;
  const watched = async (statement: unknown, ...rest: unknown[]): Promise<unknown> => {
    const text =
      typeof statement === "string"
        ? statement
        : typeof statement === "object" && statement !== null && "text" in statement
          ? String(statement.text)
          : "";
    if (text.includes("insert into job_steps")) holdsStep = true;
    if (text !== "commit" || !holdsStep) return query(statement as never, ...(rest as never[]));
    holdsStep = false;
    // Other steps commit while this one waits for its reply: each keeps its own number.
    commits++;
    const number = String(commits);
    if (number === values.before) die();
    const result: unknown = await query(statement as never, ...(rest as never[]));
    if (number === values.after) die();
    return result;
  };
  Object.assign(client, { query: watched });
}
