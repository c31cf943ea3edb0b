import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { openSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import type { ChaosTimes } from "./history.ts";
import { openProxy, type Proxy } from "./open-proxy.ts";

/** One place for a worker: its network stays, its processes come and go. */
export interface Place {
  proxy: Proxy;
  /** The present process, unlike any before it. */
  name(): string;
  signal(signal: "SIGKILL" | "SIGSTOP" | "SIGCONT"): void;
  send(message: "hang" | "stop"): void;
  /** A new process in place of one that is gone. */
  restart(): void;
  isAlive(): boolean;
  ended(): Promise<void>;
}

export interface CrewOptions {
  folder: string;
  database: { url: string; port: number };
  slots: number;
  times: ChaosTimes;
}

/** What is wrong with the surroundings of each place: 0 and 1 take each other for themselves, 2 does not know the time. */
const surroundings: Record<string, string>[] = [
  { CHAOS_TWIN: "7001" },
  { CHAOS_TWIN: "7001" },
  { CHAOS_CLOCK: "3600000" },
];

export async function openCrew(options: CrewOptions): Promise<Place[]> {
  const places: Place[] = [];
  for (let slot = 0; slot < options.slots; slot++) places.push(await openPlace(slot, options));
  // One that is frozen at that moment would not notice, and stay.
  process.once("exit", () => places.forEach((place) => place.signal("SIGKILL")));
  return places;
}

export const ledgerOf = (folder: string, name: string): string => join(folder, `ledger-${name}`);

async function openPlace(slot: number, options: CrewOptions): Promise<Place> {
  const { port } = options.database;
  const proxy = await openProxy({ host: "127.0.0.1", port });
  const url = new URL(options.database.url);
  url.port = String(proxy.port);
  let born = 0;
  let child: ChildProcess;
  let name = "";
  restart();
  return {
    proxy,
    name: () => name,
    signal: (signal) => void child.kill(signal),
    send(message) {
      if (child.connected) child.send(message, () => {});
    },
    restart,
    isAlive: () => child.exitCode === null && child.signalCode === null,
    async ended() {
      if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
    },
  };

  function restart(): void {
    name = `w${slot}.${++born}`;
    const log = openSync(join(options.folder, `worker-${name}.log`), "a");
    const file = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
    const args = ["--import", file("./lying-surroundings.ts"), file("./chaos-worker.ts")];
    args.push("--url", url.href, "--name", name, "--times", JSON.stringify(options.times));
    args.push("--ledger", ledgerOf(options.folder, name));
    child = spawn(process.execPath, args, {
      stdio: ["ignore", log, log, "ipc"],
      env: { ...process.env, ...surroundings[slot] },
    });
    child.on("error", () => {});
  }
}
