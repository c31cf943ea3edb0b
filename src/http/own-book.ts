import type { Context } from "hono";
import type { Pool } from "pg";

import { NotFound } from "../errors.ts";
import { type JobRow, readNewestRun } from "../queue/read.ts";
import { parseBookId } from "./book-id.ts";
import { readAsCaller } from "./read-as-caller.ts";
import type { Wire } from "./route.ts";

/** The newest run of the book in the path, for who may see it; for everybody else there is no such book. */
export async function ownBook(c: Context<Wire>, tools: { pool: Pool }): Promise<JobRow> {
  const bookId = parseBookId(c.req.param("book_id") ?? "");
  const job = await readAsCaller(c, tools, (db) => readNewestRun(db, bookId));
  if (job === undefined) throw new NotFound(`There is no book ${bookId}.`);
  return job;
}
