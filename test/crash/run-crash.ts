import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";

import { seededRandom } from "../../src/book/seeded-random.ts";
import { openPool } from "../../src/db/database.ts";
import { startEmbeddedPostgres } from "../../src/db/embedded/start-embedded-postgres.ts";
import { migrate } from "../../src/db/migrate.ts";
import { crashTrial, type Death } from "./crash-trial.ts";

/**
 * `npm run crash`: kills a worker process before and after the commit of every step of both formats, and at seeded random
 * moments; each time the book must be finished by another worker, equal to an undisturbed one, with no finished step redone.
 * `--studio offline` does it with the real studio and press; `--random N`, `--seed S`, `--boundaries every-nth`.
 */
const { values } = parseArgs({
  options: {
    studio: { type: "string", default: "small" },
    random: { type: "string", default: "20" },
    seed: { type: "string", default: "1" },
    boundaries: { type: "string", default: "1" },
  },
});

const folder = await mkdtemp(join(tmpdir(), "bookmill-crash-"));
const postgres = await startEmbeddedPostgres(join(folder, "db"));
await migrate(postgres.url);
const pool = openPool(postgres.url, { max: 20, onLost: () => {} });
const place = { pool, url: postgres.url, shelfFolder: join(folder, "shelf"), kind: values.studio };
const random = seededRandom(values.seed);
let passed = 0;
let failed = 0;

for (const jobType of ["story_adventure", "interactive_search"]) {
  const began = performance.now();
  const undisturbed = await crashTrial(place, jobType, undefined);
  const wholeMs = performance.now() - began;
  console.log(`${jobType}: undisturbed, ${undisturbed.steps} steps, ${Math.round(wholeMs)} ms`);
  for (const death of deaths(undisturbed.steps, wholeMs)) {
    const result = await crashTrial(place, jobType, death);
    const equal = result.manifest === undisturbed.manifest && result.manifest !== "";
    // A boundary at which nobody died shows nothing; a random moment may come after the end.
    const shown = result.died || "ms" in death;
    const good = shown && result.status === "completed" && equal && result.repeated.length === 0;
    if (good) passed++;
    else failed++;
    const end = `${result.status} ${result.error ?? ""}, ${equal ? "equal" : "DIFFERENT"}, repeated: ${result.repeated.join(" ") || "none"}`;
    console.log(
      `${good ? "ok  " : "FAIL"} ${jobType} ${JSON.stringify(death)} died ${result.died} → ${end}`,
    );
  }
}
await pool.end();
await postgres.signOut();
await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 });
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

function deaths(steps: number, wholeMs: number): Death[] {
  const every = Number(values.boundaries);
  const numbers = Array.from({ length: steps }, (_, index) => index + 1).filter(
    (n) => (n - 1) % every === 0,
  );
  const moments = Array.from({ length: Number(values.random) / 2 }, () => ({
    // A process needs a moment to start before it works.
    ms: Math.round(400 + random() * wholeMs),
  }));
  return [
    ...numbers.map((n) => ({ before: n })),
    ...numbers.map((n) => ({ after: n })),
    ...moments,
  ];
}
