import type { Draft } from "../book/draft.ts";
import { pageText, withPageText } from "../book/page-text.ts";
import type { Step } from "./stage-graph.ts";

/** The draft with a step's value in it, and over it what somebody wrote himself. */
export function addToDraft(draft: Draft, { stage, part }: Step, value: unknown): Draft {
  const added = stage.add(draft, part, value);
  return Object.entries(added.changes.texts).reduce(
    (changed, [page, { was, is }]) =>
      isSameText(pageText(changed, Number(page)), was)
        ? withPageText(changed, Number(page), is)
        : changed,
    added,
  );
}

/** Own words that have no place, because the text that they were written over is another by now: they are not lost in silence. */
export function warningsOnTexts(draft: Draft): string[] {
  return Object.entries(draft.changes.texts)
    .filter(([page, { is }]) => !isSameText(pageText(draft, Number(page)), is))
    .map(
      ([page]) =>
        `Your own words for page ${page} were left out: the book has another text there by now.`,
    );
}

export function isSameText(one: readonly string[] | undefined, other: readonly string[]): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
