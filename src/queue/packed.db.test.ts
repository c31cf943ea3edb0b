import fc from "fast-check";
import sql from "sql-template-tag";
import { expect, test } from "vitest";

import { openTestDatabase } from "../../test/support/database.ts";
import { packed } from "./packed.ts";

const { pool } = await openTestDatabase();

async function readBack(kind: "bigint" | "integer", numbers: readonly number[]): Promise<string[]> {
  const parameter = packed(kind, numbers, (number) => number);
  const { rows } = await pool.query<{ numbers: string[] }>(
    kind === "bigint"
      ? sql`select ${parameter}::bigint[]::text[] as numbers`
      : sql`select ${parameter}::integer[]::text[] as numbers`,
  );
  return rows[0]?.numbers ?? [];
}

test("Postgres reads every number that was packed, in order; none of none", async () => {
  const whole = fc.maxSafeInteger();
  const small = fc.integer();
  await fc.assert(
    fc.asyncProperty(fc.array(whole), fc.array(small), async (bigints, integers) => {
      expect(await readBack("bigint", bigints)).toEqual(bigints.map(String));
      expect(await readBack("integer", integers)).toEqual(integers.map(String));
    }),
    { numRuns: 60, examples: [[[2 ** 31, 2 ** 32, 2 ** 53 - 1, -1, 0], []]] },
  );
});
