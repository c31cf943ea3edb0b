import { openPool } from "../../src/db/database.ts";
import { openEnqueuer } from "../../src/queue/open-enqueuer.ts";

/** How many jobs a second so many callers add, one after the other each, through the queue itself. */
export async function addsPerSecond(
  url: string,
  seconds: number,
  callers: number,
): Promise<number> {
  const pool = openPool(url, { max: 12, onLost: () => {} });
  const enqueuer = openEnqueuer(pool, url);
  const stages = ["one", "two", "three", "four", "five", "six", "seven"];
  const began = performance.now();
  const until = began + seconds * 1000;
  let added = 0;
  const call = async (): Promise<void> => {
    while (performance.now() < until) {
      await enqueuer.add({ jobType: "story_adventure", input: { order: {}, notes: [] }, stages });
      added++;
    }
  };
  await Promise.all(Array.from({ length: callers }, call));
  const rate = added / ((performance.now() - began) / 1000);
  await pool.end();
  return rate;
}
