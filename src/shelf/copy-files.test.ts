import { mkdtempSync, rmSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeEach, expect, test } from "vitest";

import { openS3Double } from "../../test/support/s3-double.ts";
import { allKeys } from "./all-keys.ts";
import { copyFiles } from "./copy-files.ts";
import { openDiskShelf } from "./disk-shelf.ts";
import { openS3Shelf } from "./s3-shelf.ts";
import type { Shelf } from "./shelf.ts";

const double = await openS3Double();
const folders: string[] = [];
afterAll(async () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  await double.close();
});
const to = openS3Shelf(double.place, { timeoutMs: 20_000, uploadMs: 20_000, tries: 2, pauseMs: 1 });
let folder = "";
let from: Shelf;
let keys: string[] = [];

beforeEach(async () => {
  double.files.clear();
  double.fault = () => undefined;
  folder = mkdtempSync(join(tmpdir(), "bookmill-shelf-"));
  folders.push(folder);
  from = openDiskShelf(folder);
  keys = [];
  for (let n = 0; n < 12; n++)
    keys.push((await from.put(Buffer.from(`file ${n}`), "image/png")).key);
});

const left = async (): Promise<string[]> => {
  const found: string[] = [];
  for await (const key of allKeys(from)) found.push(key);
  return found.toSorted();
};

test("a move that is cut short goes on where it ended, and removes nothing that is not whole there", async () => {
  let puts = 0;
  double.fault = (method) =>
    method === "PUT" && ++puts > 5 ? { status: 403, code: "AccessDenied" } : undefined;
  await expect(copyFiles({ from, to }, allKeys(from), { remove: false })).rejects.toMatchObject({
    code: "shelf_not_writable",
  });
  expect(await left()).toEqual(keys.toSorted());
  double.fault = () => undefined;
  const there = double.files.size;
  const done = await copyFiles({ from, to }, allKeys(from), { remove: true });
  expect(there).toBeGreaterThan(0);
  expect(done).toMatchObject({ copied: 12 - there, skipped: there, removed: 12, damaged: [] });
  expect(await left()).toEqual([]);
  for (const [n, key] of keys.entries()) expect(String(await to.get({ key }))).toBe(`file ${n}`);
});

test("a damaged file is named and not copied; one that is damaged there keeps its original", async () => {
  const [bad = "", worse = ""] = keys;
  await writeFile(join(folder, bad.slice(0, 2), bad), "FILE 0");
  // The same size, so the copy is skipped.
  double.files.set(`books/${worse.slice(0, 2)}/${worse}`, {
    bytes: Buffer.from("FILE 1"),
    type: "image/png",
    putAt: new Date(),
  });
  const done = await copyFiles({ from, to }, allKeys(from), { remove: true });
  expect(done).toMatchObject({ copied: 10, skipped: 1, removed: 10 });
  expect(done.damaged.toSorted()).toEqual([bad, worse].toSorted());
  expect(await left()).toEqual([bad, worse].toSorted());
});
