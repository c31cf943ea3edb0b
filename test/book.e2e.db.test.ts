import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { PDFDocument } from "@cantoo/pdf-lib";
import { afterAll, expect, test } from "vitest";

import { openApp } from "../src/app.ts";
import { bookStatus, type BookStatus } from "../src/contract/book-status.ts";
import { generateBookReply } from "../src/contract/generate-book.ts";
import { childDrawing } from "./support/child-drawing.ts";
import { openTestDatabase } from "./support/database.ts";
import { eventually } from "./support/jobs.ts";

/** The whole house on the real studio, press, threads, database and socket: nothing stands in for anything. */
const database = await openTestDatabase();
const dataFolder = mkdtempSync(join(tmpdir(), "bookmill-e2e-"));
const picture = await childDrawing("crayon");
const pictures = createServer((_request, response) => {
  response.writeHead(200, { "content-type": "image/jpeg" }).end(picture);
}).listen(0, "127.0.0.1");
await once(pictures, "listening");
const address = pictures.address();
const pictureHost = `127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}`;

const app = await openApp(
  {
    databaseUrl: database.url,
    port: 0,
    host: "127.0.0.1",
    dataFolder,
    shelf: { kind: "folder", folder: join(dataFolder, "shelf") },
    jobs: 2,
    threads: 2,
    ageAfterMinutes: undefined,
    pictureHosts: [pictureHost],
    webhookHosts: [],
    uploadDays: 30,
    auth: "open",
    origins: [],
    allowOpen: false,
    supabase: undefined,
    mail: undefined,
    publicUrl: undefined,
    logLevel: undefined,
  },
  { http: true, worker: true, log: () => {} },
);
afterAll(async () => {
  await app.close();
  pictures.close();
  rmSync(dataFolder, { recursive: true, force: true });
});

async function make(order: Record<string, unknown>): Promise<BookStatus> {
  const reply = await fetch(`${app.url}/api/books/generate`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(order),
  });
  const { job_id: id } = generateBookReply.parse(await reply.json());
  let status: BookStatus | undefined;
  await eventually(
    `book ${id} ended`,
    async () => {
      status = bookStatus.parse(await (await fetch(`${app.url}/api/books/${id}/status`)).json());
      return ["completed", "failed"].includes(status.status);
    },
    100_000,
  );
  if (status === undefined) throw new Error("no status");
  return status;
}

async function download(status: BookStatus, name: string): Promise<Buffer> {
  const file = status.result_data?.files.find((candidate) => candidate.name === name);
  return Buffer.from(await (await fetch(app.url + (file?.url ?? "/none"))).arrayBuffer());
}

test("a search book with a child's own drawing as its hero: files, finds and pages are all there", async () => {
  const status = await make({
    job_type: "interactive_search",
    character_name: "Pip",
    character_image_url: `http://${pictureHost}/drawing.jpg`,
    age_group: "3-6",
    story_world: "the Enchanted Forest",
    seed: "e2e",
  });
  expect(status).toMatchObject({ status: "completed", overall_progress: 100, error_message: null });
  const pdf = await PDFDocument.load(await download(status, "book.pdf"));
  expect(pdf.getPageCount()).toBe(status.result_data?.pages);
  expect(pdf.getPage(0).getTrimBox()).toEqual({ x: 9, y: 9, width: 612, height: 612 });
  const { rows } = await database.pool.query<{ source: string; kind: string; confidence: number }>(
    `select result -> 'value' ->> 'source' as source, result -> 'value' -> 'figure' ->> 'kind' as kind,
            (result -> 'value' ->> 'confidence')::float8 as confidence
       from job_steps where stage_name = 'character_extraction'`,
  );
  expect(rows[0]).toMatchObject({ source: "picture", kind: "sticker" });
  expect(rows[0]?.confidence).toBeGreaterThan(0.5);
  // The review measures the hero on the pictures' pixels against the cut-out: a puppet in its place would not pass.
  const { rows: verdicts } = await database.pool.query<{ score: number }>(
    `select (result -> 'value' -> 'verdict' ->> 'score')::float8 as score
       from job_steps where stage_name = 'consistency_validation'`,
  );
  expect(verdicts.map(({ score }) => score >= 70)).toEqual([true, true]);
  const manifest = JSON.parse((await download(status, "manifest.json")).toString());
  expect(manifest.scenes).toHaveLength(2);
  for (const scene of manifest.scenes) {
    expect(scene.finds.map((find: { id: string }) => find.id)).toContain("hero");
    expect(scene.finds.length).toBeGreaterThan(5);
  }
}, 120_000);
