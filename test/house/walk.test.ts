import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

import { expect, test } from "vitest";

import { eventually } from "../support/jobs.ts";

/** The line by which each file of the walk is entered. */
const doors: Record<string, string> = {
  "src/http/routes/generate-book.ts":
    "async answer(c, { pool, enqueuer, limitedEnqueuer, checks, newSeed }) {",
  "src/pipeline/create-job.ts": "fingerprint?: string,\n): Promise<Enqueued> {",
  "src/queue/enqueue.ts":
    "{ wake, name }: { wake: boolean; name?: string | undefined } = { wake: true },\n): Promise<Enqueued[]> {",
  "src/queue/open-job-runner.ts": "function goOn(): void {",
  "src/pipeline/make-book.ts": "return async (job, run) => {",
  "src/stages/pdf-creation.ts":
    "async run({ book, outputs }, { shelf, printBook, signal, progress }) {",
  "src/press/pdf/print-pdf.ts":
    "async function print(book: Book, tools: PrintTools): Promise<Uint8Array> {",
  "src/shelf/disk-shelf.ts": "async put(bytes, mediaType, announce) {",
};

/** The numbered walk of ARCHITECTURE.md. */
async function walk(): Promise<string[]> {
  const text = await readFile("ARCHITECTURE.md", "utf8");
  return [...text.matchAll(/^\d+\. `(src\/[^`]+)`/gm)].map((match) => match[1] ?? "");
}

test("one order passes through the eight files of ARCHITECTURE.md, in that order", async () => {
  const files = await walk();
  expect(files).toEqual(Object.keys(doors));
  const folder = await mkdtemp(join(tmpdir(), "bookmill-walk-"));
  const log = join(folder, "walk.log");
  const server = spawn(
    process.execPath,
    [
      "--import",
      "./test/house/trace-walk.mjs",
      "bin/bookmill.mjs",
      "--data",
      folder,
      "serve",
      "--port",
      "0",
      "--no-sample",
    ],
    {
      env: { ...process.env, WALK_DOORS: JSON.stringify(doors), WALK_LOG: log, DATABASE_URL: "" },
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  const ended = once(server, "exit");
  try {
    let url = "";
    // In a checkout whose web app is not built yet, it says that first.
    for await (const line of createInterface(server.stdout)) {
      url = /http:\S+/.exec(line)?.[0] ?? "";
      if (url !== "") break;
    }
    const reply = await fetch(`${url}/api/books/generate`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({
        job_type: "story_adventure",
        character_name: "Luna",
        outputs: ["pdf"],
      }),
    });
    expect(reply.status).toBe(200);
    await eventually(
      "the book is finished",
      async () =>
        (await (await fetch(`${url}/api/books/1/status`)).text()).includes(
          '"completed","overall_progress":100',
        ),
      55_000,
    );
  } finally {
    server.kill("SIGTERM");
    await ended;
  }
  const entered = (await readFile(log, "utf8")).trim().split("\n");
  await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 });
  let from = 0;
  for (const file of files) {
    const at = entered.indexOf(file, from);
    expect(`${file} at ${at}`).not.toBe(`${file} at -1`);
    from = at;
  }
}, 90_000);
