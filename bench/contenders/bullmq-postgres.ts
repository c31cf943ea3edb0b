import { createPostgresBackend, Queue, runMigrations, Worker } from "bullmq";
import { Client } from "pg";

import type { Contender } from "../contender.ts";
import { openPool } from "../open-pool.ts";
import { backlogChunks } from "./backlog-chunks.ts";
import { processor, queueName, toJob } from "./bullmq-work.ts";

const left = "select exists (select from bullmq.job where state in ('waiting', 'active')) as left";

/** BullMQ 6 on its PostgreSQL backend. */
export const bullmqPostgres: Contender = {
  async install(place) {
    const client = new Client({ connectionString: place.postgresUrl });
    await client.connect();
    await runMigrations(client);
    await client.end();
  },

  async openProducer(place) {
    const connection = { connectionString: place.postgresUrl, max: 4 };
    const queue = new Queue(queueName, { connection }, createPostgresBackend);
    queue.on("error", () => {});
    await queue.waitUntilReady();
    const pool = openPool(place.postgresUrl, 2);
    const addMany = (jobs: Parameters<typeof toJob>[0][]) => queue.addBulk(jobs.map(toJob));
    return {
      add(job) {
        const { name, data, opts } = toJob(job);
        return queue.add(name, data, opts);
      },
      addMany: (jobs) => addMany([...jobs]),
      async anyLeft() {
        const { rows } = await pool.query<{ left: boolean }>(left);
        return rows[0]?.left ?? false;
      },
      async seedBacklog(jobs) {
        for (const chunk of backlogChunks(jobs, 5000)) await addMany(chunk);
        await pool.query("vacuum analyze bullmq.job");
      },
      async close() {
        await queue.close();
        await pool.end();
      },
    };
  },

  async startWorker(place, options) {
    const connection = {
      connectionString: place.postgresUrl,
      max: Math.max(options.connections, 4),
    };
    const worker = new Worker(
      queueName,
      processor(options),
      { connection, concurrency: options.concurrency, removeOnComplete: { count: 0 } },
      createPostgresBackend,
    );
    worker.on("error", () => {});
    await worker.waitUntilReady();
    return { stop: () => worker.close() };
  },
};
