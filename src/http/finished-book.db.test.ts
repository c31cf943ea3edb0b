import { expect, describe, test } from "vitest";

import { openTestDatabase } from "../../test/support/database.ts";
import { openTestMill } from "../../test/support/test-mill.ts";
import { openTestServer } from "../../test/support/test-server.ts";
import { bookStatus } from "../contract/book-status.ts";

const database = await openTestDatabase();
const mill = openTestMill(database);
const url = await openTestServer(database, mill.shelf);

describe("a finished book", () => {
  test("is followed by events, listed, and downloaded whole or in ranges", async () => {
    const id = await mill.order({ job_type: "interactive_search" });
    mill.worker();
    const events = await readStream(`${url}/api/books/${id}/events`);
    expect(events[0]).toMatchObject({ id: "1", event: "job.created" });
    expect(events.at(-1)).toMatchObject({ event: "job.completed" });

    const resumed = await readStream(`${url}/api/books/${id}/events`, { "last-event-id": "5" });
    expect(resumed).toEqual(events.slice(5));

    const status = bookStatus.parse(await (await fetch(`${url}/api/books/${id}/status`)).json());
    expect(status).toMatchObject({ status: "completed", overall_progress: 100 });
    expect(status.result_data?.title).toBe("Where Is Luna?");
    const pdf = status.result_data?.files.find((file) => file.name === "book.pdf");
    const listed = await (await fetch(`${url}/api/books/${id}/files`)).json();
    expect(listed).toEqual({ book_id: id, files: status.result_data?.files });

    const whole = await fetch(url + (pdf?.url ?? ""));
    const bytes = Buffer.from(await whole.arrayBuffer());
    expect(whole.status).toBe(200);
    expect(bytes.length).toBe(pdf?.bytes);
    expect(whole.headers.get("etag")).toBe(`"${pdf?.sha256}"`);

    const part = await fetch(url + (pdf?.url ?? ""), { headers: { range: "bytes=10-19" } });
    expect(part.status).toBe(206);
    expect(part.headers.get("content-range")).toBe(`bytes 10-19/${bytes.length}`);
    expect(Buffer.from(await part.arrayBuffer())).toEqual(bytes.subarray(10, 20));
    const beyond = await fetch(url + (pdf?.url ?? ""), {
      headers: { range: `bytes=${bytes.length}-` },
    });
    expect(beyond.status).toBe(416);
    const known = await fetch(url + (pdf?.url ?? ""), {
      headers: { "if-none-match": `"${pdf?.sha256}"` },
    });
    expect(known.status).toBe(304);
    const head = await fetch(url + (pdf?.url ?? ""), { method: "HEAD" });
    expect(head.headers.get("content-length")).toBe(String(bytes.length));
  });

  test("has no file outside itself", async () => {
    const id = await mill.order();
    for (const name of ["book.pdf", "..%2f..%2fetc%2fpasswd", "%2e%2e", "password"]) {
      expect((await fetch(`${url}/api/books/${id}/files/${name}`)).status).toBe(404);
    }
  });
});

async function readStream(
  address: string,
  headers: Record<string, string> = {},
): Promise<Record<string, string>[]> {
  const text = await (await fetch(address, { headers })).text();
  return text
    .split("\n\n")
    .filter((block) => block.includes("data:"))
    .map((block) =>
      Object.fromEntries(
        block
          .split("\n")
          .map((line) => [line.slice(0, line.indexOf(":")), line.slice(line.indexOf(":") + 2)]),
      ),
    );
}
