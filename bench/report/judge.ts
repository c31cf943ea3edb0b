import { allContenders } from "../all-contenders.ts";
import type { Entry } from "../contender.ts";
import type { Limit, Mark } from "../limits.ts";
import type { Results } from "../results.ts";

interface Best {
  id: string;
  value: number;
}

export interface Judgement {
  limit: Limit;
  ours: number | undefined;
  /** Whom the bar is held against. */
  postgres: Best | undefined;
  orderKeeping: Best | undefined;
  redis: Best | undefined;
  /** `below`: under the floor, or under the bar where there is no floor. */
  verdict: "met" | "floor" | "below" | "not measured";
}

/** Ours against the best of the peers; the hand-written references are shown and judge nobody. */
export function judge(limit: Limit, results: Results): Judgement {
  const { row, better } = limit;
  const best = (isMeant: (entry: Entry) => boolean): Best | undefined =>
    allContenders
      .filter((entry) => entry.kind === "peer" && isMeant(entry))
      .flatMap(({ id }) => {
        const value = results.median(id, row);
        return value === undefined ? [] : [{ id, value }];
      })
      .toSorted((a, b) => (better === "more" ? b.value - a.value : a.value - b.value))[0];

  const ours = results.median(limit.by, row);
  const anybody = best(({ store }) => store === "postgres");
  const redis = best(({ store }) => store === "redis");
  const orderKeeping = best(({ store, keepsOrder }) => store === "postgres" && keepsOrder);
  const pgboss = best(({ id }) => id.startsWith("pgboss"));

  const keeps = (mark: Mark): boolean[] => {
    const goals = [
      times(mark.postgres, anybody),
      times(mark.orderKeeping, orderKeeping),
      times(mark.pgboss, pgboss),
      times(mark.redis, redis),
      mark.redisPlusMs !== undefined && redis ? redis.value + mark.redisPlusMs : undefined,
      mark.value,
    ];
    return goals
      .filter((goal) => goal !== undefined)
      .map((goal) => ours !== undefined && (better === "more" ? ours >= goal : ours <= goal));
  };

  const postgres = limit.bar.pgboss === undefined ? anybody : pgboss;
  return { limit, ours, postgres, orderKeeping, redis, verdict: verdict() };

  function verdict(): Judgement["verdict"] {
    const bar = keeps(limit.bar);
    // Redis may be missing, then the rest still judges; a Postgres peer that is named may not.
    const isAlone = needsPostgresPeer(limit) && postgres === undefined;
    if (ours === undefined || bar.length === 0 || isAlone) return "not measured";
    if (limit.floor && keeps(limit.floor).includes(false)) return "below";
    if (!bar.includes(false)) return "met";
    return limit.floor ? "floor" : "below";
  }
}

function needsPostgresPeer({ bar }: Limit): boolean {
  return bar.postgres !== undefined || bar.pgboss !== undefined;
}

function times(factor: number | undefined, peer: Best | undefined): number | undefined {
  return factor === undefined || peer === undefined ? undefined : factor * peer.value;
}
