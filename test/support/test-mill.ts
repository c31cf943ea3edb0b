import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, afterEach } from "vitest";

import { createJob } from "../../src/pipeline/create-job.ts";
import { makeBook } from "../../src/pipeline/make-book.ts";
import { type OrderChecks, parseOrder } from "../../src/pipeline/parse-order.ts";
import { openEnqueuer } from "../../src/queue/open-enqueuer.ts";
import { type JobRow, readNewestRun } from "../../src/queue/read.ts";
import { startWorker, type Worker } from "../../src/queue/worker.ts";
import { openDiskShelf } from "../../src/shelf/disk-shelf.ts";
import type { Shelf } from "../../src/shelf/shelf.ts";
import type { Studio } from "../../src/studio/studio.ts";
import { openPictureReader } from "../../src/uploads/open-picture-reader.ts";
import type { TestDatabase } from "./database.ts";
import { eventually } from "./jobs.ts";
import { noChecks } from "./no-checks.ts";
import { printAsText } from "./print-as-text.ts";
import { quickLeaseTimes } from "./quick-lease-times.ts";
import { openSmallStudio } from "./small-studio.ts";

export interface TestMill {
  shelf: Shelf;
  /** Where the shelf's files are. */
  folder: string;
  worker(options?: { studio?: Studio; concurrency?: number; checks?: OrderChecks }): Worker;
  order(fields?: Record<string, unknown>): Promise<number>;
  /** Waits for the job's end and returns its row. */
  ended(jobId: number): Promise<JobRow>;
  log: { event: string; fields: Record<string, unknown> }[];
}

/** Workers that make books with the small studio on the file's own database and a throw-away shelf. */
export function openTestMill({ pool, url }: TestDatabase): TestMill {
  const folder = mkdtempSync(join(tmpdir(), "bookmill-shelf-"));
  const shelf = openDiskShelf(folder);
  const workers: Worker[] = [];
  const enqueuer = openEnqueuer(pool, url);
  const log: TestMill["log"] = [];
  const note = (event: string, fields: Record<string, unknown>): void =>
    void log.push({ event, fields });
  afterEach(async () => {
    await Promise.all(workers.splice(0).map((worker) => worker.stop()));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return {
    shelf,
    folder,
    log,
    worker({ studio = openSmallStudio(), concurrency = 2, checks = noChecks } = {}) {
      const handler = makeBook({
        pool,
        shelf,
        studio,
        fetchPicture: openPictureReader({ pool, shelf }, () =>
          Promise.reject(new Error("no pictures here")),
        ),
        printBook: printAsText,
        checks,
        log: note,
      });
      const worker = startWorker({
        pool,
        url,
        handler,
        concurrency,
        times: quickLeaseTimes,
        pollMs: 200,
        random: () => 0,
        log: note,
      });
      workers.push(worker);
      return worker;
    },
    order: async (fields = {}) => {
      const body = { job_type: "story_adventure", character_name: "Luna", seed: "test", ...fields };
      return (await createJob(enqueuer, parseOrder(body, "test", noChecks))).jobId;
    },
    async ended(jobId) {
      let row: JobRow | undefined;
      await eventually(`job ${jobId} ended`, async () => {
        row = await readNewestRun(pool, jobId);
        return row?.completedAt != null;
      });
      if (row === undefined) throw new Error(`job ${jobId} is gone`);
      return row;
    },
  };
}
