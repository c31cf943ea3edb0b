import sql from "sql-template-tag";

import type { Db } from "../db/database.ts";
import { NotFound } from "../errors.ts";
import type { Operator } from "./operator.ts";
import { revealedUntil } from "./revealed-until.ts";

/**
 * Whether this is a drawing of a scene of the book: one that stands in a run, or one that was rejected. Throws NotFound,
 * also while the book's pictures are hidden from who asks.
 */
export async function findPicture(
  db: Db,
  operator: Operator,
  { bookId, key }: { bookId: number; key: string },
): Promise<void> {
  const { rows } = await db.query<{ hasDrawing: boolean; isThere: boolean }>(sql`
    select exists (select from job_inputs input join book_generation_jobs run on run.id = input.job_id
                    where run.id in (select id from book_generation_jobs
                                      where id = ${bookId} or (book_id = ${bookId} and parent_job_id is not null))
                      and input.input -> 'order' ->> 'characterImageUrl' is not null) as "hasDrawing",
           exists (select from job_artifacts file join book_generation_jobs run on run.id = file.job_id
                    where file.key = ${key} and run.book_id = ${bookId} and file.name ~ '^scene-[0-9]+(-small)?[.]webp$')
           or exists (select from job_steps
                       where book_id = ${bookId} and stage_name = 'scene_creation'
                         and ${key} in (result #>> '{value,small,key}', result #>> '{value,large,key}')) as "isThere"`);
  const [found] = rows;
  const isOpen =
    found?.isThere === true &&
    (!found.hasDrawing || (await revealedUntil(db, operator, bookId)) !== undefined);
  if (!isOpen) throw new NotFound("There is no such picture, or it is hidden.");
}
