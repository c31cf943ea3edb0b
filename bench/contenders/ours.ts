import type { JobOptions } from "../../src/queue/queue-job.ts";
import type { Contender, NewJob, Place } from "../contender.ts";
import { userOf } from "../user-of.ts";
import { backlogChunks } from "./backlog-chunks.ts";

/** As it is installed: compiled and in few files, like the peers. */
const { createQueue }: typeof import("../../src/queue/library.ts") = await import(
  new URL("../../dist/queue/library.js", import.meta.url).href
);

const schema = "bench";

interface Variant {
  /** Stage rows written with every job; each step then also ends its stage and starts the next. */
  stages: number;
  /** So many users share the queue, or nobody is named. */
  users: number;
  /** So many jobs may run at once, in all processes together. */
  limit: number | undefined;
}

/** Our queue through its library door, as anybody would use it. */
export function ours({ stages, users, limit }: Variant): Contender {
  const stageNames = Array.from({ length: stages }, (_, index) => `stage${index + 1}`);

  const optionsOf = ({ key, priority }: NewJob): JobOptions => ({
    priority,
    ...(users > 0 ? { userId: userId(userOf(key, users)) } : {}),
    ...(stages > 0 ? { stages: stageNames } : {}),
  });

  /** The step's result; with stage rows also the end of its stage and the start of the next, in the same commit. */
  const stepRecord = (step: number) => {
    const result = { step, [`stage${step}`]: "ok" };
    if (stages === 0) return { step: { key: { stageName: "draw", part: step }, result } };
    const [ended = "", next] = stageNames.slice(step - 1, step + 1);
    return {
      step: { key: { stageName: ended }, result },
      stages: [
        { stageName: ended, status: "completed" as const },
        ...(next === undefined ? [] : [{ stageName: next, status: "processing" as const }]),
      ],
    };
  };

  return {
    async install(place) {
      const queue = open(place);
      await queue.install();
      if (limit !== undefined) await queue.setLimit({ queue: true }, limit);
      await queue.close();
    },

    async openProducer(place) {
      const { openPool } = await import("../open-pool.ts");
      const queue = open(place);
      const pool = openPool(place.postgresUrl, 2);
      const addMany = (jobs: readonly NewJob[]) =>
        queue.addMany(
          jobs.map((job) => ({ ...optionsOf(job), jobType: "bench", input: { k: job.key } })),
        );
      return {
        add: (job) => queue.add("bench", { k: job.key }, optionsOf(job)),
        addMany,
        async anyLeft() {
          const { rows } = await pool.query<{ left: boolean }>(left);
          return rows[0]?.left ?? false;
        },
        async seedBacklog(jobs) {
          for (const chunk of backlogChunks(jobs, 5000)) await addMany(chunk);
          await pool.query("vacuum analyze");
        },
        async close() {
          await queue.close();
          await pool.end();
        },
      };
    },

    startWorker(place, { concurrency, handler }) {
      const queue = open(place);
      const worker = queue.work({
        concurrency,
        handlers: {
          bench: (job, run) => handler(job.input.k, (step) => run.save(stepRecord(step))),
        },
      });
      return Promise.resolve({
        async stop() {
          await worker.stop();
          await queue.close();
        },
      });
    },
  };
}

const open = (place: Place) =>
  createQueue<{ bench: { k: number } }>({ url: place.postgresUrl, schema });

const userId = (user: number): string =>
  `00000000-0000-4000-8000-${String(user).padStart(12, "0")}`;

/** Waiting or running: a job that has neither row has ended (these measures schedule nothing for later). */
const left = `
  select exists (select from ${schema}.job_ready) or exists (select from ${schema}.job_leases) as left`;
