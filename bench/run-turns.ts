import { allContenders } from "./all-contenders.ts";
import { allMeasures } from "./all-measures.ts";
import type { BenchOptions } from "./bench-options.ts";
import type { Entry } from "./contender.ts";
import type { Measure, Stand } from "./measures/measure.ts";
import { openPool } from "./open-pool.ts";
import { formatNumber } from "./report/format-number.ts";
import type { Results } from "./results.ts";
import type { PostgresServer } from "./servers/open-postgres.ts";
import { startWorker } from "./start-worker.ts";

interface Ground {
  postgres: PostgresServer;
  redisPort: number | undefined;
  cacheFolder: string;
}

/**
 * Repeat by repeat, measure by measure, one contender after the other: whatever slows this machine for a while slows
 * them all. Every second repeat goes backwards, so that nobody always comes after the same neighbour.
 */
export async function runTurns(
  options: BenchOptions,
  ground: Ground,
  results: Results,
): Promise<void> {
  const plan = allMeasures
    .map((measure) => ({ measure, entries: entriesFor(measure, options, ground) }))
    .filter(({ entries }) => entries.length > 0);
  for (const entry of new Set(plan.flatMap(({ entries }) => entries))) {
    await onFreshGround(entry, options, ground, results, warmUp);
  }
  const rounds = Math.max(...plan.map(({ measure }) => options.repeats ?? measure.repeats));
  for (let round = 1; round <= rounds; round++) {
    for (const { measure, entries } of plan) {
      if (round > (options.repeats ?? measure.repeats)) continue;
      for (const entry of round % 2 === 1 ? entries : entries.toReversed()) {
        await onFreshGround(entry, options, ground, results, measure);
      }
    }
  }
}

function entriesFor(measure: Measure, options: BenchOptions, ground: Ground): Entry[] {
  return allContenders.filter((entry) => {
    const isFor = entry.only?.includes(measure.name) ?? true;
    const isHere = entry.store === "postgres" || ground.redisPort !== undefined;
    const isChosen = options.only?.some((start) => entry.id.startsWith(start)) ?? true;
    const asked = options.measures.includes(measure.name);
    return isFor && isHere && isChosen && (entry.users ? options.users : asked || comparesUsers());

    // Ours without users runs beside ours with them.
    function comparesUsers(): boolean {
      const withUsers = allContenders.find(({ users }) => users);
      return options.users && entry.id === "ours" && !!withUsers?.only?.includes(measure.name);
    }
  });
}

/** Fills the cache of compiled code, and shows early who does not run here. */
const warmUp: Measure = {
  name: "warm-up",
  repeats: 1,
  async run(stand) {
    const worker = await startWorker(stand, { concurrency: 1, mode: "record" });
    await worker.go();
    await stand.producer.add({ key: 1, priority: 5 });
    if ((await worker.started(1, 10)) === undefined) stand.note("started no job in 10 s");
    await worker.stop();
    stand.note(worker.trouble);
    return [];
  },
};

async function onFreshGround(
  entry: Entry,
  options: BenchOptions,
  ground: Ground,
  results: Results,
  measure: Measure,
): Promise<void> {
  const database = `bench_${entry.id.replaceAll("-", "_")}`;
  const began = performance.now();
  const note = (text: string | undefined): void => {
    if (text !== undefined) results.notes.add(`${entry.id}, ${measure.name}: ${text}`);
  };
  const opened: { close(): Promise<unknown> }[] = [];
  try {
    const place = {
      postgresUrl: await ground.postgres.freshDatabase(database),
      redisPort: ground.redisPort,
    };
    const contender = await entry.load();
    await contender.install(place);
    const producer = await contender.openProducer(place);
    opened.push(producer);
    let statistics: Stand["statistics"];
    if (entry.store === "postgres") {
      const pool = openPool(place.postgresUrl, 1);
      opened.push({ close: () => pool.end() });
      statistics = pool;
    }
    const { sizes } = options;
    const { cacheFolder } = ground;
    const stand = { entry, contender, place, producer, statistics, sizes, cacheFolder, note };
    const readings = await measure.run(stand);
    results.add(entry.id, readings);
    const shown = readings.map(({ row, value, capped }) => {
      return `${row} ${formatNumber(value)}${capped ? " (capped)" : ""}`;
    });
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    console.error(`${measure.name} ${entry.id}: ${shown.join("; ")} [${seconds} s]`);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    note(`failed: ${reason}`);
    console.error(`${measure.name} ${entry.id} failed: ${reason}`);
  } finally {
    for (const thing of opened) await thing.close().catch(() => {});
    await ground.postgres.dropDatabase(database);
  }
}
