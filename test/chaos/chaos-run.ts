import { readdirSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import { Client } from "pg";

import { createQueue } from "../../src/queue/create-queue.ts";
import { openChaosServer } from "./chaos-server.ts";
import { collectHistory } from "./collect-history.ts";
import type { ChaosTimes, Fault, History } from "./history.ts";
import { readLedger, wallMinusMonotonic } from "./ledger.ts";
import { openCrew, type Place } from "./open-crew.ts";
import { openProxy } from "./open-proxy.ts";
import { planFaults } from "./plan-faults.ts";
import { runClients } from "./run-clients.ts";
import { runFaults } from "./run-faults.ts";
import { runOperator } from "./run-operator.ts";
import { sampleSnapshots } from "./sample-snapshots.ts";
import { watchForStarvation } from "./watch-for-starvation.ts";
import { queueSchema, watchTables } from "./watch-tables.ts";

export interface ChaosOptions {
  seed: string;
  /** How long clients ask and faults happen; the quiet time comes on top. */
  ms: number;
  times: ChaosTimes;
  /** Ledgers, logs and the server's data. */
  folder: string;
  say: (line: string) => void;
}

const slots = 4;
/** After the last fault everything must come to its end by itself. */
const quietMs = 90_000;

/** Clients, workers and faults against a Postgres of the run's own; returns all that can be known of it afterwards. */
export async function chaosRun(options: ChaosOptions): Promise<History> {
  const { seed, ms, times, folder, say } = options;
  await mkdir(join(folder, "db"), { recursive: true });
  const server = await openChaosServer(join(folder, "db"));
  const clientProxy = await openProxy({ host: "127.0.0.1", port: server.port });
  const places: Place[] = [];
  try {
    await install(server.url);
    const clientUrl = new URL(server.url);
    clientUrl.port = String(clientProxy.port);
    const queue = createQueue({ url: clientUrl.href, schema: queueSchema, prefix: "" });
    places.push(...(await openCrew({ folder, database: server, slots, times })));

    const clientsStop = new AbortController();
    const lookersStop = new AbortController();
    const starving = watchForStarvation(lookersStop.signal);
    const sampling = sampleSnapshots(server.url, lookersStop.signal);
    const asking = runClients(queue, seed, clientsStop.signal);
    const operating = runOperator(queue, seed, clientsStop.signal);
    const schedule = planFaults(seed, { ms, slots, ...times });
    say(`${schedule.length} faults in ${ms / 1000} s, seed ${seed}`);
    const faulting = runFaults(schedule, { server, places, clientProxy });
    // A fault that cannot be carried out ends the run at once, and is thrown below.
    faulting.catch(() => clientsStop.abort());
    await sleep(ms, undefined, { signal: clientsStop.signal }).catch(() => {});
    clientsStop.abort();
    const faults: Fault[] = await faulting;
    const calls = await asking;
    const changes = await operating;
    say(
      `quiet now: ${calls.length} calls were made, ${changes} limits set, ${faults.length} faults happened`,
    );
    await settled(server.url, say);
    lookersStop.abort();
    const samples = await sampling;
    const starved = await starving;
    await queue.close();
    await dismiss(places);

    const seen = await withClient(server.url, collectHistory);
    return {
      seed,
      times,
      ...seen,
      calls,
      faults: [...faults, ...starved],
      samples: samples.taken,
      badSamples: samples.bad,
      ledger: readLedger(ledgersIn(folder), wallMinusMonotonic()),
    };
  } finally {
    for (const place of places) {
      place.signal("SIGKILL");
      await place.ended();
      await place.proxy.close();
    }
    await clientProxy.close();
    await server.stop();
  }
}

async function install(url: string): Promise<void> {
  const queue = createQueue({ url, schema: queueSchema, prefix: "" });
  await queue.install();
  await queue.close();
  await withClient(url, watchTables);
}

/** Waits until nothing is pending or running; gives up after a while: the checker will name what is left. */
async function settled(url: string, say: (line: string) => void): Promise<void> {
  const began = performance.now();
  let open = Number.NaN;
  while (open !== 0 && performance.now() - began < quietMs) {
    await sleep(200);
    open = await withClient(url, async (client) => {
      const { rows } = await client.query<{ open: string }>(
        `select count(*) as open from ${queueSchema}.jobs where status in ('pending', 'processing')`,
      );
      return Number(rows[0]?.open);
    });
  }
  say(`${open} jobs left after ${Math.round((performance.now() - began) / 1000)} s of quiet`);
}

async function dismiss(places: readonly Place[]): Promise<void> {
  for (const place of places) place.send("stop");
  await Promise.race([Promise.all(places.map((place) => place.ended())), sleep(5000)]);
}

async function withClient<Value>(
  url: string,
  work: (client: Client) => Promise<Value>,
): Promise<Value> {
  const client = new Client({ connectionString: url });
  client.on("error", () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const ledgersIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.startsWith("ledger-"))
    .map((name) => join(folder, name));
