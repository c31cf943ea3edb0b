import type { Db } from "./job.ts";

/** Where a queue's tables live: `schema.prefix` + their plain names. */
export interface QueuePlace {
  schema: string;
  prefix: string;
}

/** The books' own names, which the seed chose; a queue of somebody else's calls them by what they are. */
const plainNames: ReadonlyMap<string, string> = new Map([
  ["book_generation_jobs", "jobs"],
  ...[
    "job_inputs",
    "job_ready",
    "job_scheduled",
    "job_limits",
    "job_parked",
    "job_schedules",
    "job_leases",
    "job_keys",
    "job_stages",
    "job_steps",
    "job_progress",
    "job_events",
    "workers",
    "job_numbers",
    "job_returns",
    "job_limits_in_force",
    ...Array.from({ length: 10 }, (_, index) => `job_turn_${index + 1}`),
    "enqueue_jobs",
    "forget_jobs",
    "retry_jobs",
    "last_turn",
    "job_limit",
    "claim_under_limits",
    "unpark_jobs",
    "apply_job_limits",
    "set_job_limit",
    "pause_jobs",
    "announce_returns",
    "append_job_event",
    "refuse_change_of_finished_job",
  ].map((name): [string, string] => [name, name]),
]);
const columns: ReadonlyMap<string, string> = new Map([
  ["book_id", "first_job_id"],
  ["child_profile_id", "subject_id"],
]);

const known = new RegExp(
  String.raw`(?:\bpublic\.)?\b(?:${[...plainNames.keys()].join("|")})\b|\b(?:bookmill_(?:jobs|cancel|events)|${[...columns.keys()].join("|")})\b`,
  "g",
);

/** The same SQL for a queue with tables of its own: migrations and statements alike. */
export function renameTables(text: string, { schema, prefix }: QueuePlace): string {
  return text.replace(known, (name) => {
    const plain = plainNames.get(name.replace("public.", ""));
    if (plain !== undefined) return `${schema}.${prefix}${plain}`;
    return columns.get(name) ?? channelIn(name, { schema, prefix });
  });
}

/**
 * Each queue has its own channels: its workers are not woken by another's jobs, nor stop their own when another's are
 * cancelled. Two underscores: a queue in a schema called "bookmill" would hear the books' own channels.
 */
export function channelIn(channel: string, place: QueuePlace | undefined): string {
  if (place === undefined) return channel;
  return channel.replace("bookmill_", `${place.schema}__${place.prefix}`);
}

/** A Db on which our statements reach the tables in their place; undefined: the names as they are written. */
export function renamed(db: Db, place: QueuePlace | undefined): Db {
  if (place === undefined) return db;
  const texts = new Map<string, string>();
  return {
    query(statement) {
      const { values, name } = statement;
      // A name stands for one text only: that of a hot statement is not put together again each time.
      const key = name ?? statement.text;
      let text = texts.get(key);
      if (text === undefined) {
        text = renameTables(statement.text, place);
        texts.set(key, text);
      }
      return db.query(name === undefined ? { text, values } : { text, values, name });
    },
  };
}
