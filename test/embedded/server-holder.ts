import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

export interface Holder {
  child: ChildProcess;
  /** What it found: milliseconds to sign in, its user, and when its server was started. */
  ms: number;
  uid: number;
  started: string;
  /** Ends it and waits for its end. */
  end(signal: NodeJS.Signals): Promise<void>;
}

/** Another process of ours that uses the embedded server on `folder`, as this user or as `uid`. */
export async function holdServer(folder: string, uid?: number): Promise<Holder> {
  const entry = fileURLToPath(new URL("./hold-server.ts", import.meta.url));
  const child = spawn(process.execPath, [entry, folder], {
    stdio: ["ignore", "pipe", "inherit"],
    ...(uid !== undefined && { uid, gid: uid }),
  });
  const ended = once(child, "exit");
  const [line]: string[] = await Promise.race([
    once(createInterface(child.stdout), "line"),
    ended.then(() => Promise.reject(new Error("it ended before it had a server"))),
  ]);
  const said: { ms: number; uid: number; started: string } = JSON.parse(line ?? "{}");
  return {
    ...said,
    child,
    async end(signal) {
      child.kill(signal);
      await ended;
    },
  };
}

/** Processes of the system whose command line names the folder: the keeper and the postmaster. */
export function processesOn(folder: string): string[] {
  const list = execFileSync("ps", ["-eo", "pid=,args="], { encoding: "utf8" });
  return list.split("\n").filter((line) => line.includes(folder) && !line.includes("hold-server"));
}
