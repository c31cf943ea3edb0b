import { limits, type Mark } from "../limits.ts";
import type { Results } from "../results.ts";
import { formatNumber } from "./format-number.ts";
import { formatTable } from "./format-table.ts";
import { type Judgement, judge } from "./judge.ts";

/** Ours against the best Postgres peer and against BullMQ on Redis, row by row, and what that is worth. */
export function verdictTable(results: Results, hasRedis: boolean): string {
  const header = [
    "measure",
    "ours",
    "best Postgres peer",
    "ours ÷ it",
    "BullMQ on Redis",
    "ours ÷ it",
    "bar",
    "floor",
    "verdict",
  ];
  const rows = limits
    .filter(({ row }) => results.rows.has(row))
    .map((limit) => judge(limit, results))
    .map((judged) => [
      judged.limit.by === "ours"
        ? judged.limit.row
        : `${judged.limit.row} (ours with 7 stage rows)`,
      value(results, judged.limit.by, judged),
      bestPeer(results, judged),
      ratio(judged.ours, judged.postgres?.value),
      hasRedis ? value(results, "bullmq-redis", judged) : "no redis-server here",
      ratio(judged.ours, judged.redis?.value),
      describe(judged.limit.bar, judged.limit.better),
      describe(judged.limit.floor ?? {}, judged.limit.better),
      judged.verdict + (lacksRedis(judged) ? " (Redis not judged)" : ""),
    ]);
  return formatTable(header, rows);
}

/** What is met without Redis is not met whole. */
function lacksRedis({ limit, redis, verdict }: Judgement): boolean {
  const { bar } = limit;
  const namesRedis = bar.redis !== undefined || bar.redisPlusMs !== undefined;
  return verdict !== "not measured" && namesRedis && redis === undefined;
}

function bestPeer(results: Results, judged: Judgement): string {
  const { postgres, orderKeeping, limit } = judged;
  if (postgres === undefined) return "-";
  const best = `${postgres.id} ${value(results, postgres.id, judged)}`;
  // The floor of this row is held against another peer than its bar.
  if (limit.floor?.orderKeeping === undefined || orderKeeping === undefined) return best;
  return `${best}; in order: ${orderKeeping.id} ${value(results, orderKeeping.id, judged)}`;
}

function value(results: Results, contender: string, { limit }: Judgement): string {
  const capped = results.cell(contender, limit.row)?.capped ?? false;
  return formatNumber(results.median(contender, limit.row)) + (capped ? " (capped)" : "");
}

function ratio(ours: number | undefined, theirs: number | undefined): string {
  if (ours === undefined || theirs === undefined || theirs === 0) return "-";
  return `${(ours / theirs).toFixed(2)}x`;
}

function describe(mark: Mark, better: "more" | "less"): string {
  const sign = better === "more" ? "≥ " : "≤ ";
  const parts = [
    mark.postgres !== undefined && `${mark.postgres}x Postgres`,
    mark.orderKeeping !== undefined && `${mark.orderKeeping}x Postgres in order`,
    mark.pgboss !== undefined && `${mark.pgboss}x pg-boss`,
    mark.redis !== undefined && `${mark.redis}x Redis`,
    mark.redisPlusMs !== undefined && `Redis + ${mark.redisPlusMs} ms`,
    mark.value !== undefined && String(mark.value),
  ].filter((part) => part !== false);
  return parts.length === 0 ? "-" : sign + parts.join(", ");
}
