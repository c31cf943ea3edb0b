import { book } from "../words/book.ts";

/** What a finished book warns of, in plain words: fields of the order by the names that the creator gives them. */
export function plainWarning(warning: string): string {
  const [, field, choice] = /^No (\w+) was given: we chose (.+)\.$/.exec(warning) ?? [];
  if (field === undefined || choice === undefined) return warning;
  return book.chosen(book.fields[field] ?? field.replaceAll("_", " "), choice);
}
