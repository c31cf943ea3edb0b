import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chown, cp, rename } from "node:fs/promises";
import { join } from "node:path";

/** How to run Postgres' programs, which refuse to run as root. */
export interface OrdinaryUser {
  /** What to put before the command. */
  prefix: string[];
  /** uid and gid to run as, when the process must truly change its user. */
  ids: { uid?: number; gid?: number };
  /** Where the programs are for that user. */
  native: string;
}

const nobody = 65_534;

/**
 * Root has two ways: a user namespace that shows Postgres uid `nobody` while files stay root's; where the kernel
 * forbids that (a container's seccomp profile), truly becoming `nobody`, with the programs copied to a readable place.
 */
export async function asOrdinaryUser(native: string, root: string): Promise<OrdinaryUser> {
  if (process.getuid?.() !== 0) return { prefix: dieWithParent(), ids: {}, native };
  // initdb looks its user up: it must be one with a passwd entry, so 65534 and not any number.
  const namespace = ["unshare", "-U", `--map-user=${nobody}`, `--map-group=${nobody}`];
  const both = [...namespace, ...parentDeath];
  if (works([...both, "true"])) return { prefix: both, ids: {}, native };
  const withParent = dieWithParent();
  await chown(root, nobody, nobody);
  return {
    prefix: withParent,
    ids: { uid: nobody, gid: nobody },
    native: await readableCopy(native, root),
  };
}

/** Linux: the kernel sends Postgres SIGINT (fast shutdown) when the thread that started it is gone, even by SIGKILL. */
const parentDeath = ["setpriv", "--pdeathsig", "INT"];

function dieWithParent(): string[] {
  return process.platform === "linux" && works([...parentDeath, "true"]) ? parentDeath : [];
}

function works([program = "", ...args]: string[]): boolean {
  return spawnSync(program, args, { stdio: "ignore" }).status === 0;
}

/** node_modules may lie under /root, where `nobody` may not look. */
async function readableCopy(native: string, root: string): Promise<string> {
  const copy = join(root, "native");
  if (existsSync(copy)) return copy;
  const half = `${copy}.half-${process.pid}`;
  await cp(native, half, { recursive: true, verbatimSymlinks: true });
  await rename(half, copy);
  return copy;
}
