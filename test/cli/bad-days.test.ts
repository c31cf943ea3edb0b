import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer as createHttpServer } from "node:http";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, expect, test } from "vitest";

import { platformBinaries } from "../../src/db/embedded/platform-binaries.ts";
import {
  type EmbeddedPostgres,
  startEmbeddedPostgres,
} from "../../src/db/embedded/start-embedded-postgres.ts";
import { processesOn } from "../embedded/server-holder.ts";
import { eventually } from "../support/jobs.ts";
import { runBookmill } from "./run-bookmill.ts";

let folder = "";
let postgres: EmbeddedPostgres | undefined;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "bookmill-bad-days-"));
  // One server for all days: each process finds it running.
  postgres = await startEmbeddedPostgres(folder, { settings: ["fsync=off"] });
});
afterAll(async () => {
  await postgres?.signOut();
  await eventually("the server is gone", () => processesOn(folder).length === 0);
  await rm(folder, { recursive: true, force: true });
});

const stack = /\n\s+at /;

test("a port in use: a sentence that says what to do, and exit code 1", async () => {
  const squatter = createServer().listen(0, "127.0.0.1");
  await once(squatter, "listening");
  const address = squatter.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const run = runBookmill(["serve", "--data", folder, "--port", String(port)]);
  const { code, output } = await run.end();
  squatter.close();
  expect(code).toBe(1);
  expect(output).toContain(
    `Port ${port} is in use. Stop what uses it, or choose another with --port`,
  );
  expect(output).not.toMatch(stack);
});

test("a data folder that cannot be used", async () => {
  const file = join(folder, "a-file");
  await writeFile(file, "");
  const { code, output } = await runBookmill(["serve", "--data", join(file, "data")]).end();
  expect(code).toBe(1);
  expect(output).toMatch(
    /The data folder \S+ cannot be written \(ENOTDIR\)\. Choose another with BOOKMILL_DATA or --data/,
  );
  expect(output).not.toMatch(stack);
});

test.each([
  [{ DATABASE_URL: "postgres://u:secret@127.0.0.1:1/x" }, "nothing listens there"],
  [
    { DATABASE_URL: "mysql://u:secret@127.0.0.1/x", PORT: "many", BOOKMILL_JOBS: "0" },
    /DATABASE_URL: must begin with postgres:\/\/.*PORT: .*BOOKMILL_JOBS: /s,
  ],
])("settings that cannot work, %j: every fault named, no password shown", async (env, sentence) => {
  const { code, output } = await runBookmill(["serve", "--data", folder], env).end();
  expect(code).toBe(1);
  expect(output).toMatch(sentence);
  expect(output).not.toContain("secret");
  expect(output).not.toMatch(stack);
});

test("a Node that is too old says so instead of a syntax error", async () => {
  const old =
    "data:text/javascript,Object.defineProperty(process.versions,'node',{value:'20.20.2'})";
  const { code, output } = await runBookmill(["--version"], {}, ["--import", old]).end();
  expect(code).toBe(1);
  expect(output).toContain("Bookmill needs Node 22.18 or newer; this is 20.20.2");
});

test.each([
  [{ platform: "linux", arch: "x64", musl: true }, "musl (Alpine)"],
  [{ platform: "freebsd", arch: "x64", musl: false }, "freebsd-x64"],
])(
  "a platform without a built-in database, %j, is told to set DATABASE_URL",
  async (host, named) => {
    await expect(platformBinaries(host)).rejects.toThrow(named);
    await expect(platformBinaries(host)).rejects.toThrow(
      "Set DATABASE_URL to a PostgreSQL 15–18 server",
    );
  },
);

test.each([
  [["make", "--age", "5"], /character_name.*age_group/s],
  [["make", "missing.json"], "The order file missing.json cannot be read"],
  [["make", "package.json"], "There is no field “name”"],
  [["make", "--name", "Bo☃"], "Our book fonts cannot print “☃”"],
])("a bad order on the command line, %j, is refused field by field", async (args, sentence) => {
  const { code, output } = await runBookmill([...args, "--data", folder]).end();
  expect(code).toBe(1);
  expect(output).toMatch(sentence);
  expect(output).not.toMatch(stack);
});

test("Ctrl-C hands the book back, twice stops at once, and the next start goes on with it", async () => {
  const out = join(folder, "out");
  const make = ["make", "--data", folder, "--name", "Bo", "--job-type", "interactive_search"];
  const first = runBookmill([...make, "--seed", "s", "--out", out]);
  await first.says('"step.completed"');
  first.child.kill("SIGINT");
  const { code, output } = await first.end();
  expect(code).toBe(130);
  expect(output).toContain("unfinished books go back to the queue");
  expect(output).toContain('"outcome":"released"');

  const second = runBookmill(["work", "--data", folder]);
  await second.says("job.started");
  const asked = performance.now();
  second.child.kill("SIGINT");
  await second.says("Once more stops at once");
  second.child.kill("SIGINT");
  expect((await second.end()).code).toBe(130);
  expect(performance.now() - asked).toBeLessThan(2000);

  // The second one held its lease when it was stopped: the third waits for it to run out, then goes on.
  const third = runBookmill(["work", "--data", folder]);
  await third.says(/"attempt":3.*job\.started/);
  third.child.kill("SIGTERM");
  expect((await third.end()).code).toBe(0);
}, 120_000);

test("a picture that is refused, missing or no picture fails the book with a sentence for the parent", async () => {
  const web = createHttpServer((request, response) => {
    if (request.url === "/page") response.end("<html>not a picture</html>");
    else response.writeHead(404).end();
  }).listen(0, "127.0.0.1");
  await once(web, "listening");
  const address = web.address();
  const host = `127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}`;
  for (const [image, sentence] of [
    ["http://127.0.0.1:9/luna.png", /We may not fetch pictures from/],
    [`http://${host}/gone.png`, /did not give us a picture \(it answered 404\)/],
    [`http://${host}/page`, /PNG|JPEG/],
  ] as const) {
    const args = ["make", "--data", folder, "--name", "Quillon", "--image", image];
    const { code, output } = await runBookmill(args, { BOOKMILL_PICTURE_HOSTS: host }).end();
    expect(code).toBe(1);
    expect(output).toMatch(sentence);
    expect(output).toContain("job.failed");
    expect(output).not.toContain("Quillon");
  }
  web.close();
});

test("an --out that cannot be written is said before anything is ordered", async () => {
  const file = join(folder, "a-file");
  await writeFile(file, "");
  const args = ["make", "--data", folder, "--name", "Bo", "--out", join(file, "book")];
  const { code, output } = await runBookmill(args).end();
  expect(code).toBe(1);
  expect(output).toMatch(
    /The folder \S+ cannot be written \(ENOTDIR\)\. Choose another with --out/,
  );
  expect(output).not.toContain("job.created");
});
