import type { MeetTheHero } from "../../../book/story.ts";
import type { Level } from "./line.ts";
import { fillSlots, type Slots } from "./slots/fill-slots.ts";

/** The page "Meet Luna": who the hero is, what the gift is, where home is, in the story's own grammar. */
export function meetTheHero(level: Level, slots: Slots): MeetTheHero {
  const lines = level === 0 ? littleLines : fullLines;
  return {
    heading: fillSlots("Meet {name}", slots),
    lines: lines.map((text) => fillSlots(text, slots)),
  };
}

const littleLines = ["This is {name}.", "{Name} is {a type}.", "{Name} {cans}!"];

const fullLines = ["{Name} is {a type}.", "{She} {can verb}.", "{She} {lives} {in world}."];
