import { Queue, Worker } from "bullmq";
import { Redis } from "ioredis";

import type { Contender, Place } from "../contender.ts";
import { backlogChunks } from "./backlog-chunks.ts";
import { processor, queueName, toJob } from "./bullmq-work.ts";

const address = ({ redisPort = 0 }: Place) => ({ host: "127.0.0.1", port: redisPort });

/** BullMQ where it comes from. Redis answers before the disk has the job: up to 1 s of jobs can be lost. */
export const bullmqRedis: Contender = {
  async install(place) {
    const redis = new Redis(address(place));
    await redis.flushall();
    redis.disconnect();
  },

  async openProducer(place) {
    const queue = new Queue(queueName, { connection: address(place) });
    queue.on("error", () => {});
    await queue.waitUntilReady();
    const addMany = (jobs: Parameters<typeof toJob>[0][]) => queue.addBulk(jobs.map(toJob));
    return {
      add(job) {
        const { name, data, opts } = toJob(job);
        return queue.add(name, data, opts);
      },
      addMany: (jobs) => addMany([...jobs]),
      async anyLeft() {
        const counts = await queue.getJobCounts("wait", "prioritized", "active");
        return Object.values(counts).some((count) => count > 0);
      },
      async seedBacklog(jobs) {
        for (const chunk of backlogChunks(jobs, 5000)) await addMany(chunk);
      },
      close: () => queue.close(),
    };
  },

  async startWorker(place, options) {
    const worker = new Worker(queueName, processor(options), {
      connection: { ...address(place), maxRetriesPerRequest: null },
      concurrency: options.concurrency,
      removeOnComplete: { count: 0 },
    });
    worker.on("error", () => {});
    await worker.waitUntilReady();
    return { stop: () => worker.close() };
  },
};
