import { inOrder } from "./in-order.ts";
import type { Job } from "./job.ts";

type JobTuple = [
  id: number,
  bookId: number,
  jobType: string,
  userId: string | null,
  priority: number,
  turn: number,
  attempt: number,
  retryCount: number,
  maxRetries: number,
  input: unknown,
  redo: Job["redo"],
];

/** What a claim answers, in the order in which the jobs are to be started: `[[id,book_id,…],[…]]`, null for none. */
export function claimedJobs(text: string | null): Job[] {
  if (text === null) return [];
  const tuples: JobTuple[] = JSON.parse(text);
  return tuples.map(jobOf).sort(inOrder);
}

/** By index: taking the tuple apart by a pattern makes an iterator and ten answers of it for every job. */
function jobOf(tuple: JobTuple): Job {
  return {
    id: tuple[0],
    bookId: tuple[1],
    jobType: tuple[2],
    userId: tuple[3],
    priority: tuple[4],
    turn: tuple[5],
    attempt: tuple[6],
    retryCount: tuple[7],
    maxRetries: tuple[8],
    input: tuple[9],
    redo: tuple[10],
  };
}
