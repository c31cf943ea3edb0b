import type { Pool } from "pg";

import { countExpiredUploads, expireUploads } from "../data-rights/expire-uploads.ts";
import { AppError } from "../errors.ts";
import { countExpiring, type ExpiredFiles, expireFiles } from "../pipeline/expire-files.ts";
import { removeOrphans } from "../pipeline/remove-orphans.ts";
import { countOldJobs, forgetOldJobs } from "../queue/forget-old-jobs.ts";
import { makeShelf, openShelf } from "../shelf/open-shelf.ts";
import { bytesInWords } from "./bytes-in-words.ts";
import { type CommonFlags, settingsFrom } from "./settings.ts";
import { withDatabase } from "./with-database.ts";

export interface ExpireFlags extends CommonFlags {
  olderThan: string;
  filesOnly?: boolean;
  yes?: boolean;
}

const dayMs = 86_400_000;

/** Forgets old books, or takes only their files away: says how many there are, and with --yes does it. */
export async function expireBooks(flags: ExpireFlags): Promise<number> {
  const days = daysOf(flags.olderThan);
  const now = Date.now();
  const endedBefore = new Date(now - days * dayMs);
  // A day's grace for files of books in the making: see remove-orphans.ts.
  const putBefore = new Date(now - Math.max(days, 1) * dayMs);
  const place = settingsFrom(flags).config.shelf;
  const shelf = openShelf(place);
  return withDatabase(flags, async (pool) => {
    if (flags.yes !== true) return foresee(pool, endedBefore, flags);
    // A shelf that cannot be written is said before the first row goes.
    await makeShelf(place);
    if (flags.filesOnly === true) {
      const expired = await expireFiles({ pool, shelf }, { endedBefore, putBefore });
      return `${expired.books} books have lost their files; ${freed(expired)}`;
    }
    const uploads = await expireUploads({ pool, shelf });
    const forgotten = await forgetOldJobs(pool, { endedBefore });
    const removed = await removeOrphans({ pool, shelf }, putBefore);
    return [
      `${forgotten.books} books are forgotten; ${freed({ ...removed, shared: 0 })}`,
      ...(uploads > 0 ? [`${uploads} uploads whose time had come are removed`] : []),
    ].join("\n");
  });
}

async function foresee(pool: Pool, endedBefore: Date, flags: ExpireFlags): Promise<string> {
  const files = await countExpiring(pool, { endedBefore });
  const { books, since } = await countOldJobs(pool, { endedBefore });
  const uploads = flags.filesOnly === true ? 0 : await countExpiredUploads(pool);
  const count = flags.filesOnly === true ? files.books : books;
  const what = flags.filesOnly === true ? "would lose their files" : "would be forgotten";
  const oldest = since === undefined ? "" : ` (the oldest ended on ${dateOf(since)})`;
  return [
    `${count} books that ended before ${dateOf(endedBefore)} ${what}${oldest}`,
    `at least ${files.files} files, ${bytesInWords(files.bytes)}; ${files.shared} stay because other books have them too`,
    ...(uploads > 0 ? [`${uploads} uploads whose time has come would be removed`] : []),
    ...(count + uploads > 0 ? ["add --yes to do it"] : []),
  ].join("\n");
}

function freed({ files, bytes, shared }: Omit<ExpiredFiles, "books">): string {
  const kept = shared > 0 ? `, ${shared} kept because other books have them too` : "";
  return `${files} files removed, ${bytesInWords(bytes)} freed${kept}`;
}

const dateOf = (moment: Date): string => moment.toISOString().slice(0, 10);

function daysOf(text: string): number {
  const [, days] = /^(\d{1,5})d$/.exec(text) ?? [];
  if (days !== undefined) return Number(days);
  throw new AppError("bad_flags", `--older-than wants days such as 90d, not "${text}".`, {
    retry: "never",
  });
}
