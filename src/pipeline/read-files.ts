import sql from "sql-template-tag";

import type { Db } from "../db/database.ts";
import type { NamedFile } from "../stages/stage.ts";

/** The files of a run so far, by name. */
export async function readFiles(db: Db, jobId: number): Promise<NamedFile[]> {
  const { rows } = await db.query<{ name: string; key: string; mediaType: string; bytes: number }>(
    sql`
    select name, key, media_type as "mediaType", bytes
      from job_artifacts
     where job_id = ${jobId}
     order by name collate "C"`,
  );
  return rows.map(({ name, ...artifact }) => ({ name, artifact }));
}
