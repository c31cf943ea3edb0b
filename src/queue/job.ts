import type { QueryResult, QueryResultRow } from "pg";

export const jobStatuses = ["pending", "processing", "completed", "failed", "cancelled"] as const;
export type JobStatus = (typeof jobStatuses)[number];

/** A claimed job, as its handler sees it. */
export interface Job {
  id: number;
  /** The first run's id. */
  bookId: number;
  jobType: string;
  priority: number;
  /** Rises at every claim: the fence that every write of this run carries. */
  attempt: number;
  retryCount: number;
  maxRetries: number;
}

/** The right to write for a job: its number and the attempt under which it was claimed. */
export interface Lease {
  jobId: number;
  attempt: number;
}

/** Anything that takes a statement: a pool, or a client inside the caller's transaction. */
export interface Db {
  query<Row extends QueryResultRow>(statement: {
    text: string;
    values: unknown[];
    /** Prepared once per connection under this name: for the hot statements. */
    name?: string;
  }): Promise<QueryResult<Row>>;
}
