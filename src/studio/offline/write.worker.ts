import type { Story } from "../../book/story.ts";
import type { SearchText, SearchWordsRequest, StoryRequest } from "../studio.ts";
import { allSpecies } from "./species/all-species.ts";
import { writeSearchWords } from "./story/write-search-words.ts";
import { writeStory } from "./story/write-story.ts";

/** Runs in a thread, called by name: the grammar library takes 100 ms to load. */
export function writeStoryFor(request: StoryRequest): Story {
  return writeStory(request, allSpecies);
}

export function writeSearchFor(request: SearchWordsRequest): SearchText {
  return writeSearchWords(request, allSpecies);
}
