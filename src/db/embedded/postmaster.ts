import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";

export interface Postmaster {
  pid: number;
  port: number;
  ready: boolean;
}

/** The server that runs on this data folder, read from Postgres' own lock file; undefined when none is alive. */
export async function findPostmaster(data: string): Promise<Postmaster | undefined> {
  let lines: string[];
  try {
    lines = (await readFile(join(data, "postmaster.pid"), "utf8")).split("\n");
  } catch {
    return undefined;
  }
  // Line 1: pid, 4: port, 8: status. The file is written in pieces: until all is there, the server is not ready.
  const pid = Number(lines[0]);
  const port = Number(lines[3]);
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid) || !(await isPostgres(pid))) {
    return undefined;
  }
  return { pid, port, ready: lines[7]?.trim() === "ready" && port > 0 };
}

/**
 * In a container process numbers repeat: a lock left by kill -9 may name somebody else's living process, and Postgres would
 * refuse to start for its sake. Only such a lock is removed; Postgres itself deals with one whose process is gone.
 */
export async function removeForeignLock(data: string): Promise<void> {
  const lock = join(data, "postmaster.pid");
  const pid = Number((await readFile(lock, "utf8").catch(() => "")).split("\n")[0]);
  if (Number.isInteger(pid) && pid > 0 && isAlive(pid) && !(await isPostgres(pid))) await rm(lock);
}

/** Linux knows what a process runs; elsewhere a living process of that number is taken for the server. */
async function isPostgres(pid: number): Promise<boolean> {
  if (process.platform !== "linux") return true;
  const command = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => undefined);
  return command === undefined || command.includes("postgres");
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
