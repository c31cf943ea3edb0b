import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { readdir, utimes } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";

import { afterAll, describe, expect, test } from "vitest";

import { openS3Double } from "../../test/support/s3-double.ts";
import { openDiskShelf } from "./disk-shelf.ts";
import { openS3Shelf } from "./s3-shelf.ts";
import type { Shelf, ShelvedFile } from "./shelf.ts";

const folder = mkdtempSync(join(tmpdir(), "bookmill-shelf-"));
const double = await openS3Double();
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await double.close();
});

const longAgo = new Date(Date.now() - 100 * 86_400_000);
const yesterday = new Date(Date.now() - 86_400_000);

/** The same for every place; `age` makes a file one that was put long ago. */
const places: [name: string, shelf: Shelf, age: (key: string) => Promise<unknown>][] = [
  [
    "disk",
    openDiskShelf(folder),
    (key) => utimes(join(folder, key.slice(0, 2), key), longAgo, longAgo),
  ],
  [
    "S3",
    openS3Shelf(double.place),
    (key) => {
      const file = double.files.get(`books/${key.slice(0, 2)}/${key}`);
      return Promise.resolve(file && Object.assign(file, { putAt: longAgo }));
    },
  ],
];

async function listed(shelf: Shelf, putBefore: Date): Promise<ShelvedFile[]> {
  const found: ShelvedFile[] = [];
  for await (const file of shelf.oldFiles(putBefore)) found.push(file);
  return found;
}

describe.each(places)("%s", (name, shelf, age) => {
  const bytes = Buffer.from(`a small picture on ${name}`);

  test("what is put can be read, whole and in ranges, under a key made of its bytes", async () => {
    const announced: unknown[] = [];
    const one = await shelf.put(bytes, "image/webp", async (key) => {
      announced.push([key, await shelf.size(key)]);
    });
    expect(one.key).toBe(`${createHash("sha256").update(bytes).digest("hex")}.webp`);
    expect(announced).toEqual([[one.key, undefined]]);
    expect(await shelf.put(bytes, "image/webp")).toEqual(one);
    expect(Buffer.from(await shelf.get(one))).toEqual(bytes);
    expect(await shelf.size(one.key)).toBe(bytes.length);
    expect(await buffer(shelf.stream(one))).toEqual(bytes);
    expect(await buffer(shelf.stream(one, { from: 2, to: 6 }))).toEqual(bytes.subarray(2, 7));
  });

  test("an empty file, and one of many megabytes, are as they were", async () => {
    const empty = await shelf.put(Buffer.alloc(0), "application/json");
    expect([await shelf.size(empty.key), (await shelf.get(empty)).length]).toEqual([0, 0]);
    const large = Buffer.alloc(19_000_001, "the pages of a long book ");
    const artifact = await shelf.put(large, "application/pdf");
    expect(large.equals(await shelf.get(artifact))).toBe(true);
    const range = await buffer(shelf.stream(artifact, { from: 8_388_600, to: 16_777_300 }));
    expect(range.equals(large.subarray(8_388_600, 16_777_301))).toBe(true);
  });

  test("a file that is not there is an ENOENT, however it is asked for", async () => {
    const key = `${"0".repeat(64)}.pdf`;
    await expect(shelf.get({ key })).rejects.toMatchObject({ code: "ENOENT" });
    await expect(buffer(shelf.stream({ key }))).rejects.toMatchObject({ code: "ENOENT" });
    expect([
      await shelf.size(key),
      await shelf.erase(key),
      await shelf.remove(key, new Date()),
    ]).toEqual([undefined, 0, false]);
  });

  test("a stream tells when its file was found", async () => {
    const artifact = await shelf.put(bytes, "image/png");
    const stream = shelf.stream(artifact);
    const opened = await new Promise((resolve, reject) => {
      stream.once("open", () => resolve(true));
      stream.once("error", reject);
    });
    stream.destroy();
    expect(opened).toBe(true);
  });

  test("old files are listed and removed once; young ones, and old ones that were put again, stay", async () => {
    const old = await shelf.put(Buffer.from(`old on ${name}`), "image/png");
    const again = await shelf.put(Buffer.from(`again on ${name}`), "image/png");
    const young = await shelf.put(Buffer.from(`young on ${name}`), "image/png");
    await age(old.key);
    await age(again.key);
    const before = await listed(shelf, yesterday);
    await shelf.put(Buffer.from(`again on ${name}`), "image/png");
    const removed = [];
    for (const { key } of [old, again, young]) removed.push(await shelf.remove(key, yesterday));
    expect(before.toSorted((a, b) => (a.key < b.key ? -1 : 1))).toEqual(
      [old, again]
        .map(({ key, bytes: size }) => ({ key, bytes: size }))
        .toSorted((a, b) => (a.key < b.key ? -1 : 1)),
    );
    expect(removed).toEqual([true, false, false]);
    expect([await shelf.size(old.key), await shelf.remove(old.key, yesterday)]).toEqual([
      undefined,
      false,
    ]);
    expect((await listed(shelf, new Date(Date.now() + 60_000))).map(({ key }) => key)).toContain(
      young.key,
    );
  });

  test("what is erased is gone, however young", async () => {
    const artifact = await shelf.put(Buffer.from(`private on ${name}`), "image/png");
    expect([await shelf.erase(artifact.key), await shelf.erase(artifact.key)]).toEqual([
      artifact.bytes,
      0,
    ]);
    expect(await shelf.size(artifact.key)).toBeUndefined();
  });

  test("a key that is not one of ours never becomes a path", async () => {
    await expect((async () => shelf.get({ key: "../../etc/passwd" }))()).rejects.toThrow(
      "not a shelf key",
    );
    expect(() => shelf.stream({ key: "../../etc/passwd" })).toThrow("not a shelf key");
  });
});

test("both lay files out alike: a copied folder is a shelf", async () => {
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.includes("."));
  const artifact = await openDiskShelf(folder).put(Buffer.from("alike"), "image/png");
  await openS3Shelf(double.place).put(Buffer.from("alike"), "image/png");
  expect(names.length).toBeGreaterThan(0);
  expect([...double.files.keys()]).toContain(`books/${artifact.key.slice(0, 2)}/${artifact.key}`);
});
