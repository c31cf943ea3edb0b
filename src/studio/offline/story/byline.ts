import { keptOccasion } from "../lexicon/occasion-of.ts";
import { capital } from "./slots/capital.ts";
import { plainWords } from "./slots/plain-words.ts";

/** "A story made for Luna", with the day it was made for: "… · Lost tooth". */
export function bylineOf(name: string, occasion: string | null, kind: "story" | "search"): string {
  const made = `${kind === "story" ? "A story" : "A book of finding"} made for ${name}`;
  const day = plainWords(keptOccasion(occasion) ?? "");
  if (day === "") return made;
  return /^(\w+\s)?(birthday|b-?day)$/iu.test(day)
    ? `${made}’s ${day.toLowerCase()}`
    : `${made} · ${capital(day)}`;
}
