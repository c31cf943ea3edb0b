import fc from "fast-check";
import sql from "sql-template-tag";
import { beforeAll, expect, test } from "vitest";

import { openTestDatabase } from "../../test/support/database.ts";
import { filterSql } from "./filter-sql.ts";
import type { Comparison, FilterKey, FilterTerm } from "./filter-words.ts";
import { parseFilter } from "./parse-filter.ts";

const { pool } = await openTestDatabase();
const now = Date.parse("2026-11-30T12:00:00Z");
const ann = "0b0e7b3c-7c9e-4f9a-9d3b-0d8f3c5f3a11";
const bob = "1b0e7b3c-7c9e-4f9a-9d3b-0d8f3c5f3a22";

/** A job as plainly as can be. Times are seconds ago. */
interface Row {
  id: number;
  bookId: number;
  parent: number | null;
  state: string;
  type: string;
  error: string | null;
  priority: number;
  tries: number;
  created: number;
  started: number | null;
  ended: number | null;
  user: string | null;
  worker: number | null;
  batch: number | null;
  /** Names and states, in order; “cut”: begun once, and nobody is at it. */
  stages: [string, string][];
}

const oneOf = <Value>(...values: Value[]) => fc.constantFrom(...values);
const stageNames = ["story_generation", "scene_creation", "consistency_validation"] as const;

const anyRow = fc
  .record({
    state: oneOf("pending", "processing", "completed", "failed", "cancelled"),
    type: oneOf("story_adventure", "interactive_search"),
    error: oneOf(null, "timeout", "picture_timeout", "pictureXtimeout", "disk_full"),
    priority: fc.integer({ min: 1, max: 10 }),
    tries: fc.integer({ min: 1, max: 4 }),
    created: oneOf(30, 3600, 7200, 90_000),
    started: oneOf(20, 90, 600),
    took: oneOf(5, 10, 20),
    user: oneOf(null, ann, bob),
    worker: oneOf(1, 2),
    batch: oneOf(null, 1, 2),
    isLater: fc.boolean(),
    statuses: fc.array(oneOf("pending", "cut", "processing", "completed", "failed"), {
      minLength: 3,
      maxLength: 3,
    }),
  })
  .map((made): Omit<Row, "id" | "bookId" | "parent"> & { isLater: boolean } => {
    const hasEnded = ["completed", "failed", "cancelled"].includes(made.state);
    const hasStarted = made.state !== "pending";
    return {
      state: made.state,
      type: made.type,
      error: made.state === "failed" || made.state === "pending" ? made.error : null,
      priority: made.priority,
      tries: made.state === "pending" ? 0 : made.tries,
      created: made.created,
      started: hasStarted ? made.started : null,
      ended: hasEnded ? made.started - made.took : null,
      user: made.user,
      worker: made.state === "processing" ? made.worker : null,
      batch: made.batch,
      isLater: made.isLater,
      stages: stageNames.map((name, nth) => [name, made.statuses[nth] ?? "pending"]),
    };
  });

const anyWord = fc.oneof(
  oneOf("state:failed", "state:failed,cancelled", "state:pending", "state:processing,completed"),
  oneOf("type:story_adventure", "type:interactive_search,story_adventure"),
  oneOf(
    "error:timeout",
    "error:*timeout",
    "error:picture_*",
    "error:none",
    "error:*",
    "error:TIMEOUT,none",
  ),
  oneOf(
    "stage:scene_creation",
    "stage:none",
    "stage:story_generation,none",
    "stage:consistency_validation",
  ),
  oneOf("priority:<=3", "priority:5", "priority:1,2,3", "priority:>7"),
  oneOf("tries:>1", "tries:<2", "tries:0", "tries:>=4"),
  oneOf("age:<2h", "age:>=1h", "age:<1m", "age:>1d"),
  oneOf("ended:<60s", "ended:>=1m", "took:>9s", "took:<=10s", "took:>1m"),
  oneOf(`user:${ann}`, "user:none", `user:${bob},none`, `user:${ann},${bob}`),
  oneOf("batch:1", "batch:none", "batch:2,none", "worker:1", "worker:none", "worker:1,2"),
  oneOf("id:1", "id:1,2,3", "book:1", "book:1,4", "parent:none", "parent:1,2", "parent:none,3"),
);
const anyFilter = fc
  .array(fc.tuple(fc.boolean(), anyWord), { maxLength: 4 })
  .map((words) => words.map(([isNot, word]) => `${isNot ? "-" : ""}${word}`).join(" "));

