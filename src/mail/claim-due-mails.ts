import sql from "sql-template-tag";

import type { Db } from "../db/database.ts";

/** A mail that this process may send until its lease ends. */
export interface DueMail {
  id: string;
  /** The fence: see note-mail.ts. */
  lease: number;
  /** Those that failed before. */
  attempts: number;
  kind: "completed" | "failed";
  bookId: number;
  /** To whom. */
  address: string;
  /** Of a book that failed: why, fit to show a parent. */
  reason: string | null;
}

/** Takes up to `most` mails that are due; nobody else gets them for `leaseMs`. */
export async function claimDueMails(
  db: Db,
  { most, leaseMs }: { most: number; leaseMs: number },
): Promise<DueMail[]> {
  const { rows } = await db.query<DueMail>(sql`
    with due as (
      select id from mails where state = 'waiting' and next_at <= now()
       order by next_at limit ${most} for update skip locked
    )
    update mails mail
       set lease = mail.lease + 1, next_at = now() + ${leaseMs}::float8 * interval '1 ms'
      from due, book_generation_jobs job, job_inputs input
     where mail.id = due.id and job.id = mail.job_id and input.job_id = mail.job_id
    returning mail.id, mail.lease, mail.attempts, mail.kind, mail.book_id::float8 as "bookId",
              input.input ->> 'notifyEmail' as address, job.error_message as reason`);
  return rows;
}
