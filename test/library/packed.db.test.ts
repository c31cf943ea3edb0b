import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";

import { afterAll, beforeAll, expect, test } from "vitest";

import { openTestDatabase } from "../support/database.ts";

const { url } = await openTestDatabase();
const run = promisify(execFile);
const folder = await mkdtemp(join(tmpdir(), "bookmill-packed-"));
const consumer = join(folder, "consumer");
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The package as it would be published, unpacked in a project of somebody else's. */
beforeAll(async () => {
  const stage = join(folder, "stage");
  await writeFile(join(folder, "tsconfig.json"), JSON.stringify(buildOfTheDoors(stage)));
  await run(process.execPath, [resolve("node_modules/typescript/bin/tsc"), "-p", folder]);
  for (const path of [
    "package.json",
    "bin",
    "NOTICE",
    "supabase",
    "src/queue/README.md",
    "src/client/README.md",
  ]) {
    await cp(path, join(stage, path), { recursive: true });
  }
  await run("npm", ["pack", "--ignore-scripts", "--pack-destination", folder], { cwd: stage });
  const home = join(consumer, "node_modules/bookmill");
  await mkdir(home, { recursive: true });
  const [packed = ""] = (await readdir(folder)).filter((name) => name.endsWith(".tgz"));
  await run("tar", ["xzf", join(folder, packed), "-C", home, "--strip-components=1"]);
  await symlink(resolve("node_modules"), join(home, "node_modules"));
  await writeFile(join(consumer, "package.json"), JSON.stringify({ type: "module" }));
  await writeFile(join(consumer, "use.ts"), use);
  const clientsReadme = await readFile("src/client/README.md", "utf8");
  await mkdir(join(consumer, "client"));
  await writeFile(join(consumer, "client/readme.ts"), typescriptOf(clientsReadme));
}, 60_000);

test("the packed library installs its tables, works and tests jobs", async () => {
  const { stdout } = await run(process.execPath, ["use.ts", url], { cwd: consumer });
  expect(stdout.trim().split("\n")).toEqual([
    "failed: it is refused",
    "runJobs: failed failed",
    "work: failed",
  ]);
});

test("the README's program runs from its first line to its last", async () => {
  const program = await readmeProgram();
  await writeFile(
    join(consumer, "readme.ts"),
    `${program}\nconsole.log(job?.status, run?.status);`,
  );
  const { stdout } = await run(process.execPath, ["readme.ts"], {
    cwd: consumer,
    env: { ...process.env, DATABASE_URL: url },
  });
  expect(stdout.trim()).toMatch(/^(completed|cancelled|processing) completed$/);
});

test("its types, and the README's, hold for a strict project that checks its libraries too", async () => {
  await writeFile(join(consumer, "tsconfig.json"), strictProject({ skipLibCheck: false }));
  const compiled = run(process.execPath, [
    resolve("node_modules/typescript/bin/tsc"),
    "-p",
    consumer,
  ]);
  await expect(compiled).resolves.toMatchObject({ stdout: "" });
});

test("the client's types, and its README's, hold for a strict project", async () => {
  // Not its libraries: the wire's types are zod's, which take half a minute to check.
  await writeFile(join(consumer, "client/tsconfig.json"), strictProject({ skipLibCheck: true }));
  const tsc = resolve("node_modules/typescript/bin/tsc");
  const compiled = run(process.execPath, [tsc, "-p", join(consumer, "client")]);
  await expect(compiled).resolves.toMatchObject({ stdout: "" });
});

/** All its pieces of TypeScript, in their order, are one program. */
const readmeProgram = async (): Promise<string> =>
  typescriptOf(await readFile("src/queue/README.md", "utf8"));

function typescriptOf(readme: string): string {
  return [...readme.matchAll(/^```ts\n(.*?)^```$/gms)].map(([, code]) => code).join("\n");
}

/** The whole product takes four times as long; `npm run check` builds it, and checks its types. */
const buildOfTheDoors = (stage: string) => ({
  extends: resolve("tsconfig.build.json"),
  compilerOptions: {
    rootDir: resolve("src"),
    outDir: join(stage, "dist"),
    noCheck: true,
    typeRoots: [resolve("node_modules/@types")],
  },
  files: [
    "queue/library.ts",
    "queue/testing/library.ts",
    "queue/heartbeat.worker.ts",
    "client/library.ts",
  ].map((file) => resolve("src", file)),
  include: [],
});

const strictProject = (more: { skipLibCheck: boolean }) =>
  JSON.stringify({
    compilerOptions: {
      target: "es2022",
      module: "nodenext",
      strict: true,
      noEmit: true,
      types: ["node"],
      typeRoots: [resolve("node_modules/@types")],
      ...more,
    },
    include: ["*.ts"],
  });

const use = `
import { createQueue, type Handlers, JobError } from "bookmill/queue";
import { openTestClock, runJobs } from "bookmill/queue/testing";

interface Jobs {
  mail: { to: string };
}
const queue = createQueue<Jobs>({ url: process.argv[2] ?? "", schema: "packed" });
const handlers: Handlers<Jobs> = {
  mail: async (job) => {
    throw new JobError("refused", job.input.to, { retry: "never" });
  },
};
// @ts-expect-error no such type
const unused = () => queue.add("letter", { to: "ada" });

await queue.install();
const later = await queue.add("mail", { to: "it is refused" }, { runAt: new Date(Date.now() + 60_000) });
await openTestClock(queue).advance(60_000);
const [run] = await runJobs(queue, handlers);
const job = await queue.read(later);
console.log(job?.status + ": " + job?.errorMessage);
console.log("runJobs: " + run?.outcome + " " + run?.status);

const worker = queue.work({ handlers });
const id = await queue.add("mail", { to: "bob" });
while ((await queue.read(id))?.completedAt == null) await new Promise((next) => setTimeout(next, 50));
console.log("work: " + (await queue.read(id))?.status);
await worker.stop();
await queue.close();
`;
