import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";

import autocannon from "autocannon";

import { startEmbeddedPostgres } from "../../src/db/embedded/start-embedded-postgres.ts";
import { addsPerSecond } from "./adds-per-second.ts";
import { startApi } from "./start-api.ts";

/**
 * `npm run bench:api [-- --seconds 60 --connections 64]`: orders over HTTP as fast as they are taken, beside the queue's own rate
 * of single adds on the same server in the same run. The API runs in a process of its own, without a worker.
 */
const { values } = parseArgs({
  options: {
    seconds: { type: "string", default: "60" },
    connections: { type: "string", default: "64" },
  },
});
const seconds = Number(values.seconds);
const connections = Number(values.connections);
const order = JSON.stringify({
  job_type: "story_adventure",
  character_name: "Luna",
  character_type: "a brave dragon",
  special_ability: "fly through clouds",
  age_group: "7-10",
  story_world: "the Enchanted Forest",
  adventure_type: "treasure hunt",
  priority: 1,
});

const folder = await mkdtemp(join(tmpdir(), "bookmill-load-"));
process.once("SIGINT", () => process.exit(130));
const server = await startEmbeddedPostgres(join(folder, "data"));
const api = await startApi(server.url, folder);
try {
  const before = await addsPerSecond(server.url, 3, connections);
  const alone = await addsPerSecond(server.url, 3, 1);
  const ten = await addsPerSecond(server.url, 3, 10);
  const memory: number[] = [];
  const watch = setInterval(() => memory.push(api.memoryMb()), 1000);
  const result = await autocannon({
    url: `${api.url}/api/books/generate`,
    method: "POST",
    headers: { "content-type": "application/json" },
    body: order,
    connections,
    duration: seconds,
  });
  clearInterval(watch);
  const after = await addsPerSecond(server.url, 3, connections);
  const adds = (before + after) / 2;
  const rate = result["2xx"] / result.duration;
  const third = Math.floor(memory.length / 3);
  console.log(
    [
      `orders over HTTP, ${connections} connections, ${result.duration.toFixed(0)} s: ${rate.toFixed(0)} /s`,
      `p50 ${result.latency.p50} ms, p99 ${result.latency.p99} ms, max ${result.latency.max} ms`,
      `not 2xx: ${result.non2xx}, errors: ${result.errors}, timeouts: ${result.timeouts}`,
      `the queue's own single adds: ${adds.toFixed(0)} /s from ${connections} callers (${before.toFixed(0)} before, ${after.toFixed(0)} after), ${ten.toFixed(0)} /s from ten, ${alone.toFixed(0)} /s from one`,
      `ratio: ${(rate / adds).toFixed(2)} of those, ${(rate / ten).toFixed(2)} of ten callers', ${(rate / alone).toFixed(2)} of one caller's`,
      `memory of the API: ${memory.slice(0, third).at(-1)?.toFixed(0)} MB after a third, ${memory.at(-1)?.toFixed(0)} MB at the end, peak ${Math.max(...memory).toFixed(0)} MB`,
    ].join("\n"),
  );
} finally {
  await api.stop();
  await server.signOut();
  await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 });
}
