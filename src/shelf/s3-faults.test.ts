import { buffer } from "node:stream/consumers";

import { afterAll, beforeEach, expect, test } from "vitest";

import { type Fault, openS3Double } from "../../test/support/s3-double.ts";
import { MustWait, Unavailable } from "../errors.ts";
import { makeShelf } from "./open-shelf.ts";
import { openS3Shelf } from "./s3-shelf.ts";

const double = await openS3Double();
afterAll(() => double.close());
const shelf = openS3Shelf(double.place, {
  timeoutMs: 20_000,
  uploadMs: 20_000,
  tries: 3,
  pauseMs: 1,
});
const hasty = openS3Shelf(double.place, { timeoutMs: 300, uploadMs: 300, tries: 3, pauseMs: 1 });
const bytes = Buffer.alloc(300_000, "x");

beforeEach(() => {
  double.fault = () => undefined;
  double.seen.length = 0;
});

/** The first so many requests of that kind meet the fault. */
function failing(method: string, times: number, fault: Fault): void {
  let left = times;
  double.fault = (asked) => (asked === method && left-- > 0 ? fault : undefined);
}

test.each<[string, Fault]>([
  ["503", { status: 503, code: "SlowDown" }],
  ["500", { status: 500, code: "InternalError" }],
  ["a broken connection", { breaksAfter: 0 }],
])("%s twice is got over, three times is Unavailable", async (name, fault) => {
  const file = Buffer.from(`file ${name}`);
  failing("PUT", 2, fault);
  const artifact = await shelf.put(file, "image/png");
  expect(Buffer.from(await shelf.get(artifact))).toEqual(file);
  expect(double.seen.filter((one) => one.startsWith("PUT"))).toHaveLength(3);
  failing("GET", 3, fault);
  const error = await shelf.get(artifact).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(Unavailable);
  expect(error).toMatchObject({ code: "shelf_away", retry: "later" });
});

test("a store that says nothing is Unavailable, after every try has waited for it", async () => {
  double.fault = () => ({ silentMs: 1000 });
  const begun = performance.now();
  await expect(hasty.put(bytes, "image/png")).rejects.toMatchObject({ code: "shelf_away" });
  expect(performance.now() - begun).toBeGreaterThan(890);
  expect(double.seen).toHaveLength(3);
});

test.each<[number, string, string]>([
  [507, "InsufficientStorage", "disk_full"],
  [403, "QuotaExceeded", "disk_full"],
  [403, "AccessDenied", "shelf_not_writable"],
  [403, "InvalidAccessKeyId", "shelf_not_writable"],
  [404, "NoSuchBucket", "shelf_not_writable"],
])("%i %s makes a job wait, after one try", async (status, code, expected) => {
  failing("PUT", 9, { status, code });
  const error = await shelf.put(Buffer.from(code), "image/png").catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(MustWait);
  expect(error).toMatchObject({ code: expected, retry: "wait" });
  expect(double.seen.filter((one) => one.startsWith("PUT"))).toHaveLength(1);
});

test("a part that fails is sent again alone; parts that fail for good leave neither file nor parts", async () => {
  const large = Buffer.alloc(17_000_000, "p");
  let left = 2;
  double.fault = (method, path) =>
    method === "PUT" && path.endsWith(".pdf") && left-- > 0
      ? { status: 503, code: "SlowDown" }
      : undefined;
  const artifact = await shelf.put(large, "application/pdf");
  expect(large.equals(await shelf.get(artifact))).toBe(true);
  expect(double.seen.filter((one) => one.endsWith("?part"))).toHaveLength(5);
  const lost = Buffer.alloc(17_000_000, "q");
  failing("PUT", 99, { status: 503, code: "SlowDown" });
  await expect(shelf.put(lost, "application/pdf")).rejects.toBeInstanceOf(Unavailable);
  expect(double.seen.at(-1)).toMatch(/^DELETE /);
  expect([...double.files.values()].some((file) => file.bytes.equals(lost))).toBe(false);
});

