import type { Pool } from "pg";
import sql from "sql-template-tag";

import type { Bulk } from "../contract/workshop-bulk.ts";
import { inTransaction } from "../db/database.ts";
import { Conflict } from "../errors.ts";
import type { Operator } from "./operator.ts";
import { readBulk } from "./read-bulk.ts";
import { writeAudit } from "./write-audit.ts";

/**
 * waiting → taken_back, running → stopped: what is done stays done. It waits for the part that is under way, so that nothing
 * more happens once it has answered. Throws NotFound, Conflict `bulk_ended`.
 */
export function stopBulk(pool: Pool, operator: Operator, bulkId: number): Promise<Bulk> {
  return inTransaction(pool, async (db) => {
    const { rowCount } = await db.query(sql`
      update workshop_bulks
         set state = case state when 'waiting' then 'taken_back' else 'stopped' end, ended_at = now()
       where id = ${bulkId} and state in ('waiting', 'running')`);
    const bulk = await readBulk(db, bulkId);
    if (rowCount !== 1) throw new Conflict("bulk_ended", "This has ended already.");
    const { state, done } = bulk;
    await writeAudit(db, operator, {
      act: "bulk.stop",
      bulkId,
      filter: bulk.filter,
      after: { state, done },
    });
    return bulk;
  });
}
