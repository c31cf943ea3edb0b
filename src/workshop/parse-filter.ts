import { distance } from "fastest-levenshtein";

import {
  type Comparison,
  type FilterKey,
  filterKeys,
  type FilterKind,
  type FilterTerm,
  filterWords,
} from "./filter-words.ts";

export interface ParsedFilter {
  terms: FilterTerm[];
  /** One for each word that cannot be used, in words for people. Empty: all is well. */
  faults: string[];
}

/** Nobody writes more by hand, and each costs the database something. */
const mostWords = 30;
const mostValues = 100;

/** "state:failed,cancelled -type:interactive_search age:<2h" → its terms. Reads nothing but the text. */
export function parseFilter(text: string): ParsedFilter {
  const words = text.split(/\s+/).filter((word) => word !== "");
  if (words.length > mostWords) {
    return {
      terms: [],
      faults: [`A filter has at most ${mostWords} words; this one has ${words.length}.`],
    };
  }
  const terms: FilterTerm[] = [];
  const faults: string[] = [];
  for (const word of words) {
    const read = parseWord(word);
    if (typeof read === "string") faults.push(`“${word}”: ${read}`);
    else terms.push(read);
  }
  return { terms, faults };
}

/** The term, or what is wrong with it. */
function parseWord(word: string): FilterTerm | string {
  const isNot = word.startsWith("-");
  const [, name = "", value] = /^-?([^:]*)(?::(.*))?$/.exec(word) ?? [];
  if (value === undefined) {
    if (/^\d+$/.test(name))
      return `write id:${name} for the job of this number, book:${name} for its book.`;
    return `each word is a name and a value, as in state:failed. The names are ${listed(filterKeys)}.${hint(name, filterKeys)}`;
  }
  const key = filterKeys.find((known) => known === name);
  if (key === undefined)
    return `there is no “${name}:”. There are ${listed(filterKeys)}.${hint(name, filterKeys)}`;
  if (value === "") return `it wants a value, ${examples[filterWords[key].kind]}.`;
  const test = parseValue(key, value);
  return typeof test === "string" ? test : { key, isNot, test };
}

function parseValue(key: FilterKey, value: string): FilterTerm["test"] | string {
  const { kind } = filterWords[key];
  const [, by, rest = ""] = /^(<=|>=|<|>)(.*)$/.exec(value) ?? [];
  if (by !== undefined) {
    if (kind !== "number" && kind !== "duration")
      return `“${key}:” cannot be compared. It takes ${examples[kind]}.`;
    const to = kind === "number" ? number(rest) : duration(rest);
    return to === undefined ? wrong(key, rest) : { kind: "compare", by: comparison(by), to };
  }
  // A time is never exact: what would be equal to two hours?
  if (kind === "duration") return `“${key}:” wants < or > before a time, as in ${key}:<2h.`;
  return parseValues(key, value.split(","));
}

function parseValues(key: FilterKey, values: readonly string[]): FilterTerm["test"] | string {
  if (values.length > mostValues) return `it takes at most ${mostValues} values.`;
  const anyOf: (string | number)[] = [];
  const mayBeNone = "orNone" in filterWords[key];
  for (const value of values) {
    if (mayBeNone && value === "none") continue;
    const read = parseOne(key, value);
    if (read === undefined) return wrong(key, value);
    anyOf.push(read);
  }
  return { kind: "is", anyOf, orNone: mayBeNone && values.includes("none") };
}

function parseOne(key: FilterKey, value: string): string | number | undefined {
  const { kind } = filterWords[key];
  switch (kind) {
    case "name":
      return known(key).find((name) => name === value);
    case "code":
      return /^[a-z0-9_*]{1,100}$/i.test(value) ? value : undefined;
    case "uuid":
      return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value)
        ? value.toLowerCase()
        : undefined;
    case "id":
      return /^[1-9]\d{0,14}$/.test(value) ? Number(value) : undefined;
    case "number":
      return number(value);
    case "duration":
      return undefined;
    default:
      return kind satisfies never;
  }
}

const number = (text: string): number | undefined =>
  /^\d{1,6}$/.test(text) ? Number(text) : undefined;

const secondsIn: Record<string, number> = { s: 1, m: 60, h: 3600, d: 86_400, w: 604_800 };

/** "90s", "1.5h" → seconds. */
function duration(text: string): number | undefined {
  const [, amount, unit = ""] = /^(\d{1,6}(?:\.\d{1,3})?)([smhdw])$/.exec(text) ?? [];
  return amount === undefined ? undefined : Number(amount) * (secondsIn[unit] ?? Number.NaN);
}

const comparisons: readonly Comparison[] = ["<=", ">=", "<", ">"];

function comparison(written: string): Comparison {
  const found = comparisons.find((each) => each === written);
  if (found === undefined) throw new Error(`${written} is no comparison`);
  return found;
}

const examples: Record<FilterKind, string> = {
  name: "one of the names there are",
  code: "an error's code; a star stands for anything, as in error:*timeout*",
  id: "a number, as in id:42",
  uuid: "a user's UUID",
  number: "a whole number, as in priority:<=3",
  duration: "a time such as 90s, 15m, 2h or 7d",
};

function known(key: FilterKey): readonly string[] {
  const word = filterWords[key];
  return "known" in word ? word.known : [];
}

function wrong(key: FilterKey, value: string): string {
  const names = known(key);
  const orNone = "orNone" in filterWords[key] ? ["none"] : [];
  if (names.length > 0) {
    const all = [...names, ...orNone];
    return `there is no ${key} “${value}”. There are ${listed(all)}.${hint(value, all)}`;
  }
  const { kind } = filterWords[key];
  return `“${value}” is not ${examples[kind]}${orNone.length > 0 ? ", or “none”" : ""}.`;
}

const listed = (names: readonly string[]): string => names.join(", ");

/** Two slips of the finger, or a beginning. */
function hint(written: string, names: readonly string[]): string {
  const word = written.toLowerCase();
  if (word === "") return "";
  const [nearest] = names
    .map((name) => ({ name, far: name.startsWith(word) ? 1 : distance(word, name) }))
    .toSorted((one, other) => one.far - other.far);
  return nearest !== undefined && nearest.far <= 2 ? ` Did you mean “${nearest.name}”?` : "";
}
