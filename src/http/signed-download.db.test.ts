import { afterAll, expect, test } from "vitest";

import { openTestDatabase } from "../../test/support/database.ts";
import { addJob } from "../../test/support/jobs.ts";
import { openS3Double } from "../../test/support/s3-double.ts";
import { openTestServer } from "../../test/support/test-server.ts";
import { openS3Shelf } from "../shelf/s3-shelf.ts";

const database = await openTestDatabase();
const double = await openS3Double();
afterAll(() => double.close());
const bytes = Buffer.from("the pages of a book");
const plain = openS3Shelf(double.place);
const through = await openTestServer(database, plain);
const signed = await openTestServer(database, openS3Shelf({ ...double.place, presign: true }));
const job = await addJob(database.pool);
const artifact = await plain.put(bytes, "application/pdf");
await database.pool.query(
  "insert into job_artifacts (job_id, name, key, media_type, bytes) values ($1, 'book.pdf', $2, 'application/pdf', $3)",
  [job, artifact.key, artifact.bytes],
);
const path = `/api/books/${job}/files/book.pdf`;

test("a file of a bucket comes through us, ranges too", async () => {
  const reply = await fetch(through + path, { headers: { range: "bytes=4-8" } });
  expect([reply.status, await reply.text()]).toEqual([206, "pages"]);
});

test("with signed addresses readers are sent to the store, which answers ranges itself", async () => {
  const sent = await fetch(signed + path, { redirect: "manual" });
  const address = new URL(sent.headers.get("location") ?? "");
  expect([sent.status, sent.headers.get("cache-control"), await sent.text()]).toEqual([
    307,
    "no-store",
    "",
  ]);
  expect(address.origin).toBe(double.place.endpoint);
  expect(address.searchParams.get("X-Amz-Expires")).toBe("300");
  const reply = await fetch(signed + path, { headers: { range: "bytes=4-8" } });
  expect([reply.status, await reply.text()]).toEqual([206, "pages"]);
  expect(reply.headers.get("content-disposition")).toBe('inline; filename="book.pdf"');
  const head = await fetch(signed + path, { method: "HEAD", redirect: "manual" });
  const known = await fetch(signed + path, {
    headers: { "if-none-match": head.headers.get("etag") ?? "" },
    redirect: "manual",
  });
  expect([head.status, head.headers.get("content-length"), known.status]).toEqual([200, "19", 304]);
});

test("while the store is away the answer says so", async () => {
  double.fault = () => ({ status: 403, code: "AccessDenied" });
  const reply = await fetch(through + path);
  expect([reply.status, await reply.json()]).toEqual([
    503,
    expect.objectContaining({ code: "unavailable" }),
  ]);
  double.fault = () => undefined;
});
