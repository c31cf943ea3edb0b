import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";

import { openPool } from "../../src/db/database.ts";
import { startEmbeddedPostgres } from "../../src/db/embedded/start-embedded-postgres.ts";
import { migrate } from "../../src/db/migrate.ts";
import { checkSequences } from "./check-sequences.ts";
import { openRealQueue } from "./real-queue.ts";

/**
 * `npm run properties`: random sequences of everything that can happen to a queue, against a model and real Postgres; prints
 * how many there were, and the shortest sequence that shows a fault. `--sequences N`, `--seed S`, `--longest N` commands each.
 */
const { values } = parseArgs({
  options: {
    sequences: { type: "string", default: "1000" },
    seed: { type: "string", default: "1" },
    longest: { type: "string", default: "60" },
  },
});

const folder = await mkdtemp(join(tmpdir(), "bookmill-properties-"));
const settings = ["fsync=off", "synchronous_commit=off", "full_page_writes=off"];
const postgres = await startEmbeddedPostgres(folder, { settings });
await migrate(postgres.url);
const pool = openPool(postgres.url, { max: 4, onLost: () => {} });
const real = await openRealQueue(pool, postgres.url);

const began = performance.now();
const { sequences, commands, failure } = await checkSequences(real, {
  sequences: Number(values.sequences),
  seed: Number(values.seed),
  longest: Number(values.longest),
});
const seconds = Math.round((performance.now() - began) / 1000);
if (failure !== undefined) console.log(failure);
console.log(
  `${failure === undefined ? "passed" : "FAILED"}: ${sequences} sequences, ${commands} commands, seed ${values.seed}, ${seconds} s`,
);

await real.close();
await pool.end();
await postgres.signOut();
await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 });
process.exit(failure === undefined ? 0 : 1);
