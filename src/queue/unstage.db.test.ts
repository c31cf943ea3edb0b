import { expect, test } from "vitest";

import { openTestDatabase } from "../../test/support/database.ts";
import { addJob, claimOne, end, type Held } from "../../test/support/jobs.ts";
import { emptyBatch, flush } from "./flush.ts";
import { rescue } from "./rescue.ts";

const { pool } = await openTestDatabase();

/** A job whose first stage is done, whose second is being worked on, and whose third waits. */
async function halfDone(): Promise<Held> {
  await addJob(pool, { stages: ["draw", "bind", "print"], priority: 1 });
  const held = await claimOne(pool);
  const lease = { jobId: held.job.id, attempt: held.job.attempt };
  const stages = [
    { ...lease, stageName: "draw", status: "completed" as const },
    { ...lease, stageName: "bind", status: "processing" as const },
  ];
  await flush(pool, held.workerId, { ...emptyBatch, stages });
  return held;
}

async function stagesOf({ job }: Held): Promise<string[]> {
  const { rows } = await pool.query<{ status: string }>(
    "select status from job_stages where job_id = $1 order by position",
    [job.id],
  );
  return rows.map(({ status }) => status);
}

const ways: [string, (held: Held) => Promise<unknown>][] = [
  ["fails", (held) => end(pool, held, { kind: "failed", delayMs: 60_000 })],
  [
    "dies",
    async ({ workerId }) => {
      await pool.query("update workers set beat_at = now() - interval '1 hour' where id = $1", [
        workerId,
      ]);
      await rescue(pool, 10_000);
    },
  ],
];

test.each(ways)(
  "when an attempt %s only the stage that it was at waits again, and nobody else's",
  async (_word, way) => {
    const other = await halfDone();
    const held = await halfDone();
    await way(held);
    expect({ ended: await stagesOf(held), other: await stagesOf(other) }).toEqual({
      ended: ["completed", "pending", "pending"],
      other: ["completed", "processing", "pending"],
    });
  },
);
