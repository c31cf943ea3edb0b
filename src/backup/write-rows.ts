import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";

import type { Db } from "../db/database.ts";
import type { OwnTable } from "./own-tables.ts";

const atOnce = 500;

/**
 * A table's rows → a file, as far as the transaction sees them; returns how many. A line is a row in PostgreSQL's own
 * notation, which holds every type exactly, as a JSON string, which holds no line break.
 */
export async function writeRows(db: Db, { name }: OwnTable, path: string): Promise<number> {
  let count = 0;
  await db.query({
    text: `declare backup_rows no scroll cursor for select whole_row::text as line from only public.${name} whole_row`,
    values: [],
  });
  await pipeline(Readable.from(lines()), createGzip(), createWriteStream(path));
  await db.query({ text: "close backup_rows", values: [] });
  return count;

  async function* lines(): AsyncGenerator<string> {
    for (;;) {
      const { rows } = await db.query<{ line: string }>({
        text: `fetch ${atOnce} from backup_rows`,
        values: [],
      });
      if (rows.length === 0) return;
      count += rows.length;
      yield rows.map(({ line }) => `${JSON.stringify(line)}\n`).join("");
    }
  }
}
