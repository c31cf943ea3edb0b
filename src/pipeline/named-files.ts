import sql from "sql-template-tag";

import type { Db } from "../db/database.ts";
import { keysInSteps } from "./keys-in-steps.ts";

/** A file that must be on the shelf. */
export interface FileInUse {
  key: string;
  /** For people: "book.pdf of job 12", "an upload", "a kept step". */
  namedBy: string;
}

const atOnce = 1000;

/** Every file that a book's row, an upload or a kept step names, once. */
export async function* namedFiles(db: Db): AsyncGenerator<FileInUse> {
  const seen = new Set<string>();
  for await (const file of allNames(db)) {
    if (seen.has(file.key)) continue;
    seen.add(file.key);
    yield file;
  }
}

async function* allNames(db: Db): AsyncGenerator<FileInUse> {
  yield* byKey((after) =>
    db.query<FileInUse>(sql`
      select distinct on (key) key, name || ' of job ' || job_id as "namedBy" from job_artifacts
       where key > ${after} order by key, job_id limit ${atOnce}`),
  );
  yield* byKey((after) =>
    db.query<FileInUse>(sql`
      select distinct key, 'an upload' as "namedBy" from uploads
       where key > ${after} order by key limit ${atOnce}`),
  );
  for await (const keys of keysInSteps(db)) {
    yield* keys.map((key) => ({ key, namedBy: "a kept step" }));
  }
}

async function* byKey(
  read: (after: string) => Promise<{ rows: FileInUse[] }>,
): AsyncGenerator<FileInUse> {
  let after = "";
  for (;;) {
    const { rows } = await read(after);
    yield* rows;
    const last = rows.at(-1);
    if (last === undefined) return;
    after = last.key;
  }
}
