import type { Pool } from "pg";

import { inTransaction } from "../db/database.ts";
import { enqueue } from "../queue/enqueue.ts";
import type { Enqueuer } from "../queue/open-enqueuer.ts";
import { takeBooks } from "./take-books.ts";

/** For orders of users: counted and put into the line in one transaction, or refused by TooMany. */
export function openLimitedEnqueuer(pool: Pool): Enqueuer {
  return {
    add: (job) =>
      inTransaction(pool, async (client) => {
        const [enqueued] = await enqueue(client, [job]);
        if (enqueued === undefined) throw new Error("enqueue answered too little");
        // The second sending of the same order is no second book.
        if (!enqueued.existed && job.userId) await takeBooks(client, job.userId, 1);
        return enqueued;
      }),
  };
}
