import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import { expect, test } from "vitest";

import { findPostmaster } from "../../src/db/embedded/postmaster.ts";
import { migrate } from "../../src/db/migrate.ts";
import { type Database, openDatabase } from "../../src/db/open-database.ts";
import { readFiles } from "../../src/pipeline/read-files.ts";
import { eventually } from "../support/jobs.ts";
import { openSmallStudio } from "../support/small-studio.ts";
import { openTestMill } from "../support/test-mill.ts";
import { processesOn } from "./server-holder.ts";

const folder = await mkdtemp(join(tmpdir(), "bookmill-away-"));
const options = { databaseUrl: undefined, dataFolder: folder, poolSize: 10, onLost: () => {} };
const database: Database = await openDatabase(options);
await migrate(database.url);
const mill = openTestMill(database);

test("a server that is killed in the middle of a book comes back, and the book is finished without a failure counted", async () => {
  let drawings = 0;
  const studio = openSmallStudio(async (craft, _part, signal) => {
    if (craft !== "draw") return;
    drawings++;
    await sleep(400, undefined, { signal });
  });
  const worker = mill.worker({ studio });
  const id = await mill.order();
  await eventually("scenes are being drawn", () => drawings > 0);
  const server = await findPostmaster(join(folder, "pg17"));
  process.kill(server?.pid ?? 0, "SIGKILL");
  await eventually(
    "the book is finished",
    async () => {
      const files = await readFiles(database.pool, id).catch(() => []);
      return files.some((file) => file.name === "manifest.json");
    },
    40_000,
  );
  expect(await mill.ended(id)).toMatchObject({ status: "completed", retryCount: 0 });
  await worker.stop();
  await database.close();
  await eventually("the server is gone", () => processesOn(folder).length === 0);
  await rm(folder, { recursive: true, force: true });
}, 60_000);
