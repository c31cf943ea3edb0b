import { Command, InvalidArgumentError, Option } from "commander";

import { readVersion } from "../version.ts";
import { endWith } from "./end-with.ts";
import { expireBooks } from "./expire.ts";
import { limit } from "./limit.ts";
import { make } from "./make.ts";
import { migrateDatabase } from "./migrate.ts";
import { pauseBooks, resumeBooks } from "./pause.ts";
import { retryBooks } from "./retry.ts";
import { serve } from "./serve.ts";
import { showStatus } from "./status.ts";
import { work } from "./work.ts";

/** A command of the binary: options in, exit code out. */
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
  .option("--no-sample", "do not make a sample book when there is none yet")
  .action((_options, command: Command) => endWith(serve(command.optsWithGlobals())));

program
  .command("work")
  .description("a worker alone; any number of them may run, on any hosts")
  .option("--jobs <number>", "books at once", wholeNumber)
  .action((_options, command: Command) => endWith(work(command.optsWithGlobals())));

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
    endWith(make(file, command.optsWithGlobals())),
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
