import { setTimeout as sleep } from "node:timers/promises";

import { Client } from "pg";

import { between, seededRandom } from "../../src/book/seeded-random.ts";
import type { ChaosServer } from "./chaos-server.ts";
import type { Fault } from "./history.ts";
import type { Place } from "./open-crew.ts";
import type { Proxy } from "./open-proxy.ts";
import { type FaultKind, hitsWorker, type PlannedFault } from "./plan-faults.ts";
import { queueSchema } from "./watch-tables.ts";

export interface Victims {
  server: ChaosServer;
  places: readonly Place[];
  clientProxy: Proxy;
}

/** Carries the schedule out and tells what truly happened, and when. Ends when every fault is over. */
export async function runFaults(
  schedule: readonly PlannedFault[],
  victims: Victims,
): Promise<Fault[]> {
  const began = performance.now();
  const done: Fault[] = [];
  await Promise.all(
    schedule.map(async (planned) => {
      await sleep(Math.max(0, planned.atMs - (performance.now() - began)));
      done.push(...(await runFault(planned, victims)));
    }),
  );
  return done.toSorted((one, other) => one.from - other.from);
}

async function runFault(planned: PlannedFault, victims: Victims): Promise<Fault[]> {
  const { kind, durationMs } = planned;
  const place = victims.places[Math.max(0, planned.slot)];
  if (place === undefined) throw new Error(`nobody stands at ${planned.slot}`);
  const others = kind.endsWith("clients") ? "clients" : "database";
  const target = hitsWorker(kind) ? place.name() : others;
  const from = Date.now();
  await hurt[kind](planned, victims, place);
  // What left is gone for good; what comes after it has another name.
  const to = kind === "kill" || kind === "leave" ? Number.MAX_SAFE_INTEGER : Date.now();
  return [{ kind, target, from, to: Math.max(to, from + (kind === "hang" ? durationMs : 0)) }];
}

type Hurt = (planned: PlannedFault, victims: Victims, place: Place) => Promise<void>;

const through =
  (mode: "stall" | "deaf" | "mute"): Hurt =>
  async ({ durationMs }, _victims, { proxy }) => {
    proxy.set(mode);
    await sleep(durationMs);
    proxy.set("normal");
  };

const hurt: Record<FaultKind, Hurt> = {
  async kill({ durationMs }, _victims, place) {
    place.signal("SIGKILL");
    await place.ended();
    await sleep(durationMs);
    place.restart();
  },
  async leave(_planned, _victims, place) {
    place.send("stop");
    const enough = setTimeout(() => place.signal("SIGKILL"), 10_000);
    await place.ended();
    // It would hit the next one.
    clearTimeout(enough);
    place.restart();
  },
  async freeze({ durationMs }, _victims, place) {
    place.signal("SIGSTOP");
    await sleep(durationMs);
    place.signal("SIGCONT");
  },
  async hang({ durationMs }, _victims, place) {
    place.send("hang");
    await sleep(durationMs);
  },
  terminate: ({ atMs }, { server }, { proxy }) =>
    terminate(proxy.serverSidePorts(), server, String(atMs)),
  async cut(_planned, _victims, { proxy }) {
    proxy.cut();
  },
  stall: through("stall"),
  deaf: through("deaf"),
  mute: through("mute"),
  async delay({ durationMs, atMs }, _victims, { proxy }) {
    proxy.delay(between(seededRandom(String(atMs)), 20, 300));
    await sleep(durationMs);
    proxy.delay(0);
  },
  "restart database": ({ durationMs }, { server }) => server.restart(durationMs),
  async "cut clients"(_planned, { clientProxy }) {
    clientProxy.cut();
  },
  "stall clients": (planned, victims, place) =>
    through("stall")(planned, victims, { ...place, proxy: victims.clientProxy }),
  // What they ask happens, and they do not hear of it.
  "deaf clients": (planned, victims, place) =>
    through("deaf")(planned, victims, { ...place, proxy: victims.clientProxy }),
  "hold snapshot": ({ durationMs }, { server }) => holdSnapshot(server, durationMs),
};

/** Some of the worker's own server processes: whatever they were doing ends in the middle. */
async function terminate(ports: number[], server: ChaosServer, seed: string): Promise<void> {
  const random = seededRandom(`terminate ${seed}`);
  const hit = ports.filter(() => random() < 0.6);
  await briefly(server, (client) =>
    client.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where client_port = any($1::int[])",
      [hit],
    ),
  );
}

/** A reader that began and does not end: nothing that died since then can be cleaned away. */
async function holdSnapshot(server: ChaosServer, ms: number): Promise<void> {
  await briefly(server, async (client) => {
    await client.query("begin isolation level repeatable read");
    await client.query(`select count(*) from ${queueSchema}.jobs`);
    await sleep(ms);
  });
}

/** The database may be away: then this fault hits nobody. */
async function briefly(
  server: ChaosServer,
  work: (client: Client) => Promise<unknown>,
): Promise<void> {
  const client = new Client({ connectionString: server.url });
  client.on("error", () => {});
  try {
    await client.connect();
    await work(client);
  } catch {
    return;
  } finally {
    await client.end().catch(() => {});
  }
}