test("bytes that are there already do not go up again within the hour; a file cut short does", async () => {
  const artifact = await shelf.put(bytes, "image/png");
  const file = double.files.get(`books/${artifact.key.slice(0, 2)}/${artifact.key}`);
  await shelf.put(bytes, "image/png");
  const once = double.seen.filter((one) => one.startsWith("PUT")).length;
  if (file !== undefined) file.putAt = new Date(Date.now() - 2 * 3_600_000);
  await shelf.put(bytes, "image/png");
  double.files.set(`books/${artifact.key.slice(0, 2)}/${artifact.key}`, {
    bytes: bytes.subarray(9),
    type: "image/png",
    putAt: new Date(),
  });
  await shelf.put(bytes, "image/png");
  expect([once, double.seen.filter((one) => one.startsWith("PUT")).length]).toEqual([1, 3]);
  expect(bytes.equals(await shelf.get(artifact))).toBe(true);
});

test("a list of several pages is read to its end", async () => {
  double.pageSize = 2;
  const wanted = [];
  for (const text of ["1", "2", "3", "4", "5"])
    wanted.push((await shelf.put(Buffer.from(text), "image/jpeg")).key);
  const found = [];
  for await (const { key } of shelf.oldFiles(new Date(Date.now() + 60_000))) found.push(key);
  expect(found).toEqual(expect.arrayContaining(wanted));
  expect(double.seen.filter((one) => one === "GET ").length).toBeGreaterThan(2);
});

test("of a range no more is fetched; a reader that goes away ends the download", async () => {
  const large = Buffer.alloc(8_000_000, "r");
  const artifact = await shelf.put(large, "application/pdf");
  const before = double.sent();
  await buffer(shelf.stream(artifact, { from: 5, to: 1004 }));
  expect(double.sent() - before).toBe(1000);
  const stream = shelf.stream(artifact);
  await new Promise((resolve) => stream.once("readable", resolve));
  stream.destroy();
  await expect.poll(() => double.open()).toBe(0);
  expect(double.sent() - before).toBeLessThan(large.length);
  // Gone before the store has said a word.
  double.fault = () => ({ silentMs: 100 });
  const early = shelf.stream(artifact);
  const closed = new Promise((resolve) => early.once("close", resolve));
  early.destroy();
  await closed;
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(double.open()).toBe(0);
});

test("a download that breaks off is an error, never a short file", async () => {
  const artifact = await shelf.put(bytes, "image/webp");
  failing("GET", 1, { breaksAfter: 100_000 });
  await expect(buffer(shelf.stream(artifact))).rejects.toMatchObject({ code: "shelf_away" });
  failing("GET", 1, { breaksAfter: 100_000 });
  expect(bytes.equals(await shelf.get(artifact))).toBe(true);
});

test("where the bucket keeps versions, an erasure takes them too", async () => {
  double.versions = new Map();
  const artifact = await shelf.put(Buffer.from("a child's drawing"), "image/png");
  const path = `books/${artifact.key.slice(0, 2)}/${artifact.key}`;
  const before = double.versions.get(path)?.length;
  await shelf.erase(artifact.key);
  expect([before, double.versions.get(path), double.files.has(path)]).toEqual([1, [], false]);
  double.versions = undefined;
});

test.each<[Fault, RegExp]>([
  [
    { status: 403, code: "SignatureDoesNotMatch" },
    /bucket\/books at 127.*Correct S3_SECRET_ACCESS_KEY/,
  ],
  [{ status: 403, code: "InvalidAccessKeyId" }, /Correct S3_ACCESS_KEY_ID/],
  [{ status: 404, code: "NoSuchBucket" }, /no bucket bucket\. Make it/],
  [{ status: 403, code: "AccessDenied" }, /Give it those rights/],
])("a start says what to do about %o", async (fault, words) => {
  double.fault = () => fault;
  const error = await makeShelf({ kind: "s3", ...double.place }).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ code: "shelf_unusable", retry: "never" });
  expect(error instanceof Error && error.message).toMatch(words);
  expect(error instanceof Error && error.message).not.toContain('secret"');
});
