import { expect, test } from "vitest";

import { openTestDatabase } from "../../test/support/database.ts";
import { heldStep } from "../../test/support/held-step.ts";
import { eventually } from "../../test/support/jobs.ts";
import { openSmallStudio } from "../../test/support/small-studio.ts";
import { openTestMill } from "../../test/support/test-mill.ts";
import { openTestServer } from "../../test/support/test-server.ts";
import { type BookStatus, bookStatus } from "../contract/book-status.ts";

const database = await openTestDatabase();
const { pool } = database;
const mill = openTestMill(database);
const url = await openTestServer(database, mill.shelf);

const statusOf = async (book: number): Promise<BookStatus> =>
  bookStatus.parse(await (await fetch(`${url}/api/books/${book}/status`)).json());

/** A book that took so long. A finished job never changes: this one is written as it ended. */
async function bookThatTook(seconds: number): Promise<void> {
  await pool.query(
    `with book as (
       insert into book_generation_jobs
         (id, book_id, job_type, status, attempt, started_at, completed_at)
       select number, number, 'story_adventure', 'completed', 1, now() - $1 * interval '1 second', now()
         from nextval('job_numbers') number
       returning id
     )
     insert into job_results (job_id, result_data) select id, '{}' from book`,
    [seconds],
  );
}

test("the status foresees the end by the books made lately, and counts its events", async () => {
  const book = await mill.order({ outputs: ["pdf"] });
  expect(await statusOf(book)).toMatchObject({ seq: 1, seconds_left: null });
  for (const seconds of [60, 80, 100, 120, 200]) await bookThatTook(seconds);
  expect((await statusOf(book)).seconds_left).toEqual({ likely: 100, at_most: 168 });

  const drawing = heldStep("draw", 1);
  mill.worker({ studio: openSmallStudio(drawing.before) });
  await eventually("the drawing", drawing.isReached);
  await eventually("a second of it", async () => {
    const { seconds_left: left, seq } = await statusOf(book);
    return seq > 5 && left !== null && left.likely < 100 && left.at_most < 168;
  });
  // Remembered: what has come since then does not count for a minute.
  for (const seconds of [1, 1, 1, 1, 1, 1, 1, 1]) await bookThatTook(seconds);
  expect((await statusOf(book)).seconds_left?.likely).toBeGreaterThan(50);
  drawing.letGo();
  await mill.ended(book);
  const { rows } = await pool.query("select max(seq) as seq from job_events where job_id = $1", [
    book,
  ]);
  expect(await statusOf(book)).toMatchObject({ seconds_left: null, ...rows[0] });
  const other = await mill.order({ job_type: "interactive_search" });
  expect((await statusOf(other)).seconds_left).toBeNull();
});
