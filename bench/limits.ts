/** A demand on ours: so many times the peers' value at least (more is better) or at most (less is better). */
export interface Mark {
  /** Against the best Postgres peer. */
  postgres?: number;
  /** Against the best Postgres peer that works jobs in order. */
  orderKeeping?: number;
  pgboss?: number;
  redis?: number;
  /** At most so many ms slower than BullMQ on Redis. */
  redisPlusMs?: number;
  /** Ours alone. */
  value?: number;
}

export interface Limit {
  row: string;
  by: "ours" | "ours-stages";
  better: "more" | "less";
  /** What the queue was designed to reach. */
  bar: Mark;
  /** What it must never fall below. */
  floor?: Mark;
}

/** Every judged row. Variants with seven stage rows are held against the peers' same work without any. */
export const limits: readonly Limit[] = [
  more("no-op, concurrency 100 /s", { postgres: 3, redis: 3.5 }, { postgres: 2, redis: 2.5 }),
  more("no-op, concurrency 10 /s", { postgres: 2, redis: 1.6 }, { postgres: 1.3 }),
  more("no-op, 2 processes × 50 /s", { postgres: 2.4, redis: 3.2 }, { postgres: 2 }),
  more("single add, one caller /s", { postgres: 1.3 }),
  more("single add, 10 callers /s", { postgres: 7, redis: 0.9 }, { postgres: 3 }),
  withStages("single add, 10 callers /s", { postgres: 6, redis: 0.8 }),
  more("bulk add, chunks of 1,000 /s", { postgres: 2, redis: 5 }, { postgres: 1 }),
  withStages("bulk add, chunks of 1,000 /s", { postgres: 0.85, redis: 2 }, { postgres: 0.5 }),
  less("pickup, idle, p50 ms", { postgres: 0.8, redis: 1.4 }, { postgres: 1 }),
  less("pickup, idle, p99 ms", { postgres: 1, redis: 1.5 }, { postgres: 1 }),
  more(
    "claim with backlog, concurrency 10 /s",
    { postgres: 1.3, redis: 2.5 },
    { orderKeeping: 1.2 },
  ),
  less("urgent job into the backlog, p50 ms", { pgboss: 1 }),
  less("urgent job into the backlog, p99 ms", { redisPlusMs: 5 }),
  more("7 durable steps, concurrency 20, jobs/s", { postgres: 2.5, redis: 0.8 }, { postgres: 1.8 }),
  withStages("7 durable steps, concurrency 20, jobs/s", { postgres: 2, redis: 0.7 }),
  more("7 durable steps, concurrency 100, jobs/s", { postgres: 4, redis: 1.2 }, { postgres: 3 }),
  withStages("7 durable steps, concurrency 100, jobs/s", { postgres: 3, redis: 0.9 }),
  less("worker memory, peak MB", { value: 80, postgres: 1 }, { postgres: 1 }),
  less("worker CPU, µs per job", { postgres: 0.4, redis: 0.2 }),
  less("WAL, bytes per job", { value: 600 }),
  less("commits per job", { value: 0.03 }),
  less("order violations, priority", { value: 0 }, { value: 0 }),
  less("order violations, turn", { value: 0 }, { value: 0 }),
  // What the queue promises: running again within 15 s.
  less("rescue after a crash, s", { value: 15 }),
];

function more(row: string, bar: Mark, floor?: Mark): Limit {
  return { row, by: "ours", better: "more", bar, ...(floor && { floor }) };
}

function less(row: string, bar: Mark, floor?: Mark): Limit {
  return { row, by: "ours", better: "less", bar, ...(floor && { floor }) };
}

function withStages(row: string, bar: Mark, floor?: Mark): Limit {
  return { row, by: "ours-stages", better: "more", bar, ...(floor && { floor }) };
}
