import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

import type { Pool } from "pg";

import { readEvents } from "../../src/events/read-events.ts";
import { createJob } from "../../src/pipeline/create-job.ts";
import { makeBook } from "../../src/pipeline/make-book.ts";
import { parseOrder } from "../../src/pipeline/parse-order.ts";
import { readFiles } from "../../src/pipeline/read-files.ts";
import { openEnqueuer } from "../../src/queue/open-enqueuer.ts";
import { readNewestRun } from "../../src/queue/read.ts";
import { startWorker } from "../../src/queue/worker.ts";
import { openDiskShelf } from "../../src/shelf/disk-shelf.ts";
import { eventually } from "../support/jobs.ts";
import { noChecks } from "../support/no-checks.ts";
import { quickLeaseTimes } from "../support/quick-lease-times.ts";
import { openTrialStudio, printForTrial } from "./trial-studio.ts";

export interface TrialPlace {
  pool: Pool;
  url: string;
  shelfFolder: string;
  /** "small" or "offline" */
  kind: string;
}

/** When the first worker dies: around the commit of its n-th step, or after so many milliseconds. */
export type Death = { before: number } | { after: number } | { ms: number };

export interface TrialResult {
  status: string;
  manifest: string;
  /** Steps that were started again after they had been finished: must be empty. */
  repeated: string[];
  /** The first worker did die before the book was done. */
  died: boolean;
  rescues: number;
  /** Why it failed, if it did. */
  error: string | null;
  steps: number;
}

/** One order, one worker that is killed, and another that finishes the book. */
export async function crashTrial(
  place: TrialPlace,
  jobType: string,
  death: Death | undefined,
): Promise<TrialResult> {
  const order = { job_type: jobType, character_name: "Luna", seed: "crash" };
  const { jobId } = await createJob(
    openEnqueuer(place.pool, place.url),
    parseOrder(order, "crash", noChecks),
  );
  const died = death !== undefined && (await dieWorking(place, death, jobId));
  await finish(place, jobId);

  const job = await readNewestRun(place.pool, jobId);
  const files = await readFiles(place.pool, jobId);
  const manifest = files.find((file) => file.name === "manifest.json");
  const shelf = openDiskShelf(place.shelfFolder);
  return {
    status: job?.status ?? "gone",
    manifest: manifest ? Buffer.from(await shelf.get(manifest.artifact)).toString() : "",
    ...(await stepsOf(place.pool, jobId)),
    died,
    rescues: job?.rescueCount ?? -1,
    error: job?.errorMessage ?? null,
  };
}

/** True when the worker killed itself before the book was done. */
async function dieWorking(place: TrialPlace, death: Death, jobId: number): Promise<boolean> {
  const [when, moment] = Object.entries(death)[0] ?? ["ms", 0];
  const child = startDoomedWorker(place, [`--${when}`, String(moment)]);
  const ended = once(child, "exit");
  const finished = eventually(
    "the doomed worker died or finished the book",
    async () => (await readNewestRun(place.pool, jobId))?.completedAt != null,
    180_000,
  ).catch(() => {});
  await Promise.race([ended, finished]);
  const killedItself = child.signalCode === "SIGKILL";
  child.kill("SIGKILL");
  await ended;
  return killedItself && (await readNewestRun(place.pool, jobId))?.completedAt == null;
}

/** A worker in a process of its own; without a death it works until it is killed from outside. */
export function startDoomedWorker(place: TrialPlace, death: readonly string[]): ChildProcess {
  const entry = fileURLToPath(new URL("./doomed-worker.ts", import.meta.url));
  const args = ["--url", place.url, "--shelf", place.shelfFolder, "--kind", place.kind];
  return spawn(process.execPath, [entry, ...args, ...death], {
    stdio: ["ignore", "inherit", "inherit"],
  });
}

/** A worker in this process that works until the book is done. */
export async function finish(place: TrialPlace, jobId: number): Promise<void> {
  const { pool, url } = place;
  const worker = startWorker({
    pool,
    url,
    handler: makeBook({
      pool,
      shelf: openDiskShelf(place.shelfFolder),
      studio: openTrialStudio(place.kind),
      fetchPicture: () => Promise.reject(new Error("no pictures here")),
      printBook: printForTrial(place.kind),
      checks: noChecks,
      log: () => {},
    }),
    concurrency: 1,
    times: quickLeaseTimes,
    pollMs: 100,
    random: () => 0,
    log: () => {},
  });
  try {
    await eventually(
      `book ${jobId} was finished by the second worker`,
      async () => (await readNewestRun(pool, jobId))?.completedAt != null,
      180_000,
    );
  } finally {
    await worker.stop();
  }
}

/** Reads the book's own event log: a step that was finished must never be started again. */
export async function stepsOf(
  pool: Pool,
  jobId: number,
): Promise<{ repeated: string[]; steps: number }> {
  const finished = new Set<string>();
  const repeated: string[] = [];
  for (const { type, data } of await readEvents(pool, jobId, 0)) {
    const step = `${String(data["stage"])}/${String(data["part"])}/${String(data["try"])}`;
    if (type === "step.completed") finished.add(step);
    if (type === "step.started" && finished.has(step)) repeated.push(step);
  }
  return { repeated, steps: finished.size };
}
