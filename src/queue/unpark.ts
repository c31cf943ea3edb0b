import sql from "sql-template-tag";

import type { Db } from "./job.ts";

/** In the place of a user for the jobs of nobody in particular: they count as one user. */
export const nobody = "00000000-0000-0000-0000-000000000000";

/** Whose jobs may have got room: of these users and types. */
export interface Freed {
  users: readonly string[];
  jobTypes: readonly string[];
}

/** Parked jobs go back into the line, each to its old place, as many as may run now; undefined: of all users and types. */
export async function unpark(db: Db, freed?: Freed): Promise<number> {
  const { rows } = await db.query<{ moved: number }>(sql`
    select unpark_jobs(${freed?.users ?? null}::text[], ${freed?.jobTypes ?? null}::text[]) as moved`);
  return rows[0]?.moved ?? 0;
}
