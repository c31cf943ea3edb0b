import type { QueryResult, QueryResultRow } from "pg";

export const jobStatuses = ["pending", "processing", "completed", "failed", "cancelled"] as const;
export type JobStatus = (typeof jobStatuses)[number];

/** A claimed job, as its handler sees it. */
export interface Job<Input = unknown> {
  id: number;
  /** The first run's id. */
  bookId: number;
  jobType: string;
  userId: string | null;
  priority: number;
  /** Its place in the line of its priority. */
  turn: number;
  /** Rises at every claim: the fence that every write of this run carries. */
  attempt: number;
  retryCount: number;
  maxRetries: number;
  /** What was ordered. */
  input: Input;
  /** Steps that this run does again although its book has kept them: results count from this try on. */
  redo: readonly Redo[] | null;
}

export interface Redo {
  stage: string;
  /** null: all parts of the stage. */
  part: number | null;
  try: number;
}

/** The right to write for a job: its number and the attempt under which it was claimed. */
export interface Lease {
  jobId: number;
  attempt: number;
}

export interface Statement {
  text: string;
  values: unknown[];
  /** Prepared once per connection under this name: for the hot statements. */
  name?: string;
}

/** Anything that takes a statement: a pool, or a client inside the caller's transaction. */
export interface Db {
  query<Row extends QueryResultRow>(statement: Statement): Promise<QueryResult<Row>>;
}
