import { formatFacts } from "../pipeline/catalogue.ts";
import { jobStatuses } from "../queue/job.ts";

/** How a word's value is written. */
export type FilterKind = "name" | "code" | "id" | "uuid" | "number" | "duration";

interface FilterWord {
  kind: FilterKind;
  /** A job may have none of it: "none" asks for that. */
  orNone?: true;
  /** All values there are. */
  known?: readonly string[];
}

/** The filter's words: "state:failed", "age:<2h". A new one is a line here, one in filter-sql.ts and one in docs/workshop.md. */
export const filterWords = {
  state: { kind: "name", known: jobStatuses },
  stage: {
    kind: "name",
    orNone: true,
    known: [...new Set(formatFacts.flatMap(({ stages }) => stages))],
  },
  type: { kind: "name", known: formatFacts.map(({ name }) => name) },
  error: { kind: "code", orNone: true },
  priority: { kind: "number" },
  tries: { kind: "number" },
  age: { kind: "duration" },
  ended: { kind: "duration" },
  took: { kind: "duration" },
  user: { kind: "uuid", orNone: true },
  batch: { kind: "id", orNone: true },
  worker: { kind: "id", orNone: true },
  book: { kind: "id" },
  id: { kind: "id" },
  parent: { kind: "id", orNone: true },
} as const satisfies Record<string, FilterWord>;

export type FilterKey = keyof typeof filterWords;

export const filterKeys: readonly FilterKey[] = [
  "state",
  "stage",
  "type",
  "error",
  "priority",
  "tries",
  "age",
  "ended",
  "took",
  "user",
  "batch",
  "worker",
  "book",
  "id",
  "parent",
];

export type Comparison = "<" | "<=" | ">" | ">=";

/** One word of a filter; all of them must be true of a job. A time is in seconds. */
export interface FilterTerm {
  key: FilterKey;
  /** Written with a minus before it: what is not so, what has none included. */
  isNot: boolean;
  test:
    | { kind: "is"; anyOf: readonly (string | number)[]; orNone: boolean }
    | { kind: "compare"; by: Comparison; to: number };
}
