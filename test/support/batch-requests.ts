import type { Pool } from "pg";

import { batchOrdered, batchRows, batchStatus } from "../../src/contract/batches.ts";
import { problem } from "../../src/contract/problem.ts";
import { setUserLimits } from "../../src/limits/user-limits.ts";
import { findUnfitText } from "../../src/moderation/find-unfit-text.ts";
import type { TestDatabase } from "./database.ts";
import { ann, asKeyOf, testGate } from "./test-keys.ts";
import { openTestMill } from "./test-mill.ts";
import { openTestServer } from "./test-server.ts";

type Headers = Record<string, string>;
type Body = string | FormData | Uint8Array<ArrayBuffer>;

/** A server without limits, asked as Ann unless a test says otherwise. */
export async function openBatchRequests(database: TestDatabase) {
  const { pool } = database;
  const checks = { unfitText: findUnfitText, unsettableCharacters: () => [] };
  const { shelf } = openTestMill(database);
  const url = await openTestServer(database, shelf, checks, testGate(pool));
  const asAnn = await asKeyOf(pool, ann);
  const free = { booksPerDay: null, booksWaiting: null, requestsPerMinute: null };
  await setUserLimits(pool, null, free);

  const get = (path: string, headers: Headers = asAnn) =>
    fetch(`${url}/api/batches${path}`, { headers });
  return {
    url,
    asAnn,
    get,
    send: (body: Body, type: string | undefined, headers: Headers = asAnn, query = "") =>
      fetch(`${url}/api/batches${query}`, {
        method: "POST",
        headers: { ...headers, ...(type !== undefined && { "content-type": type }) },
        body,
      }),
    post: (path: string, headers: Headers = asAnn) =>
      fetch(`${url}/api/batches${path}`, { method: "POST", headers }),
    status: async (id: number | null) => batchStatus.parse(await (await get(`/${id}`)).json()),
    rows: async (id: number | null, query = "") =>
      batchRows.parse(await (await get(`/${id}/rows${query}`)).json()),
  };
}

export const ordered = async (reply: Response) => batchOrdered.parse(await reply.json());

export async function refusal(reply: Response) {
  const { code, errors } = problem.parse(await reply.json());
  return { status: reply.status, code, errors };
}

/** How much there is of all that a batch leaves behind. */
export async function countRows(pool: Pool): Promise<unknown> {
  const { rows } = await pool.query(
    `select (select count(*)::int from batches) as batches, (select count(*)::int from batch_rows) as lines,
            (select count(*)::int from book_generation_jobs) as jobs,
            (select coalesce(sum(books), 0)::int from user_days) as books`,
  );
  return rows[0];
}
