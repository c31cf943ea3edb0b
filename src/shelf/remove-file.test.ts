import { mkdtemp, readdir, rename, rm, stat, utimes } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, expect, test } from "vitest";

import { openDiskShelf } from "./disk-shelf.ts";

const folder = await mkdtemp(join(tmpdir(), "bookmill-shelf-"));
afterAll(() => rm(folder, { recursive: true, force: true }));
const shelf = openDiskShelf(folder);
const longAgo = new Date(Date.now() - 100 * 86_400_000);
const yesterday = new Date(Date.now() - 86_400_000);

/** A file that somebody put long ago. */
async function oldFile(text: string): Promise<{ key: string; path: string; bytes: Buffer }> {
  const bytes = Buffer.from(text);
  const { key } = await shelf.put(bytes, "image/webp");
  const path = join(folder, key.slice(0, 2), key);
  await utimes(path, longAgo, longAgo);
  return { key, path, bytes };
}

async function listed(): Promise<string[]> {
  const keys: string[] = [];
  for await (const { key } of shelf.oldFiles(yesterday)) keys.push(key);
  return keys;
}

test("an old file is listed with its size and removed once; a young one is neither", async () => {
  const { key } = await oldFile("old");
  const young = await shelf.put(Buffer.from("young"), "image/webp");
  const found = [];
  for await (const file of shelf.oldFiles(yesterday)) found.push(file);
  expect(found).toEqual([{ key, bytes: 3 }]);
  expect(await shelf.remove(young.key, yesterday)).toBe(false);
  expect([await shelf.remove(key, yesterday), await shelf.remove(key, yesterday)]).toEqual([
    true,
    false,
  ]);
  await expect(shelf.get({ key })).rejects.toThrow("ENOENT");
});

test("bytes that are put again after they were listed stay", async () => {
  const { key, bytes } = await oldFile("again");
  const before = await listed();
  await shelf.put(bytes, "image/webp");
  expect([before, await shelf.remove(key, yesterday)]).toEqual([[key], false]);
  expect(await shelf.get({ key })).toEqual(bytes);
});

test("whatever the order of the steps of a put and of two removals, what was put is there", async () => {
  let removed = 0;
  let rounds = 0;
  const isOneSided = (): boolean => removed === 0 || removed === rounds;
  // On a busy machine one of the two may win 400 times.
  for (let round = 0; round < 400 || (isOneSided() && round < 8000); round++) {
    rounds++;
    const { key, path, bytes } = await oldFile("a race");
    const [, ...removals] = await Promise.all([
      afterTurns(round % 9).then(() => shelf.put(bytes, "image/webp")),
      shelf.remove(key, yesterday),
      afterTurns(round % 4).then(() => shelf.remove(key, yesterday)),
    ]);
    removed += removals.filter(Boolean).length;
    expect(await shelf.get({ key })).toEqual(bytes);
    expect((await stat(path)).mtimeMs).toBeGreaterThan(yesterday.getTime());
  }
  // Both ends of the race were met: else the rounds above show nothing.
  expect(isOneSided()).toBe(false);
});

test("a removal that was cut short is undone by whoever needs the file, or by the next sweep", async () => {
  const { key, path, bytes } = await oldFile("cut short");
  await rename(path, `${path}.1234.going`);
  expect(await shelf.get({ key })).toEqual(bytes);
  await rename(path, `${path}.1234.going`);
  expect(await listed()).toEqual([key]);
  expect(await readdir(join(folder, key.slice(0, 2)))).toEqual([key]);
});

test("a file that was put anew is not overwritten, nor made old, by what a removal had set aside", async () => {
  const { key, path, bytes } = await oldFile("anew");
  await rename(path, `${path}.1234.going`);
  await shelf.put(bytes, "image/webp");
  expect(await listed()).not.toContain(key);
  expect(await readdir(join(folder, key.slice(0, 2)))).toEqual([key]);
  expect(await shelf.remove(key, yesterday)).toBe(false);
});

async function afterTurns(turns: number): Promise<void> {
  for (let turn = 0; turn < turns; turn++) await stat(folder);
}
