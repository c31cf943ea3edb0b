import { readShelf } from "../config.ts";
import { AppError } from "../errors.ts";
import { checkFiles } from "../pipeline/check-files.ts";
import { removeOrphans } from "../pipeline/remove-orphans.ts";
import { allKeys } from "../shelf/all-keys.ts";
import { copyFiles } from "../shelf/copy-files.ts";
import { makeShelf, openShelf } from "../shelf/open-shelf.ts";
import { placeInWords } from "../shelf/shelf-place.ts";
import { bytesInWords } from "./bytes-in-words.ts";
import { type CommonFlags, settingsFrom } from "./settings.ts";
import { withDatabase } from "./with-database.ts";

/** Files that somebody has put within a day may belong to a book in the making: see remove-orphans.ts. */
const graceMs = 86_400_000;

/** Copies all files of the shelf to another place; with `delete` they leave the old one. */
export async function moveShelf(
  flags: CommonFlags & { to: string; delete?: boolean },
): Promise<number> {
  const here = settingsFrom(flags).config.shelf;
  const there = readShelf(flags.to);
  if (placeInWords(here) === placeInWords(there)) {
    throw new AppError(
      "bad_flags",
      "The files are there already: --to names the shelf that is set.",
      {
        retry: "never",
      },
    );
  }
  await makeShelf(there);
  const from = openShelf(here);
  const done = await copyFiles({ from, to: openShelf(there) }, allKeys(from), {
    remove: flags.delete === true,
  });
  const news =
    `${done.copied} files copied to ${placeInWords(there)}, ${bytesInWords(done.bytes)}; ` +
    `${done.skipped} were there already; ${done.removed} removed from ${placeInWords(here)}`;
  if (done.damaged.length > 0)
    throw damaged([news, ...done.damaged.map((key) => `damaged: ${key}`)]);
  process.stdout.write(`${news}\n`);
  return 0;
}

/** Reads every file that anything names; the exit code is 1 when one is missing or damaged. */
export async function checkShelf(flags: CommonFlags): Promise<number> {
  const shelf = openShelf(settingsFrom(flags).config.shelf);
  return withDatabase(flags, async (pool) => {
    const { whole, wrong } = await checkFiles({ pool, shelf });
    if (wrong.length === 0) return `${whole} files, all of them whole`;
    const lines = wrong.map(({ is, key, namedBy }) => `${is}: ${key} (${namedBy})`);
    throw damaged([
      `${wrong.length} of ${whole + wrong.length} files are not as they should be`,
      ...lines,
    ]);
  });
}

/** Removes the files that nothing names. */
export async function sweepShelf(flags: CommonFlags): Promise<number> {
  const shelf = openShelf(settingsFrom(flags).config.shelf);
  return withDatabase(flags, async (pool) => {
    const { files, bytes } = await removeOrphans({ pool, shelf }, new Date(Date.now() - graceMs));
    return `${files} files that nothing names removed, ${bytesInWords(bytes)} freed`;
  });
}

const damaged = (lines: string[]): AppError =>
  new AppError("files_damaged", lines.join("\n"), { retry: "never" });
