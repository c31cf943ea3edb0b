import type { Entry } from "./contender.ts";

/** In this order they run; every second repeat runs them backwards. */
export const allContenders: readonly Entry[] = [
  ours("ours", {}),
  ours("ours-stages", { stages: 7, only: ["single", "bulk", "steps20", "steps100"] }),
  ours("ours-users", {
    users: 50,
    only: ["single", "bulk", "noop10", "noop100", "noop2p", "backlog", "order"],
  }),
  ours("ours-limited", {
    users: 50,
    // Of all jobs together, so that every claim counts what runs.
    limit: 100,
    only: ["noop10", "noop100", "noop2p", "backlog", "order"],
  }),
  graphile("default"),
  graphile("tuned"),
  pgboss("tuned"),
  pgboss("fetch"),
  {
    id: "bullmq-redis",
    kind: "peer",
    store: "redis",
    keepsOrder: true,
    load: async () => (await import("./contenders/bullmq-redis.ts")).bullmqRedis,
  },
  {
    id: "bullmq-postgres",
    kind: "peer",
    store: "postgres",
    keepsOrder: true,
    load: async () => (await import("./contenders/bullmq-postgres.ts")).bullmqPostgres,
  },
  {
    id: "skiplocked-naive",
    kind: "reference",
    store: "postgres",
    keepsOrder: true,
    load: async () => (await import("./contenders/skip-locked-naive.ts")).skipLockedNaive,
  },
  {
    id: "skiplocked-batch",
    kind: "reference",
    store: "postgres",
    keepsOrder: true,
    load: async () => (await import("./contenders/skip-locked-batch.ts")).skipLockedBatch,
  },
];

function ours(
  id: string,
  variant: { stages?: number; users?: number; limit?: number; only?: readonly string[] },
): Entry {
  const { stages = 0, users = 0, limit, only } = variant;
  return {
    id,
    kind: "ours",
    store: "postgres",
    keepsOrder: true,
    users,
    only,
    load: async () => (await import("./contenders/ours.ts")).ours({ stages, users, limit }),
  };
}

function graphile(variant: "default" | "tuned"): Entry {
  return {
    id: `graphile-${variant}`,
    kind: "peer",
    store: "postgres",
    // See the rows "order violations": neither variant starts its jobs strictly in order.
    keepsOrder: false,
    load: async () => (await import("./contenders/graphile-worker.ts")).graphileWorker(variant),
  };
}

function pgboss(variant: "tuned" | "fetch"): Entry {
  return {
    id: `pgboss-${variant}`,
    kind: "peer",
    store: "postgres",
    keepsOrder: true,
    load: async () => (await import("./contenders/pg-boss.ts")).pgBoss(variant),
  };
}
