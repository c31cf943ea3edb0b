import { buffer } from "node:stream/consumers";
import { inflateRawSync } from "node:zlib";

import { expect, test } from "vitest";

import { openFamily, photo } from "../../test/security/a-family.ts";
import { openTestDatabase } from "../../test/support/database.ts";
import { ann, bob, testGate } from "../../test/support/test-keys.ts";
import { openTestMill } from "../../test/support/test-mill.ts";
import { openTestServer } from "../../test/support/test-server.ts";
import { addEndpoint } from "../../test/webhooks/add-endpoint.ts";
import { generateBookReply } from "../contract/generate-book.ts";
import { readFiles } from "../pipeline/read-files.ts";
import { exportUser } from "./export-user.ts";

const database = await openTestDatabase();
const { pool } = database;
const mill = openTestMill(database);
const url = await openTestServer(database, mill.shelf, undefined, testGate(pool));
const family = await openFamily(pool, url);
const others = await openFamily(pool, url, bob);

/** Path → bytes, by the archive's central directory. */
function unzipped(zip: Buffer): Map<string, Buffer> {
  const files = new Map<string, Buffer>();
  const end = zip.lastIndexOf(Buffer.from("PK\u0005\u0006"));
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const [name, extra, comment] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset));
    const path = zip.toString("utf8", at + 46, at + 46 + (name ?? 0));
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const packed = zip.subarray(start, start + zip.readUInt32LE(at + 20));
    files.set(path, zip.readUInt16LE(at + 10) === 8 ? inflateRawSync(packed) : packed);
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return files;
}

const archive = async (): Promise<Map<string, Buffer>> => {
  const reply = await family.ask("GET", "/api/users/me/export");
  expect(reply.headers.get("content-type")).toBe("application/zip");
  return unzipped(Buffer.from(await reply.arrayBuffer()));
};

test("a copy holds all of one's own, no secret, and nothing of others", async () => {
  mill.worker();
  const one = await family.order(
    { character_name: "Luna", dedication: "For Luna" },
    { "idempotency-key": "my key" },
  );
  const his = await others.order({ character_name: "Foreigner" });
  const upload = await family.upload(await photo("x"));
  const { secret } = await addEndpoint(pool, "http://127.0.0.1:9/hook", { userId: ann });
  const batched = await family.orderBatch([{ job_type: "story_adventure", character_name: "Bo" }]);
  for (const id of [one, his, batched]) expect((await mill.ended(id)).status).toBe("completed");
  await family.ask("POST", `/api/books/${one}/links`, {});
  const redone = await family.ask("POST", `/api/books/${one}/redo`, {
    order: { dedication: "For Luna, again" },
  });
  const { job_id: newest } = generateBookReply.parse(await redone.json());
  await mill.ended(one);

  const files = await archive();
  const text = files.get("data.json")?.toString() ?? "";
  const data = JSON.parse(text);
  expect(data).toMatchObject({
    profile: { user_id: ann, limits: { books_per_day: 200 } },
    keys: [{ name: "test", scopes: ["orders", "read"] }],
    webhooks: [{ url: "http://127.0.0.1:9/hook" }],
    batches: [{ orders: 1, lines: [{ line: 1, book_id: batched }] }],
    uploads: [{ consent: { by: "parent" } }],
    sessions: [],
    schedules: [],
    books: [{ book_id: one, links: [{}] }, { book_id: batched }],
  });
  const [first, second] = data.books[0].runs;
  expect(first).toMatchObject({
    job: { id: one, status: "completed" },
    order: { order: { characterName: "Luna", dedication: "For Luna" } },
    idempotency_keys: ["my key"],
    result: { title: "Luna and the Test" },
  });
  expect(second).toMatchObject({
    job: { id: newest },
    order: { order: { dedication: "For Luna, again" } },
  });
  expect(first.events.length).toBeGreaterThan(20);
  expect(data.books[0].steps.length).toBeGreaterThan(10);
  const { rows } = await pool.query("select key_hash from api_keys");
  for (const word of ["Foreigner", bob, secret, ...rows.map((row) => row.key_hash)]) {
    expect(text).not.toContain(word);
  }

  for (const { name, artifact } of await readFiles(pool, newest)) {
    expect([name, files.get(`books/${one}/${name}`)?.length]).toEqual([name, artifact.bytes]);
  }
  const paths = [...files.keys()];
  expect(paths).toContain(`books/${one}/earlier/${one}/book.pdf`);
  expect(paths).toContain(`books/${batched}/manifest.json`);
  expect(paths).toContain(`uploads/${upload.replace("upload:", "")}.png`);
  expect(paths).not.toContain("missing.txt");
  expect(paths.filter((path) => path.startsWith(`books/${his}/`))).toEqual([]);
  expect(paths.filter((path) => /luna/i.test(path))).toEqual([]);
});

test("a file that is not there any more is named, and the rest comes", async () => {
  const [file] = await pool
    .query(
      "select job_id, name, key from job_artifacts where job_id in (select id from book_generation_jobs where user_id = $1)",
      [ann],
    )
    .then(({ rows }) => rows);
  await mill.shelf.erase(file.key);
  const files = await archive();
  expect(files.get("missing.txt")?.toString()).toContain(`/${file.name}\n`);
  expect(files.size).toBeGreaterThan(10);
});

test("whoever stops reading stops it", async () => {
  const open = new Set<unknown>();
  const shelf = {
    stream: (...asked: Parameters<typeof mill.shelf.stream>) => {
      const stream = mill.shelf.stream(...asked);
      open.add(stream);
      return stream.once("close", () => open.delete(stream));
    },
  };
  const out = exportUser({ pool, shelf }, ann);
  await new Promise((resolve) => out.once("readable", resolve));
  out.destroy();
  await new Promise((resolve) => out.once("close", resolve));
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(open.size).toBe(0);
  const whole = await buffer(exportUser({ pool, shelf }, ann));
  expect(unzipped(whole).has("data.json")).toBe(true);
});
