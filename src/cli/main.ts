import { Command, InvalidArgumentError, Option } from "commander";

import { readVersion } from "../version.ts";
import { backUp, restore } from "./backup.ts";
import { endWith } from "./end-with.ts";
import { expireBooks } from "./expire.ts";
import { createApiKey, revokeApiKey, showApiKeys } from "./keys.ts";
import { limit } from "./limit.ts";
import { migrateDatabase } from "./migrate.ts";
import { pauseBooks, resumeBooks } from "./pause.ts";
import { quota } from "./quota.ts";
import { retryBooks } from "./retry.ts";
import { checkShelf, moveShelf, sweepShelf } from "./shelf.ts";
import { showStatus } from "./status.ts";

/**
 * A command of the binary: options in, exit code out. Those that make books load the whole house, and load it only when they
 * are asked for: the others took 0.7 s of a core to start, and take 0.2 s.
 */
const program = new Command("bookmill")
  .description("Personalised children's picture books, made in batches.")
  .version(readVersion())
  .option("--data <folder>", "where the built-in database and the finished files live")
  .option("--database-url <url>", "a PostgreSQL server to use instead of the built-in one");

program
  .command("serve")
  .description("the API and a worker in one process")
  .option("-p, --port <number>", "port to listen on", wholeNumber)
  .option("--host <address>", "address to listen on")
  .option("--jobs <number>", "books at once", wholeNumber)
  .option("--allow-open", "let everybody who reaches that address be the owner")
  .option("--no-sample", "do not make a sample book when there is none yet")
  .action((_options, command: Command) =>
    endWith(import("./serve.ts").then(({ serve }) => serve(command.optsWithGlobals()))),
  );

program
  .command("work")
  .description("a worker alone; any number of them may run, on any hosts")
  .option("--jobs <number>", "books at once", wholeNumber)
  .action((_options, command: Command) =>
    endWith(import("./work.ts").then(({ work }) => work(command.optsWithGlobals()))),
  );

program
  .command("migrate")
  .description("bring the database up to date")
  .action((_options, command: Command) => endWith(migrateDatabase(command.optsWithGlobals())));

for (const { name, says, action } of [
  {
    name: "pause",
    says: "start no more books: of the whole queue, a job type or a user",
    action: pauseBooks,
  },
  { name: "resume", says: "start them again", action: resumeBooks },
]) {
  scoped(program.command(name).description(says)).action((_options, command: Command) =>
    endWith(action(command.optsWithGlobals())),
  );
}

scoped(
  program
    .command("limit")
    .description("how many books may be made at once; without a number: which limits there are")
    .argument("[most]", "a whole number, or none to lift the limit"),
)
  .option("--each-user", "of every user who has no limit of his own")
  .action((most: string | undefined, _options, command: Command) =>
    endWith(limit(most, command.optsWithGlobals())),
  );

program
  .command("quota")
  .description("what a user may order; without numbers: what holds now")
  .option("--user <id>", "of this user; without it: of everybody who has no quota of his own")
  .option("--requests <number>", "requests a minute, or none")
  .option("--waiting <number>", "books waiting at once, or none")
  .option("--per-day <number>", "books a day, or none")
  .action((_options, command: Command) => endWith(quota(command.optsWithGlobals())));

program
  .command("retry")
  .description("try ended books again as new runs, which keep what was finished")
  .argument("[job_ids...]", "only these")
  .addOption(
    new Option("--status <status>", "failed unless said otherwise").choices([
      "failed",
      "cancelled",
      "completed",
    ]),
  )
  .option("--job-type <type>", "only of this type")
  .option("--user <id>", "only of this user")
  .option("--code <code>", "only those that failed with this code")
  .option("--since <date>", "only those that ended since then")
  .option("--from <stage>", "do this stage and all after it again; stage/scene: only that step")
  .option("-y, --yes", "do it; without it the books are only counted")
  .action((ids: string[], _options, command: Command) =>
    endWith(retryBooks(ids, command.optsWithGlobals())),
  );

program
  .command("status")
  .description("what waits and runs, who works, and what somebody should look at")
  .option("--json", "for programs")
  .action((_options, command: Command) => endWith(showStatus(command.optsWithGlobals())));

