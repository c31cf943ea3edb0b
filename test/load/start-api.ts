import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";

export interface LoadedApi {
  url: string;
  /** Resident, of the process that answers. */
  memoryMb(): number;
  stop(): Promise<void>;
}

/** The API without a worker, in a process of its own, ready to answer. */
export async function startApi(databaseUrl: string, folder: string): Promise<LoadedApi> {
  const program = new URL("./serve-api.ts", import.meta.url).pathname;
  const child = spawn(process.execPath, [program, databaseUrl, folder], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const [url]: string[] = await once(createInterface(child.stdout), "line");
  if (url === undefined) throw new Error("the API did not start");
  return {
    url,
    memoryMb: () =>
      Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, "utf8"))?.[1]) / 1024,
    async stop() {
      const ended = once(child, "exit");
      child.stdin.end();
      await ended;
    },
  };
}
