import { expect, test } from "vitest";

import { openTestDatabase } from "../../test/support/database.ts";
import { openTestMill } from "../../test/support/test-mill.ts";
import { openTestServer } from "../../test/support/test-server.ts";
import { expireFiles } from "../pipeline/expire-files.ts";

const database = await openTestDatabase();
const mill = openTestMill(database);
const url = await openTestServer(database, mill.shelf);

test("a book whose files have expired says so; its status stays, and nobody waits for more events", async () => {
  mill.worker();
  const book = await mill.order({ job_type: "interactive_search" });
  await mill.ended(book);
  const get = async (path: string, headers: Record<string, string> = {}) => {
    const response = await fetch(`${url}/api/books/${book}/${path}`, { headers });
    return { status: response.status, body: await response.text() };
  };
  const before = await get("files/book.pdf");
  const moment = new Date(Date.now() + 1000);
  const tools = { pool: database.pool, shelf: mill.shelf };
  await expireFiles(tools, { endedBefore: moment, putBefore: moment });
  expect(before.status).toBe(200);
  for (const path of ["files", "files/book.pdf"]) {
    const { status, body } = await get(path);
    expect(status).toBe(410);
    expect(JSON.parse(body)).toMatchObject({ title: "Gone", status: 410, code: "files_expired" });
  }
  const { body } = await get("status");
  expect(JSON.parse(body)).toMatchObject({ status: "completed", result_data: { files: [] } });
  const events = await get("events");
  const last =
    events.body
      .match(/^id: \d+$/gm)
      ?.at(-1)
      ?.slice(4) ?? "0";
  expect(events.body).not.toContain("files.expired");
  expect((await get("events", { "last-event-id": last })).status).toBe(204);
});
