import { pickOne, type Random } from "../../../book/seeded-random.ts";
import type { Level, Planted } from "./line.ts";
import { fillSlots, type Slots } from "./slots/fill-slots.ts";

/** Two short lines under "The End"; one that comes back to a thing is told only where the story brought it in. */
export function closingLines(
  level: Level,
  { slots, planted, random }: { slots: Slots; planted: ReadonlySet<Planted>; random: Random },
): string[] {
  const told = closings[level].filter(([, , needs]) => needs === undefined || planted.has(needs));
  const [first, second] = pickOne(random, told);
  return [first, second].map((text) => fillSlots(text, slots));
}

const closings: Record<Level, readonly (readonly [string, string, Planted?])[]> = {
  0: [
    ["Bye-bye, {name}!", "Again? Again!"],
    ["Good night, book.", "Good night, {name}."],
    ["One more time?", "Yes, yes, yes!"],
    ["All done, {name}!", "Now a kiss."],
  ],
  1: [
    ["And {name}? Fast asleep.", "Well, nearly."],
    ["That was the story of {name}.", "Shall we read it again?"],
    ["If you see {friend}, say hello.", "{Friend} says hello to you."],
    ["Sweet dreams, {name}.", "See you on the next page of the day."],
  ],
  2: [
    ["It is said that {friend} still tells this story.", "It gets a little longer every time."],
    ["And the last sandwich?", "They halved it.", "sandwich"],
    ["{Name} is at home on most Tuesdays.", "Visitors are asked to bring buns."],
    ["That is the end of the story.", "It is not the end of {name}."],
  ],
  3: [
    ["Every word of this is true,", "apart from the parts that are better."],
    ["The sock was behind the door.", "It had been there all along.", "sock"],
    ["{Name} would like it known", "that {friend} was very brave too."],
    ["Some questions take a whole day to answer.", "Ask them anyway."],
  ],
};
