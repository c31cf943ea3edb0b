import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";

import { afterAll, expect, test } from "vitest";

import { openTestDatabase } from "../../test/support/database.ts";
import { addJob, eventually } from "../../test/support/jobs.ts";
import { ann, asKeyOf, testGate } from "../../test/support/test-keys.ts";
import { openTestServer } from "../../test/support/test-server.ts";
import type { Artifact } from "../book/artifact.ts";
import { openDiskShelf } from "../shelf/disk-shelf.ts";
import type { Shelf } from "../shelf/shelf.ts";
import { indexCsv } from "./index-csv.ts";
import type { BatchResult } from "./read-results.ts";
import { zipResults } from "./zip-results.ts";

const database = await openTestDatabase();
const { pool } = database;
const folder = mkdtempSync(join(tmpdir(), "bookmill-shelf-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const shelf = openDiskShelf(folder);
/** A shelf that tells how much was read of it, and what is open. */
const watched = { read: 0, open: 0 };
const watchedShelf: Shelf = {
  ...shelf,
  stream(artifact, range) {
    const stream = shelf.stream(artifact, range);
    watched.open += 1;
    stream.on("close", () => (watched.open -= 1));
    stream.on("data", (chunk) => (watched.read += chunk.length));
    // A listener makes it flow at once; it is the archive that asks.
    return stream.pause();
  },
};

async function addFile(runId: number, name: string, artifact: Artifact): Promise<void> {
  await pool.query(
    "insert into job_artifacts (job_id, name, key, media_type, bytes) values ($1, $2, $3, $4, $5)",
    [runId, name, artifact.key, artifact.mediaType, artifact.bytes],
  );
}

async function finished(line: number, title: string): Promise<BatchResult> {
  const runId = await addJob(pool, { userId: ann });
  const completedAt = new Date("2026-11-25T12:00:00Z");
  return { line, bookId: runId, runId, state: "completed", title, completedAt };
}

/** Name → bytes, by the archive's central directory: how every unpacker finds its way. */
function unzipped(zip: Buffer): Map<string, Buffer> {
  const end = zip.lastIndexOf(Buffer.from("PK\u0005\u0006"));
  const files = new Map<string, Buffer>();
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    expect(zip.readUInt32LE(at)).toBe(0x02014b50);
    // Stored, not packed.
    expect(zip.readUInt16LE(at + 10)).toBe(0);
    const size = zip.readUInt32LE(at + 20);
    const nameLength = zip.readUInt16LE(at + 28);
    const name = zip.toString("utf8", at + 46, at + 46 + nameLength);
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    files.set(name, zip.subarray(start, start + size));
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return files;
}

test("an archive has a folder for each finished book, by numbers, and a list of every line", async () => {
  const luna = await finished(2, "Luna and the Test");
  const max = await finished(12, '=Max, "the brave"');
  const files = {
    "book.pdf": await shelf.put(Buffer.from("a pdf"), "application/pdf"),
    "page-1.mp3": await shelf.put(Buffer.from("some sound"), "audio/mpeg"),
    "manifest.json": await shelf.put(Buffer.from("{}"), "application/json"),
    "story.json": await shelf.put(Buffer.from("[]"), "application/json"),
    "scene-1.webp": await shelf.put(Buffer.from("a picture"), "image/webp"),
  };
  for (const [name, artifact] of Object.entries(files))
    await addFile(luna.runId ?? 0, name, artifact);
  await addFile(max.runId ?? 0, "book.pdf", files["book.pdf"]);
  const failed = { ...luna, line: 3, state: "failed", title: null } as const;
  const refused = {
    ...luna,
    line: 4,
    state: "refused",
    bookId: null,
    runId: null,
    title: null,
  } as const;
  const archive = zipResults({ db: pool, shelf }, [luna, failed, refused, max]);
  const found = unzipped(await buffer(archive));
  const [one, two] = [`00002-book-${luna.bookId}`, `00012-book-${max.bookId}`];
  expect([...found].map(([name, bytes]) => [name, bytes.toString()])).toEqual([
    [
      "index.csv",
      [
        "\uFEFFline,book_id,status,title,folder",
        `2,${luna.bookId},completed,Luna and the Test,${one}`,
        `3,${luna.bookId},failed,,`,
        "4,,refused,,",
        `12,${max.bookId},completed,"'=Max, ""the brave""",${two}`,
        "",
      ].join("\r\n"),
    ],
    [`${one}/book.pdf`, "a pdf"],
    [`${one}/manifest.json`, "{}"],
    [`${one}/page-1.mp3`, "some sound"],
    [`${two}/book.pdf`, "a pdf"],
  ]);
});

test("a batch without a finished book is a list alone", async () => {
  const found = unzipped(await buffer(zipResults({ db: pool, shelf }, [])));
  expect([...found.keys()]).toEqual(["index.csv"]);
  expect(indexCsv([])).toBe("\uFEFFline,book_id,status,title,folder\r\n");
});

test("a file that is gone from the shelf ends the archive with an error, not with less in it", async () => {
  const book = await finished(2, "Luna");
  await addFile(book.runId ?? 0, "book.pdf", {
    key: `${"0".repeat(64)}.pdf`,
    mediaType: "application/pdf",
    bytes: 5,
  });
  await expect(buffer(zipResults({ db: pool, shelf }, [book]))).rejects.toThrow("ENOENT");
});

test("a slow reader is not run ahead of, and one that hangs up ends it", async () => {
  const [row] = (
    await pool.query<{ id: number }>(
      "insert into batches (user_id, orders, refused, fingerprint) values ($1, 3, 0, '') returning id::float8",
      [ann],
    )
  ).rows;
  const mega = 8 << 20;
  for (const line of [2, 3, 4]) {
    const { runId } = await finished(line, "Big");
    const bytes = Buffer.alloc(mega, line);
    await addFile(runId ?? 0, "book.pdf", await shelf.put(bytes, "application/pdf"));
    await pool.query("insert into batch_rows (batch_id, line, job_id) values ($1, $2, $3)", [
      row?.id,
      line,
      runId,
    ]);
    await pool.query("delete from job_ready");
    await pool.query(
      "update book_generation_jobs set status = 'completed', completed_at = now() where id = $1",
      [runId],
    );
  }
  const url = await openTestServer(database, watchedShelf, undefined, testGate(pool));
  const stop = new AbortController();
  const reply = await fetch(`${url}/api/batches/${row?.id}/results.zip`, {
    headers: await asKeyOf(pool, ann),
    signal: stop.signal,
  });
  expect(reply.headers.get("content-disposition")).toContain(`batch-${row?.id}.zip`);
  const reader = reply.body?.getReader();
  await reader?.read();
  await eventually("the first file is open", () => watched.open === 1);
  await sleep(500);
  // What lies in the sockets' buffers is read ahead, and not much more.
  expect(watched.read).toBeLessThan(2 * mega);
  stop.abort();
  await eventually("nothing is open any more", () => watched.open === 0);
  const { read } = watched;
  await sleep(200);
  expect(watched.read).toBe(read);
});

test("destroyed while a file is being read, it closes that file", async () => {
  const book = await finished(2, "Big");
  const bytes = Buffer.alloc(1 << 20, 7);
  await addFile(book.runId ?? 0, "book.pdf", await shelf.put(bytes, "application/pdf"));
  watched.open = 0;
  const archive = zipResults({ db: pool, shelf: watchedShelf }, [book]);
  await once(archive, "readable");
  await eventually("a file is open", () => watched.open === 1);
  archive.destroy();
  await eventually("it is closed", () => watched.open === 0);
  expect(archive.destroyed).toBe(true);
});
