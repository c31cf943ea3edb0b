import { setTimeout as sleep } from "node:timers/promises";

import type { Contender } from "../contender.ts";
import { openPool } from "../open-pool.ts";
import {
  claimReferenceJobs,
  finishReferenceJobs,
  installReferenceTable,
  openReferenceProducer,
} from "./skip-locked-store.ts";

/** What most teams write first: each slot claims one job, works, finishes it, and sleeps 50 ms when there is none. */
export const skipLockedNaive: Contender = {
  install: installReferenceTable,
  openProducer: (place) => openReferenceProducer(place),
  startWorker(place, { concurrency, connections, handler }) {
    const pool = openPool(place.postgresUrl, connections);
    let stopping = false;
    const slot = async (): Promise<void> => {
      while (!stopping) {
        const jobs = await claimReferenceJobs(pool, 1);
        for (const job of jobs) await handler(job.payload.k);
        if (jobs.length === 0) await sleep(50);
        else await finishReferenceJobs(pool, jobs);
      }
    };
    const slots = Promise.all(Array.from({ length: concurrency }, slot));
    return Promise.resolve({
      async stop() {
        stopping = true;
        await slots;
        await pool.end();
      },
    });
  },
};