/** The same rows for all filters: those are what varies. */
let rows: Row[] = [];
beforeAll(async () => {
  const made = fc.sample(anyRow, { numRuns: 300, seed: 7 });
  for (const [index, { isLater, ...row }] of made.entries()) {
    const earlier = isLater ? rows[index - 1] : undefined;
    const id = index + 1;
    rows.push({ ...row, id, bookId: earlier?.bookId ?? id, parent: earlier?.id ?? null });
  }
  // A batch knows a book by its first run.
  const batches = new Map(rows.map(({ id, batch }) => [id, batch]));
  rows = rows.map((row) => ({ ...row, batch: batches.get(row.bookId) ?? null }));
  await store();
});

async function store(): Promise<void> {
  const ago = (seconds: number | null): string | null =>
    seconds === null ? null : new Date(now - seconds * 1000).toISOString();
  await pool.query(
    "insert into batches (orders, refused, fingerprint) values (1, 0, ''), (1, 0, '')",
  );
  for (const row of rows) {
    await pool.query(sql`
      insert into book_generation_jobs (id, book_id, parent_job_id, user_id, created_at, priority, job_type, attempt,
                                        status, worker_id, started_at, completed_at, error_code, error_message)
      values (${row.id}, ${row.bookId}, ${row.parent}, ${row.user}::uuid, ${ago(row.created)}, ${row.priority},
              ${row.type}, ${row.tries}, ${row.state}, ${row.worker}, ${ago(row.started)}, ${ago(row.ended)},
              ${row.error}, ${row.state === "failed" ? "It broke." : null})`);
    for (const [position, [name, status]] of row.stages.entries()) {
      await pool.query(sql`
        insert into job_stages (job_id, position, stage_name, status, progress_percentage, error_message, started_at)
        values (${row.id}, ${position}, ${name}, ${status === "cut" ? "pending" : status},
                ${status === "completed" ? 100 : 0}, ${status === "failed" ? "It broke." : null},
                ${status === "pending" ? null : ago(10)})`);
    }
    if (row.batch !== null && row.bookId === row.id) {
      await pool.query(sql`
        insert into batch_rows (batch_id, line, job_id) values (${row.batch}, ${row.id}, ${row.id})`);
    }
  }
}

const valueOf: Record<Exclude<FilterKey, "stage">, (row: Row) => string | number | null> = {
  state: (row) => row.state,
  type: (row) => row.type,
  error: (row) => row.error,
  priority: (row) => row.priority,
  tries: (row) => row.tries,
  age: (row) => row.created,
  ended: (row) => row.ended,
  took: (row) => (row.started === null ? null : row.started - (row.ended ?? 0)),
  user: (row) => row.user,
  batch: (row) => row.batch,
  worker: (row) => row.worker,
  book: (row) => row.bookId,
  id: (row) => row.id,
  parent: (row) => row.parent,
};

function fits(row: Row, { key, isNot, test: asked }: FilterTerm): boolean {
  if (asked.kind === "compare") {
    const value = key === "stage" ? null : valueOf[key](row);
    return (typeof value === "number" && compares[asked.by](value, asked.to)) !== isNot;
  }
  const values =
    key === "stage" ? standsAt(row) : [valueOf[key](row)].filter((one) => one !== null);
  const isOne = values.some((value) => asked.anyOf.some((one) => isEqual(key, value, one)));
  return (isOne || (asked.orNone && values.length === 0)) !== isNot;
}

function standsAt({ state, stages }: Row): string[] {
  const failed = stages.filter(([, status]) => status === "failed").map(([name]) => name);
  const running = stages
    .filter(([, status]) => status === "processing" || status === "cut")
    .map(([name]) => name);
  return state === "failed" ? [...failed, ...running].slice(0, 1) : [...failed, ...running];
}

function isEqual(key: FilterKey, value: string | number, asked: string | number): boolean {
  if (key !== "error") return value === asked;
  const parts = String(asked)
    .split("*")
    .map((part) => part.toLowerCase());
  return new RegExp(`^${parts.join(".*")}$`).test(String(value));
}

const compares: Record<Comparison, (value: number, to: number) => boolean> = {
  "<": (value, to) => value < to,
  "<=": (value, to) => value <= to,
  ">": (value, to) => value > to,
  ">=": (value, to) => value >= to,
};

test("a filter finds in the database what it says", async () => {
  await fc.assert(
    fc.asyncProperty(anyFilter, async (text) => {
      const { terms, faults } = parseFilter(text);
      expect(faults).toEqual([]);
      const moment = sql`${new Date(now).toISOString()}::timestamptz`;
      const { rows: found } = await pool.query<{ id: number }>(sql`
        select id::float8 from book_generation_jobs job where ${filterSql(terms, moment)} order by id`);
      const expected = rows.filter((row) => terms.every((term) => fits(row, term)));
      expect(found.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
    }),
    { numRuns: 400 },
  );
}, 60_000);
