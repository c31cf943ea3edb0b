import { pickOne, type Random } from "../../../../book/seeded-random.ts";
import type { Level } from "../line.ts";

export const searchTitles = [
  "Where Is {name}?",
  "Can You Find {name}?",
  "Look for {name}!",
  "{Name} Is Here Somewhere",
  "Find {name} {in world titled}",
  "{Name} Hides {in world titled}",
] as const;

/** Two short lines under "The End"; on a day worth keeping, the first calls it out. */
export function searchClosing(level: Level, onTheDay: boolean, random: Random): readonly string[] {
  const [first, second] = pickOne(random, closings[level]);
  return onTheDay ? ["{Greeting}, {name}!", pickOne(random, daySeconds)] : [first, second];
}

const daySeconds = ["And well found!", "You found it all.", "{Friend} says so, too."] as const;

/** Only the hero and the listed things are hidden: no line says that anybody else was. */
const closings: Record<Level, readonly (readonly [string, string])[]> = {
  0: [
    ["You did it!", "Bye-bye, {name}!"],
    ["All done!", "Again, again!"],
    ["Bye-bye, {name}!", "See you soon!"],
  ],
  1: [
    ["You found {name}!", "{Friend} is very impressed."],
    ["What good eyes you have!", "Better than {friend’s}, says {friend}."],
    ["That was the last one.", "Now it is your turn to hide."],
  ],
  2: [
    ["You can stop looking now.", "Unless you liked it."],
    ["{Name} was there all along.", "{Friend} never saw a thing."],
    ["You found it all.", "{Name} has already thought of better places."],
  ],
  3: [
    ["You found {name}.", "Nobody stays hidden for ever."],
    ["{Name} would like to see you try", "and hide from {friend}."],
    ["Look once more at the first picture.", "You will see it differently."],
  ],
};
