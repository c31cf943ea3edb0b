import { setTimeout as sleep } from "node:timers/promises";

import { allContenders } from "./all-contenders.ts";
import type { Handler, Place, SaveStep } from "./contender.ts";
import { stepInUserTable } from "./step-in-user-table.ts";
import type { FromWorker, ToWorker, WorkMode } from "./worker-messages.ts";

/** One worker of one contender in a process of its own, as in production: `worker-process.ts <contender> <concurrency> <mode> <place>`. */
const [id, concurrencyText, mode, placeText = "{}"] = process.argv.slice(2);
const place = JSON.parse(placeText) as Place;
const concurrency = Number(concurrencyText);
const connections = Math.min(concurrency + 2, 22);
const stepsPerJob = 7;

const entry = allContenders.find((known) => known.id === id);
if (entry === undefined) throw new Error(`no contender ${id}`);
const contender = await entry.load();
// The driver is loaded for those who need it: BullMQ on Redis must not carry it.
const userTable =
  mode === "steps"
    ? (await import("./open-pool.ts")).openPool(place.postgresUrl, connections)
    : undefined;

let done = 0;
let told = 0;
let firstStart: bigint | undefined;
let worker: { stop(): Promise<void> } | undefined;
let cpuBefore = process.cpuUsage();

const handlers: Record<WorkMode, Handler> = {
  noop: async (key) => {
    // The urgent ones among the backlog have negative keys.
    if (key < 0) tellStart(key);
  },
  steps: async (key, saveStep) => {
    const save: SaveStep = saveStep ?? ((step) => stepInUserTable(userTable, key, step));
    for (let step = 1; step <= stepsPerJob; step++) await save(step);
  },
  record: async (key) => tellStart(key),
  hang: (key) => {
    tellStart(key);
    return new Promise(() => {});
  },
};
const work = handlers[mode as WorkMode];

process.on("message", (message: ToWorker) => {
  (message === "go" ? start() : stop()).catch(tellTrouble);
});
process.on("disconnect", () => process.exit(0));
process.on("unhandledRejection", tellTrouble);
tell({ kind: "ready" });

async function start(): Promise<void> {
  cpuBefore = process.cpuUsage();
  worker = await contender.startWorker(place, {
    concurrency,
    connections,
    async handler(key, saveStep) {
      firstStart ??= process.hrtime.bigint();
      await work(key, saveStep);
      done++;
    },
  });
  tell({ kind: "working" });
}

// A message per job would be measured with the job.
setInterval(() => {
  if (done === told) return;
  told = done;
  tell({ kind: "done", done, firstStart: String(firstStart) });
}, 10).unref();

async function stop(): Promise<void> {
  const cpu = process.cpuUsage(cpuBefore);
  const farewell: FromWorker = {
    kind: "bye",
    done,
    peakMemoryMb: process.resourceUsage().maxRSS / 1024,
    cpuMs: (cpu.user + cpu.system) / 1000,
  };
  // Some wait long for their last poll; what they used is known already.
  await Promise.race([worker?.stop().catch(tellTrouble), sleep(6000)]);
  await userTable?.end();
  process.send?.(farewell, () => process.exit(0));
}

function tellStart(key: number): void {
  tell({ kind: "start", key, at: String(process.hrtime.bigint()) });
}

function tellTrouble(error: unknown): void {
  tell({ kind: "trouble", message: error instanceof Error ? error.message : String(error) });
}

function tell(message: FromWorker): void {
  process.send?.(message);
}
