import { Logger, makeWorkerUtils, run, WorkerPreset } from "graphile-worker";

import type { Contender, NewJob } from "../contender.ts";
import { openPool } from "../open-pool.ts";

const silent = new Logger(() => () => {});
const left =
  "select exists (select from graphile_worker._private_jobs where run_at <= now()) as left";

/** `tuned` is what its own performance test sets: a local queue and completion in batches. */
export function graphileWorker(variant: "default" | "tuned"): Contender {
  return {
    async install(place) {
      const pgPool = openPool(place.postgresUrl, 2);
      const utilities = await makeWorkerUtils({ pgPool, logger: silent });
      await utilities.migrate();
      await utilities.release();
      await pgPool.end();
    },

    async openProducer(place) {
      const pgPool = openPool(place.postgresUrl, 4);
      const utilities = await makeWorkerUtils({ pgPool, logger: silent });
      return {
        add: ({ key, priority }) => utilities.addJob("bench", { k: key }, { priority }),
        addMany: (jobs) => utilities.addJobs(jobs.map(toSpecification)),
        async anyLeft() {
          const { rows } = await pgPool.query<{ left: boolean }>(left);
          return rows[0]?.left ?? false;
        },
        async seedBacklog(jobs) {
          const chunk = 50_000;
          for (let first = 1; first <= jobs; first += chunk) {
            await pgPool.query(seed, [first, Math.min(jobs, first + chunk - 1)]);
          }
          await pgPool.query("vacuum analyze graphile_worker._private_jobs");
        },
        async close() {
          await utilities.release();
          await pgPool.end();
        },
      };
    },

    async startWorker(place, { concurrency, connections, handler }) {
      const pgPool = openPool(place.postgresUrl, Math.max(connections, 4));
      const tuning = {
        localQueue: { size: Math.max(concurrency + 1, 50), refetchDelay: { durationMs: 10 } },
        completeJobBatchDelay: 0,
        failJobBatchDelay: 0,
      };
      const runner = await run({
        pgPool,
        logger: silent,
        noHandleSignals: true,
        parsedCronItems: [],
        taskList: { bench: (payload) => handler((payload as { k: number }).k) },
        preset: {
          extends: [WorkerPreset],
          worker: {
            concurrentJobs: concurrency,
            logger: silent,
            ...(variant === "tuned" ? tuning : {}),
          },
        },
      });
      return {
        async stop() {
          await runner.stop();
          await pgPool.end();
        },
      };
    },
  };
}

const toSpecification = ({ key, priority }: NewJob) => ({
  identifier: "bench",
  payload: { k: key },
  priority,
});

/** Its own function is called with jobs made in the database: 300,000 by its client would take minutes. */
const seed = `
  select from graphile_worker.add_jobs(array(
    select json_populate_record(null::graphile_worker.job_spec, json_build_object(
             'identifier', 'bench', 'payload', json_build_object('k', k), 'priority', 2 + k % 9))
      from generate_series($1::int, $2::int) as k))`;
