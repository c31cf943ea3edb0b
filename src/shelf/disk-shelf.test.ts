import { createHash } from "node:crypto";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";

import { afterAll, expect, test } from "vitest";

import { openDiskShelf } from "./disk-shelf.ts";

const folder = await mkdtemp(join(tmpdir(), "bookmill-shelf-"));
afterAll(() => rm(folder, { recursive: true, force: true }));
const shelf = openDiskShelf(folder);
const bytes = Buffer.from("a small picture");

test("a file's key is made of its bytes alone, and the same bytes are stored once", async () => {
  const one = await shelf.put(bytes, "image/webp");
  const two = await shelf.put(bytes, "image/webp");
  expect(one).toEqual(two);
  expect(one.key).toBe(`${createHash("sha256").update(bytes).digest("hex")}.webp`);
  expect(await readdir(join(folder, one.key.slice(0, 2)))).toEqual([one.key]);
  expect(await shelf.get(one)).toEqual(bytes);
  expect(await buffer(shelf.stream(one, { from: 2, to: 6 }))).toEqual(bytes.subarray(2, 7));
});

test("a file that was cut short under its own name is written anew", async () => {
  const artifact = await shelf.put(bytes, "image/png");
  await writeFile(join(folder, artifact.key.slice(0, 2), artifact.key), "a sm");
  await shelf.put(bytes, "image/png");
  expect(await shelf.get(artifact)).toEqual(bytes);
});

test("a key that is not one of ours never becomes a path", () => {
  expect(() => shelf.stream({ key: "../../etc/passwd" })).toThrow("not a shelf key");
});

test("a folder that cannot be written is a wait, with a clear sentence, and leaves nothing half-written", async () => {
  const blocked = join(folder, "blocked");
  await writeFile(blocked, "");
  await expect(openDiskShelf(blocked).put(bytes, "image/png")).rejects.toThrow(/ENOTDIR|EEXIST/);
  expect(await readdir(folder)).toContain("blocked");
});
