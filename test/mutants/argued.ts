interface Argued {
  file: string;
  original: string;
  replacement: string;
  /** A part of its line with the fault in it, where the same fault elsewhere must be killed. */
  where?: string;
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

const standsSomewhere = (file: string): Argued[] =>
  ["status = 'pending'", "target.status = 'pending'"].map((original) => ({
    file,
    original,
    replacement: "true",
    because:
      "only a pending job stands in a place, and nothing is changed without having its place; it is written down for who reads it",
  }));

const laterRuns = (file: string, original: string): Argued => ({
  file,
  original,
  replacement: "true",
  because:
    "only the book's first run has no parent, and its number is the lowest: it is found anyway, or never asked for; the clause leads to the index of the others",
});

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
    file: "supabase/migrations/20261125000110_queue_limits.sql",
    original: "parked.job_id",
    replacement: "parked.job_id desc",
    where: "limit 1) first",
    because:
      "only the priority and the turn of the first are used, and those of equal turns are equal",
  },
  {
    file: "supabase/migrations/20261125000110_queue_limits.sql",
    original: "rooms.scope = 'user'",
    replacement: "true",
    because:
      "for a type the case beside it gives null, which equals no user; the clause saves asking",
  },
  {
    file: "supabase/migrations/20261125000110_queue_limits.sql",
    original: "rooms.room > 0",
    replacement: "true",
    because: "where there is no room the limit is 0; the clause saves looking",
  },
  {
    file: "supabase/migrations/20261125000130_queue_retry.sql",
    original: "id",
    replacement: "id desc",
    because:
      "who waits for the locks of several ended jobs is a retry, too: any order will do that all keep",
  },
  laterRuns(
    "supabase/migrations/20261125000130_queue_retry.sql",
    "later.parent_job_id is not null",
  ),
  {
    file: "supabase/migrations/20261125000130_queue_retry.sql",
    original:
      "(p_stage is not null or exists (select from public.job_inputs parent where parent.job_id = run.parent_id and parent.redo is not null))",
    replacement: "true",
    because: "where nothing is done again null is written over null; the clause saves writing",
  },
  ...["parent.job_id = run.parent_id", "parent.redo is not null"].map((original) => ({
    file: "supabase/migrations/20261125000130_queue_retry.sql",
    original,
    replacement: "true",
    where: "or exists (select from public.job_inputs parent",
    because: "a part of the clause that saves writing null over null",
  })),
  ...["ready", "parked"].map((table) => ({
    file: "supabase/migrations/20261125000100_queue.sql",
    original: `${table}.turn > lane_turn`,
    replacement: "true",
    because:
      "the greatest is taken, and the lane's own turn stands beside it; the clause saves looking",
  })),
  {
    file: "supabase/migrations/20261125000100_queue.sql",
    original: "not is_known",
    replacement: "true",
    where: "where turn > 0",
    because: "what is known has the turn 0",
  },
  ...leads(
    "supabase/migrations/20261125000100_queue.sql",
    "ready.priority = job.priority - job.aged",
    "ready.turn = job.turn",
    "scheduled.run_at = job.run_at",
    "step.book_id = job.book_id",
  ),
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
  {
    file: "src/queue/lock-ended-books.ts",
    original: "book_id = any(${numbers(bookIds)}::bigint[])",
    replacement: "true",
    because:
      "locks or looks at runs of other books, too: a book counts only when all its runs were locked and are among those asked for",
  },
  {
    file: "src/queue/lock-ended-books.ts",
    original: "book_id",
    replacement: "book_id desc",
    because: "the order of the answer, for the reader: every book of it is treated alike",
  },
  ...leads("src/queue/lock-ended-books.ts", "parent_job_id is not null"),
  {
    file: "src/queue/cancel.ts",
    original: "target.status in ('pending', 'processing')",
    replacement: "true",
    because:
      "only such a job has a lease or stands in a place, and whoever has found that row holds it: it is written down for who reads it",
  },
  ...leads(
    "src/queue/cancel.ts",
    "ready.priority = job.lane",
    "ready.turn = job.turn",
    "scheduled.run_at = job.run_at",
  ),
  ...leads(
    "src/queue/set-priority.ts",
    "ready.priority = wanted.lane",
    "ready.turn = wanted.turn",
    "scheduled.run_at = wanted.run_at",
  ),
  ...standsSomewhere("src/queue/set-priority.ts"),
  {
    file: "src/queue/set-priority.ts",
    original: "parked.turn = wanted.turn",
    replacement: "true",
    because:
      "where somebody else gave it another turn in the same lane meanwhile, its place and its row both get this one's turn",
  },
  {
    file: "src/queue/set-priority.ts",
    original: "unready.job_id = wanted.id",
    replacement: "true",
    because: "one job is wanted, and no place but its own was taken away",
  },
  ...leads(
    "src/queue/cancel-pending.ts",
    "ready.priority = job.lane",
    "ready.turn = job.turn",
    "scheduled.run_at = job.run_at",
  ),
  ...standsSomewhere("src/queue/cancel-pending.ts"),
  ...leads(
    "src/queue/why-waiting.ts",
    "own.priority = job.priority - job.aged",
    "own.turn = job.turn",
  ),
  laterRuns("src/queue/retry.ts", "later.parent_job_id is not null"),
  laterRuns("src/queue/read.ts", "later.parent_job_id is not null"),
  laterRuns("src/queue/read-runs.ts", "parent_job_id is not null"),
  ...["ready.turn", "ready.job_id"].map((original) => ({
    file: "src/queue/read-backlog.ts",
    original,
    replacement: `${original} desc`,
    because: "what is counted up to a limit may be counted in any order; this one is the index's",
  })),
];
