import { beforeEach, expect, test } from "vitest";

import { openTestDatabase } from "../../test/support/database.ts";
import { addJob, addWorker, end } from "../../test/support/jobs.ts";
import { waitsForLimits } from "../../test/support/waits-for-limits.ts";
import { inTransaction } from "../db/database.ts";
import { claimUnderLimits } from "./claim-under-limits.ts";
import { enqueue } from "./enqueue.ts";
import type { Job } from "./job.ts";
import { type LimitScope, pause, setLimit } from "./limit.ts";
import { unpark } from "./unpark.ts";

const { pool } = await openTestDatabase();
beforeEach(async () => {
  await pool.query("select forget_jobs(array(select id from book_generation_jobs))");
  await pool.query("delete from job_limits");
});

const userId = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`;
const [ann, bob, cid] = [userId(1), userId(2), userId(3)];
const ids = (jobs: readonly Job[]): number[] => jobs.map(({ id }) => id);

async function parked(): Promise<number[]> {
  const { rows } = await pool.query<{ id: number }>(
    "select job_id as id from job_parked order by 1",
  );
  return rows.map(({ id }) => id);
}

/** One after the other: each ends before the next is claimed. */
async function workAll(): Promise<number[]> {
  const workerId = await addWorker(pool);
  const order: number[] = [];
  for (;;) {
    const { jobs } = await claimUnderLimits(pool, workerId, 5);
    if (jobs.length === 0) return order;
    order.push(...ids(jobs));
    for (const job of jobs) await end(pool, { workerId, job }, { kind: "completed" });
    await unpark(pool);
  }
}

/** Two of one user that have the same turn: neither of those who added them saw the other's. */
async function addTwins(user: string): Promise<number[]> {
  return inTransaction(pool, async (client) => {
    const first = await addJob(client, { userId: user });
    return [first, await addJob(pool, { userId: user })];
  });
}

const scopes: [string, LimitScope[]][] = [
  ["all jobs", [{ queue: true }]],
  ["all jobs and of each user", [{ queue: true }, { eachUser: true }]],
  ["a type", [{ jobType: "story_adventure" }]],
];

test.each(scopes)("under a limit of %s the order of the line stays", async (_words, limits) => {
  for (const scope of limits) await setLimit(pool, scope, 1);
  const bobs = await addJob(pool, { userId: bob, priority: 7 });
  const twins = await addTwins(ann);
  const anns = await addJob(pool, { userId: ann });
  const cids = await addJob(pool, { userId: cid });
  const urgent = await addJob(pool, { userId: cid, priority: 3 });
  expect(await workAll()).toEqual([urgent, ...twins, cids, anns, bobs]);
});

test("of a user's jobs that have the same turn the first goes first", async () => {
  await setLimit(pool, { eachUser: true }, 1);
  const [first, second] = await addTwins(ann);
  const { jobs } = await claimUnderLimits(pool, await addWorker(pool), 5);
  expect([ids(jobs), await parked()]).toEqual([[first], [second]]);
});

test("of more users than a claim looks at the first comes first", async () => {
  await setLimit(pool, { eachUser: true }, 1);
  const many = Array.from({ length: 600 }, (_, n) => ({
    jobType: "t",
    input: {},
    userId: userId(n),
  }));
  const [first] = await enqueue(pool, many);
  const { jobs } = await claimUnderLimits(pool, await addWorker(pool), 1);
  expect(ids(jobs)).toEqual([first?.jobId]);
});

test("a job whose user is paused takes no room of its type", async () => {
  const film = { jobType: "film" };
  await setLimit(pool, film, 1);
  await pause(pool, { userId: ann });
  await addJob(pool, { ...film, userId: ann });
  const bobs = await addJob(pool, { ...film, userId: bob });
  const { jobs } = await claimUnderLimits(pool, await addWorker(pool), 5);
  expect(ids(jobs)).toEqual([bobs]);
});

test("what its type holds up takes no room of the claim", async () => {
  await setLimit(pool, { jobType: "film" }, 1);
  const add = (jobType: string): Promise<number> => addJob(pool, { jobType });
  const [film, , song] = [await add("film"), await add("film"), await add("song")];
  const { jobs } = await claimUnderLimits(pool, await addWorker(pool), 2);
  expect(ids(jobs)).toEqual([film, song]);
});

test("what runs of one type takes no room of another", async () => {
  const workerId = await addWorker(pool);
  for (const jobType of ["film", "song"]) {
    await setLimit(pool, { jobType }, 1);
    const [next] = [await addJob(pool, { jobType }), await addJob(pool, { jobType })];
    const { jobs } = await claimUnderLimits(pool, workerId, 5);
    expect(ids(jobs)).toEqual([next]);
  }
});

test.each([
  ["user", { userId: ann }],
  ["type", { jobType: "story_adventure" }],
])("no job goes past those of its %s that were put aside before", async (_word, scope) => {
  await setLimit(pool, scope, 1);
  const workerId = await addWorker(pool);
  const claimed: number[][] = [];
  const claimNext = async (): Promise<void> => {
    const { jobs } = await claimUnderLimits(pool, workerId, 5);
    claimed.push(ids(jobs));
    for (const job of jobs) await end(pool, { workerId, job }, { kind: "completed" });
  };
  const [first, second] = [
    await addJob(pool, { userId: ann }),
    await addJob(pool, { userId: ann }),
  ];
  await claimNext();
  await addJob(pool, { userId: ann });
  await claimNext();
  await unpark(pool);
  await claimNext();
  expect(claimed).toEqual([[first], [], [second]]);
});

test("a type that is called as a user is something else than this user", async () => {
  await setLimit(pool, { jobType: ann }, 1);
  await setLimit(pool, { userId: bob }, 1);
  const others = { userId: cid, jobType: "t" };
  const limited = [
    await addJob(pool, { ...others, jobType: ann }),
    await addJob(pool, { ...others, userId: bob }),
  ];
  const over = [
    await addJob(pool, { ...others, jobType: ann }),
    await addJob(pool, { ...others, userId: bob }),
  ];
  const workerId = await addWorker(pool);
  const first = await claimUnderLimits(pool, workerId, 9);
  expect([ids(first.jobs), await parked()]).toEqual([limited, over]);
  const free = [
    await addJob(pool, { ...others, userId: ann }),
    await addJob(pool, { ...others, userId: ann }),
    await addJob(pool, { ...others, jobType: bob }),
    await addJob(pool, { ...others, jobType: bob }),
  ];
  const second = await claimUnderLimits(pool, workerId, 9);
  expect(ids(second.jobs).toSorted((a, b) => a - b)).toEqual(free);
  expect([await unpark(pool), await parked()]).toEqual([0, over]);
});

test.each([
  ["all jobs", { queue: true } as const],
  ["each user", { eachUser: true } as const],
])(
  "under a limit of %s what another is taking this moment is passed over",
  async (_words, scope) => {
    await setLimit(pool, scope, 2);
    const [taken, free] = [
      await addJob(pool, { userId: ann }),
      await addJob(pool, { userId: bob }),
    ];
    const workerId = await addWorker(pool);
    await inTransaction(pool, async (client) => {
      await client.query("select from job_ready where job_id = $1 for update", [taken]);
      const claimed = inTransaction(pool, async (other) => {
        await other.query("set local lock_timeout = '2s'");
        return claimUnderLimits(other, workerId, 1);
      });
      expect(ids((await claimed).jobs)).toEqual([free]);
    });
  },
);

test("a claim that waits for another's takes the line as it stands when its turn has come", async () => {
  await setLimit(pool, { queue: true }, 9);
  const usual = await addJob(pool);
  const workerId = await addWorker(pool);
  const other = await pool.connect();
  try {
    await other.query("begin");
    await claimUnderLimits(other, workerId, 0);
    const waiting = claimUnderLimits(pool, workerId, 9);
    await waitsForLimits(pool);
    const urgent = await addJob(pool, { priority: 1 });
    await other.query("commit");
    expect(ids((await waiting).jobs)).toEqual([urgent, usual]);
  } finally {
    other.release();
  }
});

test.each([
  ["is paused", 0],
  ["is at its limit", 1],
])(
  "while the whole queue %s nothing is put aside: workers would look again without end",
  async (_words, most) => {
    await setLimit(pool, { queue: true }, most);
    const workerId = await addWorker(pool);
    const waiting = [await addJob(pool), await addJob(pool), await addJob(pool)];
    const { jobs: started } = await claimUnderLimits(pool, workerId, most);
    expect(ids(started)).toEqual(waiting.slice(0, most));
    await setLimit(pool, { jobType: "story_adventure" }, most + 1);
    const answer = await claimUnderLimits(pool, workerId, 5);
    expect(answer).toMatchObject({ jobs: [], parked: 0, limited: true });
    expect(await parked()).toEqual([]);
    for (const job of started) await end(pool, { workerId, job }, { kind: "completed" });
    await setLimit(pool, { queue: true }, null);
    expect(await workAll()).toEqual(waiting.slice(most));
  },
);
