import type { WorkshopJobRow } from "../../../../src/contract/workshop-job-row.ts";

export type JobState = WorkshopJobRow["status"];

export const states: readonly JobState[] = [
  "pending",
  "processing",
  "completed",
  "failed",
  "cancelled",
];

/** The filter's language as text, for chips that write in it; the server reads it. */
export const wordsOf = (filter: string): string[] =>
  filter.split(/\s+/).filter((word) => word !== "");

const isStateWord = (word: string): boolean => word.startsWith("state:");

/** The states that it asks for; none: all. */
export function statesIn(filter: string): JobState[] {
  const named = wordsOf(filter)
    .filter(isStateWord)
    .flatMap((word) => word.slice("state:".length).split(","));
  return states.filter((state) => named.includes(state));
}

/** The same filter with these states instead of its own. */
export function withStates(filter: string, wanted: readonly JobState[]): string {
  const rest = wordsOf(filter).filter((word) => !isStateWord(word));
  const first = wanted.length === 0 ? [] : [`state:${wanted.join(",")}`];
  return [...first, ...rest].join(" ");
}

/** Asks for one state more, or one less. */
export function withStateSwitched(filter: string, state: JobState): string {
  const now = statesIn(filter);
  const next = now.includes(state) ? now.filter((each) => each !== state) : [...now, state];
  return withStates(
    filter,
    states.filter((each) => next.includes(each)),
  );
}
