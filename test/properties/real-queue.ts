import type { Pool } from "pg";

import type { Db, Job } from "../../src/queue/job.ts";
import { type LaneFloors, openLaneFloors } from "../../src/queue/lane-floors.ts";
import { type Claimer, openClaimer } from "../../src/queue/open-claimer.ts";
import { openPinnedClient } from "./open-pinned-client.ts";

/** The other side of every comparison: the queue's own functions on real connections, as a worker has them. */
export interface RealQueue {
  pool: Pool;
  /** A worker's connections with pinned plans: one for its claims, one for its writes. */
  claims: Db;
  writes: Db;
  /** The moment that is the model's current hour. */
  base: Date;
  floorsOf(this: void, workerId: number): LaneFloors;
  claimerOf(this: void, workerId: number): Claimer;
  /** As they were claimed last, by their numbers. */
  claimed: Map<number, Job>;
  /** What each command did, in words. */
  story: string[];
  /** An empty queue whose numbers begin at 1, whatever the sequence before has left behind. */
  reset(this: void): Promise<void>;
  close(this: void): Promise<void>;
}

const claimerHears = {
  room() {},
  trouble(error: unknown) {
    throw error;
  },
};

const tables = [
  "book_generation_jobs",
  "job_inputs",
  "job_ready",
  "job_scheduled",
  "job_leases",
  "job_parked",
  "job_keys",
  "job_stages",
  "job_steps",
  "job_limits",
  "workers",
];
const sequences = [
  "job_numbers",
  "job_returns",
  "workers_id_seq",
  ...Array.from({ length: 10 }, (_, index) => `job_turn_${index + 1}`),
];

export async function openRealQueue(pool: Pool, url: string): Promise<RealQueue> {
  const claims = await openPinnedClient(url);
  const writes = await openPinnedClient(url);
  const floors = new Map<number, LaneFloors>();
  const claimers = new Map<number, Claimer>();
  const real: RealQueue = {
    pool,
    claims,
    writes,
    base: new Date(),
    floorsOf,
    claimerOf,
    claimed: new Map(),
    story: [],
    reset,
    async close() {
      await claims.end();
      await writes.end();
    },
  };
  return real;

  function floorsOf(workerId: number): LaneFloors {
    // A clock that stands still: never a look at the whole line, which would mend what a wrong floor hid.
    const known = floors.get(workerId) ?? openLaneFloors(() => 0);
    floors.set(workerId, known);
    return known;
  }

  function claimerOf(workerId: number): Claimer {
    const known = claimers.get(workerId) ?? openClaimer({ hot: claims, db: pool }, claimerHears);
    claimers.set(workerId, known);
    return known;
  }

  async function reset(): Promise<void> {
    floors.clear();
    claimers.clear();
    real.claimed.clear();
    real.story = [];
    await pool.query(`
      ${tables.map((name) => `delete from ${name};`).join("")}
      select setval('job_limits_in_force', 1);
      ${sequences.map((name) => `select setval('${name}', 1, false);`).join("")}`);
    real.base = new Date();
  }
}
