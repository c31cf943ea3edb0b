import type { WorldWords } from "../worlds/world-words.ts";
import { emojiKeywords } from "./emoji-keywords.ts";

export interface FoundWorld {
  key: string;
  /** False when it is drawn as the nearest world we know. */
  sure: boolean;
}

/** Which known world a place in free text is, or is nearest to. */
export function findWorld(place: string, worlds: readonly WorldWords[]): FoundWorld {
  const text = place.toLowerCase();
  const same =
    // By its own name first: star meadows are no meadows.
    worlds.find((world) => world.place.toLowerCase() === text) ??
    worlds.find((world) => world.means.test(text));
  if (same) return { key: same.key, sure: true };
  const near = worlds.find((world) => world.isNear.test(text));
  if (near) return { key: near.key, sure: false };
  for (const word of text.split(/[^\p{L}]+/u).filter((part) => part.length > 2)) {
    for (const keywords of emojiKeywords(word)) {
      const related = worlds.find((world) => keywords.some((one) => world.means.test(one)));
      if (related) return { key: related.key, sure: false };
    }
  }
  const first = worlds[0];
  if (first === undefined) throw new Error("no worlds to choose from");
  return { key: first.key, sure: false };
}
