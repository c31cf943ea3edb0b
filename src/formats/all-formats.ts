import type { Format } from "./format.ts";
import { interactiveSearch } from "./interactive-search/format.ts";
import { storyAdventure } from "./story-adventure/format.ts";

/** A new kind of book is a folder beside these and a line here. */
export const allFormats: readonly Format[] = [interactiveSearch, storyAdventure];

export function formatNamed(name: string): Format {
  const format = allFormats.find((candidate) => candidate.name === name);
  if (format === undefined) throw new Error(`no format is called ${name}`);
  return format;
}
