import sql, { empty, join, raw, type Sql } from "sql-template-tag";

import type { FilterKey, FilterTerm } from "./filter-words.ts";

/** What must be true of a `book_generation_jobs job`; `now`: the moment from which ages are counted. */
export function filterSql(terms: readonly FilterTerm[], now: Sql = sql`now()`): Sql {
  if (terms.length === 0) return sql`true`;
  return join(
    terms.map((term) => termSql(term, now)),
    " and ",
  );
}

/** Never null: what a job has none of is not so, and "not so" is true of it. */
function termSql({ key, isNot, test }: FilterTerm, now: Sql): Sql {
  const is =
    test.kind === "compare"
      ? sql`${columnOf(key, now)} ${raw(test.by)} ${test.to}::float8`
      : oneOf(key, test, now);
  return sql`${isNot ? sql`not ` : empty}coalesce((${is}), false)`;
}

function oneOf(
  key: FilterKey,
  { anyOf, orNone }: { anyOf: readonly (string | number)[]; orNone: boolean },
  now: Sql,
): Sql {
  if (key === "stage") return stands(anyOf, orNone);
  const column = columnOf(key, now);
  const none = orNone ? sql`${column} is null` : undefined;
  if (anyOf.length === 0 && none !== undefined) return none;
  const some =
    key === "error"
      ? sql`${column} like any(${anyOf.map((code) => likeOf(String(code)))}::text[])`
      : sql`${column} = any(${[...anyOf]}::${raw(typeOf(key))}[])`;
  return none === undefined ? some : sql`${some} or ${none}`;
}

/** An underline stands for itself, a star for anything. */
const likeOf = (code: string): string =>
  code
    .toLowerCase()
    .replaceAll(/[\\%_]/g, String.raw`\$&`)
    .replaceAll("*", "%");

/**
 * Where a job stands: the stages that are being made, that failed, or at which its worker was cut off. A failed job stands at
 * one of them only: where it failed, although others were being made beside it.
 */
function stands(stages: readonly (string | number)[], orNone: boolean): Sql {
  const at = sql`exists (
    select from job_stages stage
     where stage.job_id = job.id and stage.stage_name = any(${[...stages]}::text[])
       and ${isBegun(sql`stage`)} and (job.status <> 'failed' or stage.position = ${standsAt}))`;
  return orNone ? sql`${at} or ${standsAt} is null` : at;
}

const isBegun = (stage: Sql): Sql =>
  sql`(${stage}.status in ('failed', 'processing') or (${stage}.status = 'pending' and ${stage}.started_at is not null))`;

/** The position of the stage at which a job stands, the first of several; null for none. */
export const standsAt = sql`(
  select first.position from job_stages first
   where first.job_id = job.id and ${isBegun(sql`first`)}
   order by first.status <> 'failed', first.position limit 1)`;

function columnOf(key: FilterKey, now: Sql): Sql {
  switch (key) {
    case "state":
      return sql`job.status`;
    case "type":
      return sql`job.job_type`;
    case "error":
      return sql`lower(job.error_code)`;
    case "priority":
      return sql`job.priority`;
    case "tries":
      return sql`job.attempt`;
    case "age":
      return seconds(sql`${now} - job.created_at`);
    case "ended":
      return seconds(sql`${now} - job.completed_at`);
    case "took":
      return seconds(sql`coalesce(job.completed_at, ${now}) - job.started_at`);
    case "user":
      return sql`job.user_id`;
    case "batch":
      // A batch knows its books by their first runs.
      return sql`(select line.batch_id from batch_rows line where line.job_id = job.book_id)`;
    case "worker":
      return sql`job.worker_id`;
    case "book":
      return sql`job.book_id`;
    case "id":
      return sql`job.id`;
    case "parent":
      return sql`job.parent_job_id`;
    case "stage":
      throw new Error("a job may stand at several stages");
    default:
      return key satisfies never;
  }
}

const seconds = (interval: Sql): Sql => sql`extract(epoch from ${interval})::float8`;

function typeOf(key: FilterKey): "uuid" | "bigint" | "text" {
  if (key === "user") return "uuid";
  return key === "state" || key === "type" ? "text" : "bigint";
}
