interface Argued {
  file: string;
  original: string;
  replacement: string;
  because: string;
}

const locked = (file: string, because: string): Argued[] => [
  { file, original: "for update skip locked", replacement: "", because },
  { file, original: "for update skip locked", replacement: "for update", because },
];

const leads = (file: string, ...conditions: string[]): Argued[] =>
  conditions.map((original) => ({
    file,
    original,
    replacement: "true",
    because: "the job's number alone names the row; this leads to it by the index that there is",
  }));

/** Mutants that no test can tell from the original, and why that is right. */
export const argued: readonly Argued[] = [
  ...locked(
    "src/queue/age.ts",
    "the delete takes the same rows' locks and passes over what is gone; the clause saves two sweeps from waiting for each other",
  ),
  {
    file: "src/queue/promote.ts",
    original: "turn = 0",
    replacement: "true",
    because: "for jobs that have a place the answer is not used; the clause saves asking",
  },
  {
    file: "src/queue/promote.ts",
    original: "not placed.returns",
    replacement: "true",
    because: "a job that has a place keeps its turn: the same value would be written again",
  },
  {
    file: "supabase/migrations/20261125000110_queue_limits.sql",
    original: "scope <> 'queue'",
    replacement: "true",
    because: "the longer way picks the same jobs where only the whole queue is limited",
  },
  {
    file: "src/queue/forget-old-jobs.ts",
    original: "completed_at < ${endedBefore}",
    replacement: "true",
    because:
      "these are candidates: whether a book is old enough is asked again under its lock; the clause saves asking",
  },
  {
    file: "src/queue/lock-ended-books.ts",
    original:
      "(id = any(${numbers(bookIds)}::bigint[]) or (book_id = any(${numbers(bookIds)}::bigint[]) and parent_job_id is not null))",
    replacement: "true",
    because:
      "locks more rows than it needs; the next statement takes only those that were asked for",
  },
  {
    file: "src/queue/lock-ended-books.ts",
    original: "id",
    replacement: "id desc",
    because: "who skips what is locked waits for nobody: the order cannot matter to the answer",
  },
  {
    file: "src/queue/lock-ended-books.ts",
    original: "id = any(${numbers(bookIds)}::bigint[])",
    replacement: "true",
    because: "a book counts only when all its runs were locked, and only those asked for were",
  },
  ...leads("src/queue/lock-ended-books.ts", "parent_job_id is not null"),
  ...leads(
    "src/queue/cancel.ts",
    "ready.priority = job.lane",
    "ready.turn = job.turn",
    "scheduled.run_at = job.run_at",
  ),
  ...leads("src/queue/set-priority.ts", "ready.priority = wanted.lane"),
];
