import { mkdtempSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { openApp } from "../../src/app.ts";
import { readConfig } from "../../src/config.ts";
import { watchLoop } from "./watch-loop.ts";

/** `npm run loop`: one process makes five books at once, offline; how long is its main loop held up? */
const books = 5;
const folder = mkdtempSync(join(tmpdir(), "bookmill-loop-"));
const config = readConfig(process.env, { dataFolder: folder, jobs: books, port: 0 });
const app = await openApp(config, { http: true, worker: true, log: () => {} });
// What is loaded once is not the loop's daily work: one book first.
await made(await order("warm-up", 0));
const report = await watchLoop();
const began = performance.now();
const ids = await Promise.all(Array.from({ length: books }, (_, n) => order(`loop ${n}`, n)));
await Promise.all(ids.map(made));
const seconds = (performance.now() - began) / 1000;
const { p50, p99, max, sections } = await report();
await app.close();
// The built-in server needs a moment to be gone.
await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 });
console.log(
  `${books} books in ${seconds.toFixed(1)} s; the main loop was late by ${p50} ms (p50), ${p99} ms (p99), ${max} ms (max)`,
);
console.log(`sections above 50 ms: ${sections.length}`);
for (const { ms, mostly } of sections.slice(0, 10)) console.log(`  ${ms} ms, mostly ${mostly}`);
process.exit(p99 <= 50 && max <= 250 ? 0 : 1);

function order(seed: string, n: number): Promise<number> {
  return app.order({
    job_type: n % 2 ? "interactive_search" : "story_adventure",
    character_name: "Luna",
    character_type: "a brave dragon",
    special_ability: "fly through clouds",
    seed,
  });
}

async function made(jobId: number): Promise<void> {
  const signal = AbortSignal.timeout(240_000);
  for await (const event of app.events.follow(jobId, 0, signal)) {
    if (event.type === "job.completed") return;
    if (/^job\.(failed|cancelled)$/.test(event.type)) throw new Error(`the book ${event.type}`);
  }
  throw new Error("the book was not made in 4 minutes");
}
