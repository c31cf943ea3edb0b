import { Client } from "pg";

import type { Contender } from "../contender.ts";
import { openPool } from "../open-pool.ts";
import { startBatchingLoop } from "./batching-loop.ts";
import {
  claimReferenceJobs,
  finishReferenceJobs,
  installReferenceTable,
  openReferenceProducer,
} from "./skip-locked-store.ts";

const channel = "reference_jobs";

/** The same table worked in batches, woken by NOTIFY: how far one table and good manners go. */
export const skipLockedBatch: Contender = {
  install: installReferenceTable,
  openProducer: (place) => openReferenceProducer(place, channel),
  async startWorker(place, { concurrency, connections, handler }) {
    const pool = openPool(place.postgresUrl, connections);
    const listener = new Client({ connectionString: place.postgresUrl });
    listener.on("error", () => {});
    await listener.connect();
    await listener.query(`listen ${channel}`);
    const loop = startBatchingLoop(
      {
        claim: (limit) => claimReferenceJobs(pool, limit),
        run: (job) => handler(job.payload.k),
        finish: (jobs) => finishReferenceJobs(pool, jobs),
        pauseMs: () => 500,
      },
      concurrency,
    );
    listener.on("notification", () => loop.wake());
    return {
      async stop() {
        await loop.stop();
        await listener.end();
        await pool.end();
      },
    };
  },
};
