import { workshopJobs as words } from "../../words/workshop-jobs.ts";
import { states } from "./filter-text.ts";

export interface Suggestion {
  /** The word, or as much of it as is certain. */
  word: string;
  note: string;
  /** The whole filter with it in its place, and where the writing goes on. */
  text: string;
  caret: number;
}

/** What can be named at the moment. */
export interface Known {
  stages: readonly string[];
  types: readonly string[];
  errors: readonly string[];
}

const most = 8;

type Key = keyof typeof words.keys;

const keys = Object.keys(words.keys) as Key[];

/** What could stand where the caret is. */
export function suggest(text: string, caret: number, known: Known): Suggestion[] {
  const start = text.slice(0, caret).search(/\S*$/);
  const end = caret + text.slice(caret).search(/\s|$/);
  const written = text.slice(start, caret);
  const minus = written.startsWith("-") ? "-" : "";
  const word = written.slice(minus.length);
  const put = (instead: string, note: string, isWhole: boolean): Suggestion => {
    const after = text.slice(end).trimStart();
    const head = text.slice(0, start) + minus + instead + (isWhole ? " " : "");
    return { word: minus + instead, note, text: head + after, caret: head.length };
  };
  const colon = word.indexOf(":");
  if (colon < 0) {
    return keys
      .filter((key) => key.startsWith(word.toLowerCase()))
      .slice(0, word === "" ? keys.length : most)
      .map((key) => put(`${key}:`, words.keys[key], false));
  }
  const key = keys.find((each) => each === word.slice(0, colon));
  if (key === undefined) return [];
  const values = word.slice(colon + 1).split(",");
  const last = values.pop() ?? "";
  const before = values.map((value) => `${value},`).join("");
  return valuesOf(key, known)
    .filter((value) => value.startsWith(last) && value !== last && !values.includes(value))
    .slice(0, most)
    .map((value) => put(`${key}:${before}${value}`, "", true));
}

function valuesOf(key: Key, known: Known): readonly string[] {
  switch (key) {
    case "state":
      return states;
    case "stage":
      return [...known.stages, "none"];
    case "type":
      return known.types;
    case "error":
      return [...known.errors, "none"];
    case "priority":
      return ["<=3", "1", "2", "3", "5", ">5"];
    case "tries":
      return [">1", ">2", "1"];
    case "age":
    case "ended":
      return ["<15m", "<1h", "<24h", "<7d", ">1h"];
    case "took":
      return [">90s", ">5m", "<30s"];
    case "user":
    case "batch":
    case "worker":
    case "parent":
      return ["none"];
    case "book":
    case "id":
      return [];
    default:
      return key satisfies never;
  }
}
