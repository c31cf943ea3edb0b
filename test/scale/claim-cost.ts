import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";

import { Client } from "pg";

import { startEmbeddedPostgres } from "../../src/db/embedded/start-embedded-postgres.ts";
import { migrate } from "../../src/db/migrate.ts";
import { claim, type Floors } from "../../src/queue/claim.ts";
import { emptyBatch, flush } from "../../src/queue/flush.ts";
import { openHotConnection } from "../../src/queue/hot-connection.ts";
import { openLaneFloors } from "../../src/queue/lane-floors.ts";
import { register } from "../../src/queue/register.ts";
import { explainClaim } from "../support/explain-claim.ts";

/**
 * `npm run bench:claim`: what one claim looks at, with ever more jobs waiting, and with hundreds of thousands of finished jobs
 * whose dead rows a held snapshot keeps alive. Pages, not milliseconds: they are the same on every machine.
 */
const { values } = parseArgs({
  options: {
    pending: { type: "string", default: "1000,1000000,10000000" },
    finished: { type: "string", default: "300000" },
  },
});

const folder = await mkdtemp(join(tmpdir(), "bookmill-claim-cost-"));
const postgres = await startEmbeddedPostgres(folder, {
  settings: ["shared_buffers=1GB", "max_wal_size=8GB", "checkpoint_timeout=30min"],
});
await migrate(postgres.url);
const client = new Client({ connectionString: postgres.url });
await client.connect();
// The events of books are not what is measured here.
await client.query(`
  alter table book_generation_jobs disable trigger record_new_jobs;
  alter table book_generation_jobs disable trigger record_changed_jobs`);
const worker = await register(client, { host: "claim-cost", processId: process.pid });
const hot = openHotConnection({ url: postgres.url, sessions: Promise.resolve(true) }, undefined);
const holder = new Client({ connectionString: postgres.url });
await holder.connect();

let waiting = 0;
console.log("| waiting | finished under a held snapshot | pages for 1 | pages for 100 |");
console.log("|---|---|---|---|");
for (const pending of values.pending.split(",").map(Number)) {
  await fillTo(pending);
  tell("0", ...(await costs()));
}
await holder.query("begin isolation level repeatable read");
await holder.query("select count(*) from workers");
const floors = openLaneFloors(() => 0);
const finished = Number(values.finished);
await finish(finished, 100);
const [, many] = await costs(floors.floors());
// A floor follows two claims behind: a worker that takes one at a time has it that much closer.
await finish(5, 1);
const [one] = await costs(floors.floors());
tell(String(finished), one, many);
tell(`${finished}, without floors`, ...(await costs()));

await holder.end();
await hot.close();
await client.end();
await postgres.signOut();
await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 300 });
process.exit(0);

async function fillTo(pending: number): Promise<void> {
  while (waiting < pending) {
    const size = Math.min(10_000, pending - waiting);
    await client.query(
      `select enqueue_jobs(array_agg('book'::text order by n), array_agg('{}'::text order by n),
                array_agg((1 + n % 10)::smallint order by n)) from generate_series(1, $1::integer) n`,
      [size],
    );
    waiting += size;
  }
}

async function finish(jobs: number, atOnce: number): Promise<void> {
  for (let done = 0; done < jobs;) {
    const answer = await claim(hot.db, worker, atOnce, floors.floors());
    floors.learn(answer, atOnce);
    const completions = answer.jobs.map(({ id, attempt }) => ({ jobId: id, attempt }));
    await flush(hot.db, worker, { ...emptyBatch, completions });
    done += answer.jobs.length;
    waiting -= answer.jobs.length;
  }
}

/** Of a claim of one and of a hundred. The first look of a session reads the catalogue as well. */
async function costs(from?: Floors): Promise<[one: number, many: number]> {
  // As autovacuum does sooner or later: on a page that it has marked each row that is locked looks at the mark (100 pages more).
  await client.query("vacuum job_ready");
  await explainClaim(client, worker, 1, from);
  const one = await explainClaim(client, worker, 1, from);
  const many = await explainClaim(client, worker, 100, from);
  return [one.buffers, many.buffers];
}

function tell(label: string, one: number, many: number): void {
  console.log(`| ${waiting.toLocaleString("en")} | ${label} | ${one} | ${many} |`);
}
