import { parseArgs } from "node:util";

import { createQueue } from "../../src/queue/create-queue.ts";
import type { Handler } from "../../src/queue/handler.ts";
import type { ChaosInput } from "./chaos-job.ts";
import { openLedger } from "./ledger.ts";
import { block, runChaosJob } from "./run-chaos-job.ts";
import { queueSchema } from "./watch-tables.ts";

/** A worker process of the chaos run: works until it is killed, or told to stop over IPC. */
const { values } = parseArgs({
  options: {
    url: { type: "string", default: "" },
    ledger: { type: "string", default: "" },
    name: { type: "string", default: "" },
    times: { type: "string", default: "" },
  },
});

const ledger = openLedger(values.ledger, values.name);
const queue = createQueue<Record<ChaosInput["kind"], ChaosInput>>({
  url: values.url,
  schema: queueSchema,
});
const handler: Handler = (job, run) => runChaosJob(job, run, ledger);
const worker = queue.work({
  concurrency: 5,
  times: JSON.parse(values.times),
  handlers: {
    quick: handler,
    steps: handler,
    fails: handler,
    refuses: handler,
    long: handler,
    blocks: handler,
    snoozes: handler,
  },
  log: (event, fields) =>
    ledger({ kind: "log", jobId: 0, attempt: 0, what: event, ...who(fields) }),
});
ledger({ kind: "worker.start", jobId: 0, attempt: 0, what: String(process.pid) });

process.on("message", (message: unknown) => {
  if (message === "hang") block(JSON.parse(values.times).stuckMs + 3000);
  if (message === "stop") void leave();
});
// The parent is gone: so is the run.
process.on("disconnect", () => process.exit(1));

async function leave(): Promise<void> {
  await worker.stop();
  await queue.close();
  process.exit(0);
}

function who(fields: Record<string, unknown>): { workerId?: number; jobId?: number } {
  const { workerId, jobId } = fields;
  return {
    ...(workerId === undefined ? {} : { workerId: Number(workerId) }),
    ...(jobId === undefined ? {} : { jobId: Number(jobId) }),
  };
}
