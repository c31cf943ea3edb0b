import { readdirSync, readFileSync } from "node:fs";

import { type Mutation, mutationsOf } from "./mutate-sql.ts";
import { sqlTextsOf } from "./sql-texts.ts";

export interface Mutant extends Mutation {
  /** From the checkout's root. */
  file: string;
  line: number;
  /** The whole file with the fault in it. */
  source: string;
}

/** All mutants of the queue: of the statements in src/queue and of the functions in its migrations. */
export function listMutants(): Mutant[] {
  return [
    ...readdirSync("src/queue")
      .filter((name) => /(?<!\.test)\.ts$/.test(name))
      .map((name) => `src/queue/${name}`),
    ...readdirSync("supabase/migrations")
      .filter((name) => name.includes("queue"))
      .map((name) => `supabase/migrations/${name}`),
  ].flatMap(mutantsOf);
}

function mutantsOf(file: string): Mutant[] {
  const source = readFileSync(file, "utf8");
  return sqlTextsOf(file, source).flatMap(({ at: textAt, text }) =>
    mutationsOf(text).map((mutation) => {
      const at = textAt + mutation.at;
      const rest = source.slice(at + mutation.original.length);
      return {
        ...mutation,
        file,
        line: source.slice(0, at).split("\n").length,
        source: source.slice(0, at) + mutation.replacement + rest,
      };
    }),
  );
}
