import { setTimeout as sleep } from "node:timers/promises";

import { Client } from "pg";

import type { BadSample } from "./history.ts";
import { placesOfPending, queueSchema } from "./watch-tables.ts";

export interface Samples {
  taken: number;
  bad: BadSample[];
}

/** Looks every 100 ms, past the proxies, whether one snapshot of the tables agrees with itself. */
export async function sampleSnapshots(url: string, until: AbortSignal): Promise<Samples> {
  const samples: Samples = { taken: 0, bad: [] };
  while (!until.aborted) {
    const client = new Client({ connectionString: url });
    client.on("error", () => {});
    try {
      await client.connect();
      const statement = contradictions(await placesOfPending(client));
      while (!until.aborted) {
        const { rows } = await client.query<{ what: string; ids: string[] }>(statement);
        samples.taken++;
        for (const { what, ids } of rows) {
          samples.bad.push({ at: Date.now(), what, jobIds: ids.map(Number) });
        }
        await sleep(100);
      }
    } catch {
      // The server is being restarted.
      await sleep(100);
    } finally {
      await client.end().catch(() => {});
    }
  }
  return samples;
}

/** One statement, so one snapshot. */
function contradictions(places: string[]): string {
  const waiting = places
    .map((table) => `select job_id from ${queueSchema}.${table}`)
    .join(" union all ");
  return `
    with waiting as (select job_id, count(*) as n from (${waiting}) rows group by job_id),
    lease as (
      select job_id, count(*) as n, max(attempt) as attempt, max(worker_id::text) as worker_id
        from ${queueSchema}.job_leases group by job_id),
    judged as (
      select coalesce(job.id, waiting.job_id, lease.job_id) as id,
             case
               when job.id is null then 'a place or a lease without a job'
               when job.status = 'pending' and (waiting.n is distinct from 1 or lease.n is not null)
               then 'pending, but not in exactly one place, or leased'
               when job.status = 'processing' and (lease.n is distinct from 1 or waiting.n is not null)
               then 'processing, but not under exactly one lease, or waiting'
               when job.status = 'processing' and lease.attempt <> job.attempt
               then 'processing under another attempt''s lease'
               when job.status = 'processing' and lease.worker_id <> job.worker_id::text
               then 'processing under another worker''s lease'
               when job.status not in ('pending', 'processing') and (waiting.n is not null or lease.n is not null)
               then 'ended, but waiting or leased'
             end as what
        from ${queueSchema}.jobs job
        full join waiting on waiting.job_id = job.id
        full join lease on lease.job_id = coalesce(job.id, waiting.job_id))
    select what, array_agg(id) as ids from judged where what is not null group by what`;
}
