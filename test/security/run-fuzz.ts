import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";

import { openPool } from "../../src/db/database.ts";
import { startEmbeddedPostgres } from "../../src/db/embedded/start-embedded-postgres.ts";
import { migrate } from "../../src/db/migrate.ts";
import { openDiskShelf } from "../../src/shelf/disk-shelf.ts";
import { fuzz } from "./fuzz.ts";
import { openFuzzHouse } from "./open-fuzz-house.ts";

/**
 * `npm run fuzz`: random requests made from the OpenAPI document, sent to a real server; prints what broke a promise.
 * `--requests N`, `--seed S`.
 */
const { values } = parseArgs({
  options: {
    requests: { type: "string", default: "5000" },
    seed: { type: "string", default: "1" },
  },
});

const folder = await mkdtemp(join(tmpdir(), "bookmill-fuzz-"));
const settings = ["fsync=off", "synchronous_commit=off", "full_page_writes=off"];
const postgres = await startEmbeddedPostgres(join(folder, "db"), { settings });
await migrate(postgres.url);
const pool = openPool(postgres.url, { max: 12, onLost: () => {} });
const bugs: unknown[] = [];
const house = await openFuzzHouse(
  { pool, url: postgres.url },
  {
    shelf: openDiskShelf(join(folder, "shelf")),
    log: (_level, event, fields) => void (event === "http.bug" && bugs.push(fields?.["err"])),
  },
);

const began = performance.now();
const report = await fuzz(house, { requests: Number(values.requests), seed: Number(values.seed) });
const seconds = Math.round((performance.now() - began) / 1000);
for (const bug of bugs.slice(0, 20)) console.log(bug);
for (const fault of report.faults.slice(0, 40)) console.log(fault);
console.log(report.statuses);
console.log(
  `${report.faults.length === 0 ? "passed" : "FAILED"}: ${values.requests} requests, seed ${values.seed}, ${seconds} s; ` +
    `${report.reached.join(" of ")} operations reached, the slowest answer ${Math.round(report.slowestMs)} ms, ` +
    `${report.faults.length} faults`,
);

await house.close();
await pool.end();
await postgres.signOut();
await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 });
process.exit(report.faults.length === 0 ? 0 : 1);
