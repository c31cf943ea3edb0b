import { expect, test } from "vitest";

import { openTestDatabase } from "../../test/support/database.ts";
import { openTestMill } from "../../test/support/test-mill.ts";
import { orderBatch } from "../batches/order-batch.ts";
import { retry } from "../queue/retry.ts";
import { parseOrder } from "./parse-order.ts";
import { readFiles } from "./read-files.ts";

const database = await openTestDatabase();
const { pool } = database;
const mill = openTestMill(database);
const ann = "0b0e7b3c-7c9e-4f9a-9d3b-0d8f3c5f3a11";
const bob = "1b0e7b3c-7c9e-4f9a-9d3b-0d8f3c5f3a22";
const checks = { unfitText: () => [], unsettableCharacters: () => [] };

/** A batch of these orders; its books' numbers. */
async function order(
  orders: Record<string, unknown>[],
  defaults: Record<string, unknown> = { seed: "class 3b" },
): Promise<number[]> {
  const { batchId } = await orderBatch(
    pool,
    {
      name: null,
      defaults,
      orders: orders.map((fields, index) => {
        const body = {
          job_type: "story_adventure",
          character_name: "Luna",
          ...defaults,
          ...fields,
        };
        return { line: index + 1, parsed: parseOrder(body, "test", checks) };
      }),
      refused: [],
      fingerprint: "",
    },
    { userId: ann, countFor: null, idempotencyKey: undefined },
  );
  const { rows } = await pool.query<{ id: number }>(
    "select job_id::float8 as id from batch_rows where batch_id = $1 order by line",
    [batchId],
  );
  return rows.map(({ id }) => id);
}

/** Makes the books; the steps of each that were really made: a copied one never started. */
async function make(bookIds: readonly number[]): Promise<string[][]> {
  mill.worker({ concurrency: 1 });
  return Promise.all(
    bookIds.map(async (bookId) => {
      const { id, status } = await mill.ended(bookId);
      expect(status).toBe("completed");
      const { rows } = await pool.query<{ step: string }>(
        `select concat(data ->> 'stage', '/', data ->> 'part') as step from job_events
          where job_id = $1 and type = 'step.started'`,
        [id],
      );
      return rows.map(({ step }) => step);
    }),
  );
}

test("what is equal in the books of a batch is made once, and stands in each of them", async () => {
  const ids = await order([{ user_id: ann }, { user_id: ann, dedication: "For you." }]);
  const [first = [], second = []] = await make(ids);
  expect(first).toContain("scene_creation/1");
  expect(second).toEqual(["pdf_creation/0"]);
  const [one = [], two = []] = await Promise.all(ids.map((id) => readFiles(pool, id)));
  expect(two.map(({ name }) => name)).toEqual(one.map(({ name }) => name));
  expect(two.find(({ name }) => name === "scene-1.webp")).toEqual(
    one.find(({ name }) => name === "scene-1.webp"),
  );
});

test("what depends on the hero, another user's book and one of another seed are made anew", async () => {
  const [luna = [], max = [], bobs = []] = await make(
    await order([
      { user_id: ann },
      { user_id: ann, character_name: "Max" },
      { user_id: bob, character_name: "Luna" },
    ]),
  );
  expect(max).toContain("story_generation/0");
  expect(bobs.toSorted()).toEqual(luna.toSorted());
  const [one = [], two = []] = await make(await order([{ user_id: ann }, { user_id: ann }], {}));
  expect(two.toSorted()).toEqual(one.toSorted());
});

test("a run that is to do it again does it again", async () => {
  const [first = 0, second = 0] = await order([{ user_id: ann }, { user_id: ann }]);
  await make([first, second]);
  await retry(
    pool,
    { ids: [second], status: "completed" },
    { stageName: "scene_creation", part: 2 },
  );
  const [again = []] = await make([second]);
  expect(again).toContain("scene_creation/2");
});
