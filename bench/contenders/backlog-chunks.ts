import type { NewJob } from "../contender.ts";

/** Jobs 1 to `jobs`, priorities 2 to 10 in turn: priority 1 is kept for the urgent ones. */
export function* backlogChunks(jobs: number, chunk: number): Generator<NewJob[]> {
  for (let first = 1; first <= jobs; first += chunk) {
    const length = Math.min(chunk, jobs - first + 1);
    yield Array.from({ length }, (_, index) => ({
      key: first + index,
      priority: 2 + ((first + index) % 9),
    }));
  }
}
