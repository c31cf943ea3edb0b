import { parentPort, workerData } from "node:worker_threads";

import { Client } from "pg";

import { type QueuePlace, renamed } from "./rename-tables.ts";
import { renew } from "./renew.ts";
import { secondsUp } from "./seconds-up.ts";

/** What the main thread hands over. The clock holds the second of the main loop's last tick (Int32, shared). */
export interface HeartbeatData {
  url: string;
  workerId: number;
  place: QueuePlace | undefined;
  clock: Int32Array<SharedArrayBuffer>;
  beatMs: number;
  selfFenceMs: number;
  stuckMs: number;
}

/** What the main thread hears. */
export type HeartMessage = { kind: "beat" } | { kind: "lost"; reason: string };

/**
 * Runs in its own thread, so that a busy main loop does not look dead, with its own connection, so that a full pool
 * does not either. It stops beating when the main loop has not ticked for `stuckMs`: then the work is stuck, and another
 * worker should have it.
 */
const data: HeartbeatData = workerData;
const port = parentPort;
if (port === null) throw new Error("heartbeat.worker.ts runs in a worker thread only");

let client: Client | undefined;
let beating = false;
const timer = setInterval(() => void tick(), data.beatMs);
let fence = fenceFrom(performance.now());
void tick();
port.once("message", () => {
  clearInterval(timer);
  clearTimeout(fence);
  void client?.end().catch(() => {});
});

async function tick(): Promise<void> {
  if (beating) return;
  const idleMs = (secondsUp() - Atomics.load(data.clock, 0)) * 1000;
  if (idleMs > data.stuckMs) return;
  beating = true;
  try {
    const sent = performance.now();
    if (await renew(renamed(await connection(), data.place), data.workerId)) {
      clearTimeout(fence);
      fence = fenceFrom(sent);
      tell({ kind: "beat" });
    } else lose("this worker was declared dead");
  } catch {
    // The next tick tries on a fresh connection; the self-fence counts the time.
    const broken = client;
    client = undefined;
    void broken?.end().catch(() => {});
  } finally {
    beating = false;
  }
}

/** Counts from when the beat was sent, not from its reply: the database counts from when it came. */
function fenceFrom(sent: number): NodeJS.Timeout {
  const leftMs = data.selfFenceMs - (performance.now() - sent);
  return setTimeout(() => lose("no heartbeat reached the database"), leftMs);
}

async function connection(): Promise<Client> {
  if (client !== undefined) return client;
  const fresh = new Client({
    connectionString: data.url,
    application_name: "bookmill heartbeat",
    connectionTimeoutMillis: data.selfFenceMs,
    query_timeout: data.selfFenceMs,
  });
  fresh.on("error", () => {
    if (client === fresh) client = undefined;
  });
  await fresh.connect();
  client = fresh;
  return fresh;
}

function lose(reason: string): void {
  clearInterval(timer);
  clearTimeout(fence);
  tell({ kind: "lost", reason });
}

function tell(message: HeartMessage): void {
  port?.postMessage(message);
}
