import { mkdtemp, rm } from "node:fs/promises";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";

import { allContenders } from "./all-contenders.ts";
import { benchOptions } from "./bench-options.ts";
import { allValuesTable } from "./report/all-values-table.ts";
import { usersTable } from "./report/users-table.ts";
import { verdictTable } from "./report/verdict-table.ts";
import { writeResults } from "./report/write-results.ts";
import { Results } from "./results.ts";
import { runTurns } from "./run-turns.ts";
import { flushesPerSecond } from "./servers/flushes-per-second.ts";
import { openPostgres } from "./servers/open-postgres.ts";
import { startRedis } from "./servers/start-redis.ts";

/** `npm run bench:queue`: our queue and its peers on this machine, in one run. README.md beside this file says how to read it. */
const options = benchOptions(process.argv.slice(2));
const at = new Date();
const folder = await mkdtemp(join(tmpdir(), "bookmill-bench-"));
// Without this the servers' exit handlers would not run on Ctrl-C.
process.once("SIGINT", () => process.exit(130));

const postgres = await openPostgres(join(folder, "postgres"), options.postgresUrl);
const redis = await startRedis(join(folder, "redis"));
const header = {
  at: at.toISOString(),
  cpu: `${cpus().length} × ${cpus()[0]?.model.trim() ?? "?"}`,
  load: loadavg().map((load) => load.toFixed(1)),
  fdatasyncPerSecond: await flushesPerSecond(folder),
  node: process.version,
  postgres: postgres.version,
  postgresSettings: postgres.settings,
  redis: redis ? `${redis.version}, appendonly yes, appendfsync everysec` : "no redis-server here",
  sizes: options.sizes,
  repeats: options.repeats ?? "3 for no-op c100, pickup and steps, 1 for the rest",
};
console.log(
  Object.entries(header)
    .map(([name, fact]) => `${name}: ${typeof fact === "object" ? list(fact) : fact}`)
    .join("\n"),
);

const results = new Results();
try {
  const ground = {
    postgres,
    redisPort: redis?.port,
    cacheFolder: join(folder, "compile-cache"),
  };
  await runTurns(options, ground, results);
} finally {
  await redis?.stop();
  await postgres.stop();
}

console.log(`\n${verdictTable(results, redis !== undefined)}`);
const ids = allContenders.map(({ id }) => id);
console.log(`\nEvery contender, median (least..most):\n\n${allValuesTable(results, ids)}`);
if (options.users) console.log(`\nWith users:\n\n${usersTable(results)}`);
if (results.notes.size > 0) console.log(`\nNotes:\n${[...results.notes].join("\n")}`);
console.log(
  `\nload at the end: ${loadavg()
    .map((load) => load.toFixed(1))
    .join(", ")}`,
);
const paths = await writeResults(results, header, { keep: options.keep, at });
console.log(`written: ${paths.join(", ")}`);
await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 });
// A peer's client that lingers must not keep the bench alive.
process.exit(0);

function list(facts: object): string {
  const shown = Array.isArray(facts)
    ? facts
    : Object.entries(facts).map(([name, fact]) => `${name} ${fact}`);
  return shown.join(", ");
}
