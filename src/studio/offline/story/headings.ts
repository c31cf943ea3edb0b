import { pickOne, type Random } from "../../../book/seeded-random.ts";
import type { SceneStage } from "../../../book/story.ts";
import type { Level } from "./line.ts";
import type { Obstacle } from "./obstacle.ts";
import type { Quest } from "./quest.ts";
import { fillSlots, type Slots } from "./slots/fill-slots.ts";

export interface HeadingSources {
  level: Level;
  quest: Quest;
  obstacle: Obstacle;
  slots: Slots;
  random: Random;
}

/** A call for the smallest, a title for the small, a numbered chapter after that, and "in Which" for the oldest. */
export function headingOf(
  beat: SceneStage["beat"],
  number: number,
  { level, quest, obstacle, slots, random }: HeadingSources,
): string {
  const fill = (choices: readonly string[]) => fillSlots(pickOne(random, choices), slots);
  if (level === 0) return fill(calls[beat]);
  const title = fill({ ...titles, ...planned(quest, obstacle) }[beat]);
  if (level === 1) return title;
  if (level === 2) return `Chapter ${number}: ${title}`;
  const found = { home: [quest.headings.wantWhich], found: [quest.headings.foundWhich] };
  return `Chapter ${ordinals[number] ?? number}, in Which ${fill({ ...which, ...found }[beat])}`;
}

const ordinals = ["", "One", "Two", "Three", "Four", "Five", "Six", "Seven"];

function planned(quest: Quest, obstacle: Obstacle) {
  return { home: [quest.headings.want], obstacle: [obstacle.title], found: [quest.headings.found] };
}

const calls: Record<SceneStage["beat"], readonly string[]> = {
  home: ["Hello, {name}!", "Here Is {name}!", "Peekaboo, {name}!"],
  setting_out: ["Off We Go!", "A Friend!", "Hello, {friend call}!"],
  obstacle: ["Oh No!", "Uh-Oh!", "Stop!"],
  the_gift: ["Hooray!", "Look, Look!", "Yes, {name}!"],
  found: ["Good Night!", "We Did It!", "Hip, Hip, Hooray!"],
};

const titles = {
  setting_out: [
    "Hello, {friend call}",
    "Round the First Bend",
    "Two Are Better",
    "{friend titled} Comes Too",
  ],
  the_gift: [
    "What {name} Could Do",
    "{Name’s} Turn",
    "So That Is What It Is For",
    "Just the Thing",
  ],
};

const which = {
  setting_out: [
    "Two Set Out and Nobody Is Sensible",
    "{friend titled} Is Not All Right at All",
    "Something Small Is Given Away",
    "{Name} Stops, Which Turns Out to Matter",
  ],
  obstacle: [
    "There Is No Way Round",
    "Things Do Not Go According to Plan",
    "{Name} Sits Down on a Cold Stone",
    "There Is Nothing Left to Try",
  ],
  the_gift: [
    "{Name} Remembers Something",
    "a Useless Thing Is Used",
    "the Question Begins to Look Silly",
    "{friend titled} Is Astonished",
  ],
};
