import type { Fault, History } from "../history.ts";

export interface Span {
  from: number;
  to: number;
}

/** When this process could not be expected to do its duty: its own faults, and those of all. */
export function troubleOf(history: History, process: string): Fault[] {
  return history.faults.filter(
    ({ kind, target }) =>
      target === process ||
      kind === "machine starved" ||
      (kind === "restart database" && target === "database"),
  );
}

/** How much of a span is covered by others. */
export function coveredMs(span: Span, by: readonly Span[]): number {
  let covered = 0;
  let upTo = span.from;
  for (const { from, to } of by.toSorted((one, other) => one.from - other.from)) {
    const start = Math.max(from, upTo);
    const end = Math.min(to, span.to);
    if (end > start) {
      covered += end - start;
      upTo = end;
    }
  }
  return covered;
}