program
  .command("expire")
  .description("forget books that ended long ago, with their files")
  .requiredOption("--older-than <days>", "their newest run ended before that: 90d")
  .option("--files-only", "take only the files away; what was ordered and what happened stays")
  .option("-y, --yes", "do it; without it the books are only counted")
  .action((_options, command: Command) => endWith(expireBooks(command.optsWithGlobals())));

const shelf = program.command("shelf").description("where finished files are kept");
shelf
  .command("move")
  .description("copy all files to another place; run again, it goes on where it ended")
  .requiredOption("--to <place>", "a folder, or s3://bucket/prefix")
  .option("--delete", "remove each file here when its copy there has been read and is whole")
  .action((_options, command: Command) => endWith(moveShelf(command.optsWithGlobals())));
shelf
  .command("check")
  .description("read every file that a book names and say which are missing or damaged")
  .action((_options, command: Command) => endWith(checkShelf(command.optsWithGlobals())));
shelf
  .command("sweep")
  .description("remove the files that nothing names any more")
  .action((_options, command: Command) => endWith(sweepShelf(command.optsWithGlobals())));

program
  .command("backup")
  .description("database and files as of one moment, while books are made")
  .argument("<folder>", "a new one, or one with an earlier backup, which this one replaces")
  .action((folder: string, _options, command: Command) =>
    endWith(backUp(folder, command.optsWithGlobals())),
  );

program
  .command("restore")
  .description("a backup into an empty database, and its files onto the shelf")
  .argument("<folder>", "where the backup is")
  .action((folder: string, _options, command: Command) =>
    endWith(restore(folder, command.optsWithGlobals())),
  );

const keys = program.command("keys").description("API keys: who may use the API");
keys
  .command("create")
  .description("a new key; it is shown once")
  .requiredOption("--name <name>", "what will use it")
  .requiredOption("--scope <scopes>", "what it may do, comma-separated: orders,read")
  .option("--user <id>", "whose books it orders and sees")
  .option("--expires-in <days>", "90d; without it the key does not end by itself")
  .action((_options, command: Command) => endWith(createApiKey(command.optsWithGlobals())));
keys
  .command("list")
  .description("all keys, ended ones too")
  .option("--json", "for programs")
  .action((_options, command: Command) => endWith(showApiKeys(command.optsWithGlobals())));
keys
  .command("revoke")
  .description("end a key, and the sessions that were opened with it, at once")
  .argument("<id>", "its number in the list", wholeNumber)
  .action((id: number, _options, command: Command) =>
    endWith(revokeApiKey(id, command.optsWithGlobals())),
  );

program
  .command("make")
  .description("one book, from an order in a JSON file or from flags, into a folder")
  .argument("[order.json]", "the order, as the API takes it; - reads standard input")
  .option("-o, --out <folder>", "where the book's files go", "book")
  .option("--job-type <type>", "story_adventure or interactive_search")
  .option("--name <name>", "the hero's name")
  .option("--type <text>", "who the hero is: “a brave dragon”")
  .option("--ability <text>", "what the hero can do: “fly through clouds”")
  .option("--age <group>", "0-2, 3-6, 7-10 or 11-12")
  .option("--world <text>", "where it happens")
  .option("--adventure <text>", "what it is about")
  .option("--occasion <text>", "birthday, holiday …")
  .option("--image <url>", "a picture of the hero")
  .option("--dedication <text>", "a line for the dedication page")
  .option("--pronouns <she|he|they>", "how the story speaks of the hero")
  .option("--companion <text...>", "a friend who comes along; up to three")
  .option("--seed <text>", "the same order and seed give the same book")
  .action((file: string | undefined, _options, command: Command) =>
    endWith(import("./make.ts").then(({ make }) => make(file, command.optsWithGlobals()))),
  );

await program.parseAsync();

function scoped(command: Command): Command {
  return command
    .option("--job-type <type>", "only books of this type")
    .option("--user <id>", "only books of this user; nobody: those without one");
}

function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError("It must be a whole number.");
  return Number(text);
}
