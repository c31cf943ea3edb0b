import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";

import type { Stand } from "./measures/measure.ts";
import type { FromWorker, ToWorker, WorkMode } from "./worker-messages.ts";

const program = fileURLToPath(new URL("./worker-process.ts", import.meta.url));

export interface WorkerHandle {
  process: ChildProcess;
  done: number;
  firstStart: bigint | undefined;
  /** Start times by job, for the modes that tell them. */
  starts: Map<number, bigint>;
  /** The first thing that went wrong in there. */
  trouble: string | undefined;
  peakMemoryMb: number;
  cpuMs: number;
  /** Begins to work; resolves when it does. */
  go(): Promise<void>;
  /** The start of this job, or undefined after so many seconds. */
  started(key: number, withinSeconds: number): Promise<bigint | undefined>;
  hasEnded(): boolean;
  stop(): Promise<void>;
}

/** Loaded and connected to the harness, not yet to the queue: module loading is not measured. */
export async function startWorker(
  { entry, place, cacheFolder }: Pick<Stand, "entry" | "place" | "cacheFolder">,
  options: { concurrency: number; mode: WorkMode },
): Promise<WorkerHandle> {
  const child = fork(
    program,
    [entry.id, String(options.concurrency), options.mode, JSON.stringify(place)],
    {
      stdio: ["ignore", "ignore", "inherit", "ipc"],
      // Compiled code is cached for all, so that nobody pays for the harness's types or for his size; and graphile-worker
      // would print a line per job otherwise.
      // oxlint-disable-next-line node/no-process-env -- a child of ours inherits the environment
      env: { ...process.env, NODE_COMPILE_CACHE: cacheFolder, NO_LOG_SUCCESS: "1" },
    },
  );
  const ready = Promise.withResolvers<void>();
  const working = Promise.withResolvers<void>();
  const watched = new Map<number, (at: bigint) => void>();
  const handle: WorkerHandle = {
    process: child,
    done: 0,
    firstStart: undefined,
    starts: new Map(),
    trouble: undefined,
    // Of a worker that was killed nobody knows: no number must look like little.
    peakMemoryMb: Number.NaN,
    cpuMs: Number.NaN,
    go() {
      say(child, "go");
      return working.promise;
    },
    started(key, withinSeconds) {
      const at = handle.starts.get(key);
      if (at !== undefined) return Promise.resolve(at);
      const { promise, resolve } = Promise.withResolvers<bigint | undefined>();
      watched.set(key, resolve);
      const timer = setTimeout(() => resolve(undefined), withinSeconds * 1000);
      return promise.finally(() => clearTimeout(timer));
    },
    hasEnded: () => child.exitCode !== null || child.signalCode !== null,
    async stop() {
      if (handle.hasEnded()) return;
      const ended = once(child, "exit");
      say(child, "stop");
      await Promise.race([ended, sleep(9000, undefined, { ref: false })]);
      if (!handle.hasEnded()) child.kill("SIGKILL");
    },
  };
  child.on("message", (message: FromWorker) => {
    switch (message.kind) {
      case "ready":
        return ready.resolve();
      case "working":
        return working.resolve();
      case "done":
        handle.done = message.done;
        handle.firstStart = BigInt(message.firstStart);
        return;
      case "start": {
        const at = BigInt(message.at);
        // The first start counts: a rescued job starts again.
        if (!handle.starts.has(message.key)) handle.starts.set(message.key, at);
        watched.get(message.key)?.(at);
        return;
      }
      case "trouble":
        handle.trouble ??= message.message;
        return;
      case "bye":
        handle.done = message.done;
        handle.peakMemoryMb = message.peakMemoryMb;
        handle.cpuMs = message.cpuMs;
        return;
      default:
        return message satisfies never;
    }
  });
  child.on("exit", () => {
    ready.resolve();
    working.resolve();
  });
  await ready.promise;
  return handle;
}

function say(child: ChildProcess, message: ToWorker): void {
  if (child.connected) child.send(message);
}
