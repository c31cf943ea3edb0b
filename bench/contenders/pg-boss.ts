import { PgBoss, type ConstructorOptions, type JobWithMetadata } from "pg-boss";

import type { Contender, NewJob, Place, RunningWorker, WorkerOptions } from "../contender.ts";
import { openPool } from "../open-pool.ts";
import { backlogChunks } from "./backlog-chunks.ts";
import { startBatchingLoop } from "./batching-loop.ts";

const queue = "bench";
interface Payload {
  k: number;
}

/**
 * `tuned`: its own loop, work(), with batches, bursts and NOTIFY over a half-second poll, the shortest it allows.
 * `fetch`: its manual interface, fetch() of all free slots and complete() of several jobs: its fastest documented shape.
 * Its defaults are left out: a worker that takes one job per poll of 2 s has no rate worth printing.
 */
export function pgBoss(variant: "tuned" | "fetch"): Contender {
  return {
    async install(place) {
      const boss = await start(place, 2, {});
      await boss.createQueue(queue, { notify: true, retryLimit: 3 });
      await boss.stop({ graceful: false });
    },

    async openProducer(place) {
      const boss = await start(place, 4, { supervise: false });
      const pool = openPool(place.postgresUrl, 2);
      const addMany = (jobs: readonly NewJob[]) =>
        boss.insert(queue, jobs.map(toInsert), { returnId: false });
      return {
        add: ({ key, priority }) => boss.send(queue, { k: key }, { priority: urgency(priority) }),
        addMany,
        async anyLeft() {
          const { rows } = await pool.query<{ left: boolean }>(left, [queue]);
          return rows[0]?.left ?? false;
        },
        async seedBacklog(jobs) {
          for (const chunk of backlogChunks(jobs, 10_000)) await addMany(chunk);
          await pool.query("vacuum analyze");
        },
        async close() {
          await boss.stop({ graceful: false });
          await pool.end();
        },
      };
    },

    async startWorker(place, options) {
      const listen = { useListenNotify: variant === "tuned" };
      const boss = await start(place, Math.max(options.connections, 4), listen);
      return variant === "tuned" ? work(boss, options) : fetchAndComplete(boss, options);
    },
  };
}

async function start(
  place: Place,
  max: number,
  options: Partial<ConstructorOptions>,
): Promise<PgBoss> {
  const boss = new PgBoss({
    connectionString: place.postgresUrl,
    max,
    schedule: false,
    ...options,
  });
  boss.on("error", () => {});
  boss.on("warning", () => {});
  await boss.start();
  return boss;
}

/** For pg-boss the larger number is the more urgent. */
const urgency = (priority: number): number => 11 - priority;

const toInsert = ({ key, priority }: NewJob) => ({ data: { k: key }, priority: urgency(priority) });

const left = `
  select exists (select from pgboss.job
                  where name = $1 and state < 'completed' and start_after <= now()) as left`;

async function work(boss: PgBoss, options: WorkerOptions): Promise<RunningWorker> {
  const batchSize = Math.min(50, options.concurrency);
  await boss.work<Payload>(
    queue,
    {
      localConcurrency: Math.max(1, Math.round(options.concurrency / batchSize)),
      batchSize,
      pollingIntervalSeconds: 0.5,
      notifyPollingIntervalSeconds: 0.5,
      burstWhenBatchFull: true,
      perJobResults: true,
    },
    (jobs) =>
      Promise.all(
        jobs.map(async ({ id, data }) => {
          await options.handler(data.k);
          return { id, status: "completed" as const };
        }),
      ),
  );
  return { stop: () => boss.stop({ graceful: true, timeout: 3000 }) };
}

function fetchAndComplete(boss: PgBoss, options: WorkerOptions): RunningWorker {
  const loop = startBatchingLoop<JobWithMetadata<Payload>>(
    {
      async claim(limit) {
        const jobs = await boss.fetch<Payload>(queue, { batchSize: limit, includeMetadata: true });
        // It answers in no promised order.
        return jobs.toSorted(
          (a, b) => b.priority - a.priority || a.createdOn.getTime() - b.createdOn.getTime(),
        );
      },
      run: ({ data }) => options.handler(data.k),
      finish: async (jobs) => {
        await boss.complete(
          queue,
          jobs.map(({ id }) => id),
        );
      },
      // There is no NOTIFY on this path: poll as long as jobs come, and every 50 ms when idle.
      pauseMs: (claimed) => (claimed > 0 ? 0 : 50),
    },
    options.concurrency,
  );
  return {
    async stop() {
      await loop.stop();
      await boss.stop({ graceful: false });
    },
  };
}
