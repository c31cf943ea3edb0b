import type { NewJob } from "../contender.ts";
import { startWorker } from "../start-worker.ts";
import { userOf } from "../user-of.ts";
import type { Measure, Reading } from "./measure.ts";

/** 200 jobs of all priorities in one bulk add, worked one at a time: how often two neighbours start in the wrong order. */
export const order: Measure = {
  name: "order",
  repeats: 1,
  async run(stand) {
    // Scattered like users, only over the ten priorities.
    const jobs = Array.from({ length: 200 }, (_, index) => ({
      key: index + 1,
      priority: 1 + userOf(index + 7001, 10),
    }));
    await stand.producer.addMany(jobs);
    const worker = await startWorker(stand, { concurrency: 1, mode: "record" });
    await worker.go();
    const began = performance.now();
    for (const { key } of jobs) {
      const secondsLeft = 30 - (performance.now() - began) / 1000;
      if (secondsLeft > 0) await worker.started(key, secondsLeft);
    }
    await worker.stop();
    stand.note(worker.trouble);
    if (worker.starts.size < jobs.length)
      stand.note(`only ${worker.starts.size} of 200 jobs started within 30 s`);
    return violations(jobs, [...worker.starts.keys()], stand.entry.users ?? 0);
  },
};

/** Priority first, then the rank of a job among its user's jobs of that priority, then the order in which they were added. */
export function violations(
  jobs: readonly NewJob[],
  started: readonly number[],
  users: number,
): Reading[] {
  const places = new Map<number, { priority: number; rank: number; key: number }>();
  const counts = new Map<string, number>();
  for (const { key, priority } of jobs) {
    const lane = `${priority} ${userOf(key, users)}`;
    const rank = (counts.get(lane) ?? 0) + 1;
    counts.set(lane, rank);
    // With a single user the rank says no more than the order of adding.
    places.set(key, { priority, rank, key });
  }
  let byPriority = 0;
  let byTurn = 0;
  const inOrder = started.flatMap((key) => places.get(key) ?? []);
  for (const [index, later] of inOrder.entries()) {
    const earlier = inOrder[index - 1];
    if (earlier === undefined) continue;
    if (later.priority < earlier.priority) byPriority++;
    else if (later.priority === earlier.priority) {
      if ((later.rank - earlier.rank || later.key - earlier.key) < 0) byTurn++;
    }
  }
  // Of jobs that never started nobody can say whether they kept the order.
  const isWhole = inOrder.length === jobs.length;
  return [
    { row: "order violations, priority", value: isWhole ? byPriority : Number.NaN },
    { row: "order violations, turn", value: isWhole ? byTurn : Number.NaN },
  ];
}
