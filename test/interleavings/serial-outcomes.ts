import type { Client } from "pg";

import type { Transition } from "./all-transitions.ts";
import { readOutcome, textOf } from "./outcome.ts";
import { setScene, silentWorker, type Start, theJob } from "./scene.ts";

interface Pair {
  first: Transition;
  second: Transition;
  start: Start;
}

/** What the first may have locked. */
const its = { workers: `id = ${silentWorker}`, jobs: `job_id = ${theJob}` };
/** Of jobs that are put aside it may have let back all. */
const all = { ...its, jobs: "true" };

/**
 * The outcomes that one after the other gives, in either order; for a first that is rolled back: the second alone. One that
 * passes over what is locked may also find nothing of the job's there.
 */
export async function serialOutcomes(
  { one, other }: { one: Client; other: Client },
  { first, second, start }: Pair,
  end: "commit" | "rollback",
): Promise<string[]> {
  const texts: string[] = [];
  await setScene(one, start);
  if (end === "commit") {
    const answer = await first.run(one);
    await add(answer, await second.run(one));
    await setScene(one, start);
  }
  const answer = await second.run(one);
  await add(await firstAfterwards(), answer);
  const blindFor = second.passesOver ? (start === "parked" ? [its, all] : [its]) : [];
  for (const locked of blindFor) {
    await setScene(one, start);
    await other.query("begin");
    await other.query(`select from workers where ${locked.workers} for update`);
    for (const table of ["job_ready", "job_scheduled", "job_parked"])
      await other.query(`select from ${table} where ${locked.jobs} for update`);
    let blind: unknown;
    try {
      // One that waits after all fails here, by its lock_timeout.
      blind = await second.run(one);
    } finally {
      await other.query("rollback");
    }
    await add(await firstAfterwards(), blind);
  }
  return texts;

  async function firstAfterwards(): Promise<unknown> {
    return end === "commit" ? await first.run(one) : undefined;
  }

  async function add(firstAnswer: unknown, secondAnswer: unknown): Promise<void> {
    texts.push(textOf(await readOutcome(one, firstAnswer, secondAnswer)));
  }
}
