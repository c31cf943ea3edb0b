import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { glob, readFile, rename, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { AppError } from "../errors.ts";

const root = new URL("../../", import.meta.url);
const built = new URL("dist/web/", root);
const note = new URL("built-from", built);
const sources = ["web/**/*", "src/client/*.ts", "src/contract/*.ts", "package-lock.json"];

/**
 * In a checkout, builds the web app where its source is not the one that it was built from. An installed package holds it
 * built, and no source.
 */
export async function buildWebWhenStale(say: (line: string) => void): Promise<void> {
  if (!existsSync(new URL("web/vite.config.ts", root))) return;
  const source = await hashOfSource();
  const isBuilt = async (): Promise<boolean> =>
    source === (await readFile(note, "utf8").catch(() => ""));
  if (await isBuilt()) return;
  say("The web app is being built: this is its first start, or its source has changed …");
  // Beside it, then in its place: who is served meanwhile finds all files of one build.
  const fresh = new URL(`dist/web-${process.pid}/`, root);
  await runVite(fileURLToPath(fresh));
  await writeFile(new URL("built-from", fresh), source);
  // Processes that start together build side by side; the first puts its own there.
  if (await isBuilt()) return rm(fresh, { recursive: true, force: true });
  await rm(built, { recursive: true, force: true });
  await rename(fresh, built);
}

async function hashOfSource(): Promise<string> {
  const hash = createHash("sha256");
  const files = [];
  for await (const file of glob(sources, { cwd: root, withFileTypes: true })) {
    if (file.isFile()) files.push(`${file.parentPath}/${file.name}`);
  }
  for (const file of files.toSorted()) {
    const content = await readFile(file);
    hash.update(`${file.slice(fileURLToPath(root).length)} ${content.length}\n`).update(content);
  }
  return hash.digest("hex");
}

async function runVite(outDir: string): Promise<void> {
  const vite = createRequire(import.meta.url).resolve("vite/package.json");
  const program = join(dirname(vite), "bin/vite.js");
  const web = fileURLToPath(new URL("web", root));
  const child = spawn(
    process.execPath,
    [program, "build", web, "--outDir", outDir, "--emptyOutDir", "--logLevel", "warn"],
    // Whatever this process is taken for (a test, say): else React came in its slow, large form.
    { env: { ...process.env, NODE_ENV: "production" }, stdio: ["ignore", "pipe", "pipe"] },
  );
  let said = "";
  child.stdout.on("data", (chunk: Buffer) => (said += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (said += chunk.toString()));
  const [code] = (await once(child, "close")) as [number | null];
  if (code === 0) return;
  throw new AppError("web_not_built", `The web app could not be built.\n${said.trim()}`, {
    retry: "never",
  });
}
