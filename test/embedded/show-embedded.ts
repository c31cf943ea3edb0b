import { chown, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import { holdServer, processesOn } from "./server-holder.ts";

/** `npm run show:embedded`: prints what the embedded server does here: start times, users, sharing, and what is left behind. */
const users = process.getuid?.() === 0 ? [undefined, 65_534] : [undefined];
for (const uid of users) {
  const folder = await mkdtemp(join(tmpdir(), "bookmill-show-"));
  if (uid !== undefined) await chown(folder, uid, uid);
  const first = await holdServer(folder, uid);
  console.log(`uid ${first.uid}: first start ${first.ms} ms (bar 3000)`);
  const second = await holdServer(folder, uid);
  const shared = second.started === first.started;
  console.log(
    `uid ${first.uid}: a second process signs in after ${second.ms} ms, same server: ${shared}`,
  );
  await second.end("SIGTERM");
  await first.end("SIGTERM");
  await gone(folder, "a clean end");
  const warm = await holdServer(folder, uid);
  console.log(`uid ${first.uid}: warm start ${warm.ms} ms (bar 500)`);
  await warm.end("SIGKILL");
  await gone(folder, "kill -9");
  await rm(folder, { recursive: true });
}

async function gone(folder: string, what: string): Promise<void> {
  const began = performance.now();
  while (processesOn(folder).length > 0 && performance.now() - began < 3000) await sleep(50);
  const left = processesOn(folder).length;
  const ms = Math.round(performance.now() - began);
  console.log(`  after ${what}: ${left} processes left (looked for ${ms} ms)`);
  if (left > 0) process.exitCode = 1;
}
