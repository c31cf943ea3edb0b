import { parseArgs } from "node:util";

import { Client } from "pg";

import { openPool } from "../../src/db/database.ts";
import { makeBook } from "../../src/pipeline/make-book.ts";
import { startWorker } from "../../src/queue/worker.ts";
import { openDiskShelf } from "../../src/shelf/disk-shelf.ts";
import { noChecks } from "../support/no-checks.ts";
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
watchSteps();
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
    checks: noChecks,
    log: () => {},
  }),
  concurrency: 1,
  times: quickLeaseTimes,
  pollMs: 100,
  random: () => 0,
  log: () => {},
});

/** Finds the statements that make steps count: each commits by itself, on the worker's own connection. */
function watchSteps(): void {
  const query: (...args: unknown[]) => unknown = Reflect.get(Client.prototype, "query");
  const watched = function (this: Client, ...args: unknown[]): unknown {
    const steps = stepsIn(args[0]);
    if (steps === 0) return query.apply(this, args);
    // Other steps are written while these wait for their reply: each keeps its own number.
    const first = commits + 1;
    commits += steps;
    const last = commits;
    const isAmong = (number: string | undefined): boolean =>
      number !== undefined && Number(number) >= first && Number(number) <= last;
    if (isAmong(values.before)) die();
    const [statement, answered] = args;
    if (typeof answered !== "function") throw new Error("a step that is kept without a callback");
    return query.call(this, statement, (...answer: unknown[]) => {
      if (isAmong(values.after)) die();
      Reflect.apply(answered, undefined, answer);
    });
  };
  Object.assign(Client.prototype, { query: watched });
}

/** How many steps a statement keeps: several jobs, or scenes, may share one. */
function stepsIn(statement: unknown): number {
  if (typeof statement !== "object" || statement === null) return 0;
  const { text, values: parameters } = statement as { text?: string; values?: unknown[] };
  const first = /held_steps as materialized[^$]*unnest[(][$](\d+)/.exec(text ?? "")?.[1];
  // Their books' numbers, packed (src/queue/packed.ts): the fourth number says how many.
  const books = parameters?.[Number(first ?? 0) - 1];
  return Buffer.isBuffer(books) ? books.readInt32BE(12) : 0;
}
