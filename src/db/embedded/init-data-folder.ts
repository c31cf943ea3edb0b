import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { chown, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { text } from "node:stream/consumers";

import type { OrdinaryUser } from "./as-ordinary-user.ts";

/** The data folder carries the major version: a new major gets a new folder, never a half-understood old one. */
export const dataFolder = (root: string): string => join(root, "pg17");

export async function readPassword(root: string): Promise<string> {
  return (await readFile(join(root, "password"), "utf8")).trim();
}

/** Made aside and renamed: a start that is killed in the middle leaves nothing that looks like a database. */
export async function initDataFolder(root: string, user: OrdinaryUser): Promise<void> {
  if (existsSync(join(dataFolder(root), "PG_VERSION"))) return;
  const half = join(root, `pg17.half-${process.pid}`);
  await rm(half, { recursive: true, force: true });
  await mkdir(half, { mode: 0o700 });
  const passwordFile = join(root, "password");
  await writeFile(passwordFile, `${randomBytes(24).toString("base64url")}\n`, {
    mode: 0o600,
    flag: "wx",
  }).catch(unlessThere);
  if (user.ids.uid !== undefined && user.ids.gid !== undefined) {
    await chown(half, user.ids.uid, user.ids.gid);
    await chown(passwordFile, user.ids.uid, user.ids.gid);
  }
  await initdb(half, passwordFile, user);
  await rename(half, dataFolder(root)).catch(async (error: unknown) => {
    // Two processes that start together: the other one's folder is there already, and as good.
    if (!existsSync(join(dataFolder(root), "PG_VERSION"))) throw error;
    await rm(half, { recursive: true, force: true });
  });
}

async function initdb(data: string, passwordFile: string, user: OrdinaryUser): Promise<void> {
  // The builtin locale provider (17+) sorts the same everywhere: no drift with the system's libraries.
  const flags =
    "-U postgres -A scram-sha-256 -E UTF8 --locale=C --locale-provider=builtin --builtin-locale=C.UTF-8 --no-instructions";
  const [program = "", ...args] = [
    ...user.prefix,
    join(user.native, "bin/initdb"),
    "-D",
    data,
    `--pwfile=${passwordFile}`,
    ...flags.split(" "),
  ];
  const child = spawn(program, args, { ...user.ids, stdio: ["ignore", "ignore", "pipe"] });
  const complaint = text(child.stderr);
  const [code] = await once(child, "exit");
  if (code !== 0) throw new Error(`initdb failed: ${await complaint}`);
}

/** Whoever writes the password first, writes it for all. */
function unlessThere(error: NodeJS.ErrnoException): void {
  if (error.code !== "EEXIST") throw error;
}
