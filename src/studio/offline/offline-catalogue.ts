import type { Catalogue } from "../studio.ts";
import { allSpecies } from "./species/all-species.ts";
import { allWorldWords } from "./worlds/all-world-words.ts";

const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);

/** What this studio draws, from its own lists: whoever adds a line there adds it here. */
export const offlineCatalogue: Catalogue = {
  worlds: allWorldWords.map(({ key, place, examples }) => ({
    key,
    title: place,
    examples: [...examples],
  })),
  characters: allSpecies.map(({ name, aliases }) => ({
    key: name,
    title: capital(aliases[0] ?? name),
    examples: [...aliases],
  })),
};
