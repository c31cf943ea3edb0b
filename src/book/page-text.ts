import type { Draft } from "./draft.ts";

/**
 * The paragraphs of a page that may be put into other words: those of a story scene, or the task beside a search scene.
 * Undefined when there is no such page, or no text yet.
 */
export function pageText(
  { story, searchText }: Draft,
  page: number,
): readonly string[] | undefined {
  if (story !== undefined) return story.scenes[page - 1]?.paragraphs;
  const words = searchText?.scenes[page - 1];
  return words && [words.intro];
}

/** The draft with that page in other words. */
export function withPageText(draft: Draft, page: number, paragraphs: readonly string[]): Draft {
  const { story, searchText } = draft;
  if (story !== undefined) {
    const scenes = story.scenes.map((scene, i) =>
      i === page - 1 ? { ...scene, paragraphs } : scene,
    );
    return { ...draft, story: { ...story, scenes } };
  }
  if (searchText === undefined) return draft;
  const intro = paragraphs.join(" ");
  const scenes = searchText.scenes.map((words, i) =>
    i === page - 1 ? { ...words, intro } : words,
  );
  return { ...draft, searchText: { ...searchText, scenes } };
}
