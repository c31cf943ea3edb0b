import { expect, test } from "vitest";

import { openTestDatabase } from "../../test/support/database.ts";
import { addJob } from "../../test/support/jobs.ts";

const { pool } = await openTestDatabase();

interface Row {
  status: string;
  worker: boolean;
  completed: boolean;
  started: boolean;
  attempt: number;
  message: boolean;
}

const both = [false, true];
const everyRow: Row[] = [
  "pending",
  "processing",
  "completed",
  "failed",
  "cancelled",
  "lost",
].flatMap((status) =>
  both.flatMap((worker) =>
    both.flatMap((completed) =>
      both.flatMap((started) =>
        [0, 1].flatMap((attempt) =>
          both.map((message) => ({ status, worker, completed, started, attempt, message })),
        ),
      ),
    ),
  ),
);

function isPossible({ status, worker, completed, started, attempt, message }: Row): boolean {
  switch (status) {
    case "pending":
      return !worker && !completed;
    case "processing":
      return worker && !completed && started && attempt > 0;
    case "completed":
    case "cancelled":
      return !worker && completed;
    case "failed":
      return !worker && completed && message;
    default:
      return false;
  }
}

/** The constraint that refuses it; undefined: it is taken, and undone. */
async function refusal(change: string, values: readonly unknown[]): Promise<unknown> {
  const client = await pool.connect();
  try {
    await client.query("begin");
    await client.query(`update book_generation_jobs set ${change} where id = $1`, [...values]);
    return undefined;
  } catch (error) {
    return error instanceof Error && "constraint" in error ? error.constraint : error;
  } finally {
    await client.query("rollback");
    client.release();
  }
}

test("the table takes every state that is possible and no other", async () => {
  const id = await addJob(pool);
  const refusals: unknown[] = [];
  for (const row of everyRow) {
    const { status, attempt, worker, completed, started, message } = row;
    refusals.push(
      await refusal(
        `status = $2, attempt = $3, worker_id = case when $4 then 1 end, completed_at = case when $5 then now() end,
         started_at = case when $6 then now() end, error_message = case when $7 then 'It broke.' end`,
        [id, status, attempt, worker, completed, started, message],
      ),
    );
  }
  expect(refusals).toEqual(
    everyRow.map((row) => (isPossible(row) ? undefined : "state_is_possible")),
  );
});

test.each([
  ["priority = 1", undefined],
  ["priority = 10", undefined],
  ["aged = priority - 1", undefined],
  ["max_retries = 0", undefined],
  ["max_retries = 20", undefined],
  ["priority = 0", "numbers_are_in_range"],
  ["priority = 11", "numbers_are_in_range"],
  ["aged = -1", "numbers_are_in_range"],
  ["aged = priority", "numbers_are_in_range"],
  ["max_retries = -1", "numbers_are_in_range"],
  ["max_retries = 21", "numbers_are_in_range"],
])("%s: %s", async (change, constraint) => {
  expect(await refusal(change, [await addJob(pool)])).toBe(constraint);
});
