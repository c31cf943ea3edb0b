import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, expect, test } from "vitest";

import { eventually } from "../support/jobs.ts";
import { type Holder, holdServer, processesOn } from "./server-holder.ts";

let folder = "";
let holders: Holder[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "bookmill-embedded-"));
  holders = [];
});
afterEach(async () => {
  await Promise.all(holders.map((holder) => holder.end("SIGKILL")));
  await eventually("the server is gone", () => processesOn(folder).length === 0);
  await rm(folder, { recursive: true, force: true });
});

async function hold(): Promise<Holder> {
  const holder = await holdServer(folder);
  holders.push(holder);
  return holder;
}

test("two processes share one server; it outlives the one that was killed and ends with the last", async () => {
  const [first, second] = await Promise.all([hold(), hold()]);
  expect(second.started).toBe(first.started);
  await first.end("SIGKILL");
  const third = await hold();
  expect(third.started).toBe(first.started);
  await Promise.all([second.end("SIGKILL"), third.end("SIGTERM")]);
  await eventually(
    "no process is left on the folder",
    () => processesOn(folder).length === 0,
    3000,
  );
}, 30_000);

test("when keeper and server are killed, the next use finds a whole database again", async () => {
  const first = await hold();
  for (const line of processesOn(folder)) process.kill(Number.parseInt(line, 10), "SIGKILL");
  await first.end("SIGKILL");
  const second = await hold();
  expect(second.started).not.toBe(first.started);
}, 30_000);
