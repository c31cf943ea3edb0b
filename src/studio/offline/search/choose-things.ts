import type { AgeGroup } from "../../../book/age-group.ts";
import { shuffled, type Random } from "../../../book/seeded-random.ts";
import { areConfusable } from "./confusables.ts";
import {
  commonThings,
  firstThings,
  thingsByAbility,
  thingsByOccasion,
  thingsByQuest,
  type HiddenThing,
} from "./hidden-things.ts";

export interface Wish {
  ageGroup: AgeGroup;
  quest: string;
  ability: string;
  occasion: string | null;
  /** 1-based scene: two scenes of a book hide other things as far as the lists reach. */
  scene: number;
}

/**
 * What is hidden, in order of importance; at least one thing comes of the quest, the ability and the occasion each. Never two
 * that could be mistaken for one another, and none that looks like the hero.
 */
export function chooseThings(
  wish: Wish,
  count: number,
  hides: readonly HiddenThing[],
  heroShows: readonly string[],
  random: Random,
): HiddenThing[] {
  const quest = turned(thingsByQuest[wish.quest] ?? thingsByQuest["any"] ?? [], wish.scene);
  const ability = turned(thingsByAbility[wish.ability] ?? thingsByAbility["any"] ?? [], wish.scene);
  const occasion = wish.occasion
    ? turned(thingsByOccasion[wish.occasion] ?? thingsByOccasion["any"] ?? [], wish.scene)
    : [];
  const small = wish.ageGroup === "0-2";
  const themed = small ? 1 : Math.max(2, Math.round(count / 4));
  const chosen: HiddenThing[] = [];
  const take = (things: readonly HiddenThing[], most: number): void => {
    let taken = 0;
    for (const thing of things) {
      if (taken === most || chosen.length === count) return;
      const others = [...chosen.map(({ icon }) => icon), ...heroShows];
      if (others.some((icon) => areConfusable(icon, thing.icon))) continue;
      chosen.push(thing);
      taken++;
    }
  };
  take(quest, themed);
  take(ability, 1);
  take(occasion, small ? 1 : 2);
  if (small) take(shuffled(firstThings, random), count);
  take(shuffled(hides, random), count);
  take(shuffled(commonThings, random), count);
  take([...quest, ...occasion], count);
  return chosen;
}

/** Scene 2 begins where scene 1 left off. */
function turned(things: readonly HiddenThing[], scene: number): HiddenThing[] {
  const start = things.length === 0 ? 0 : ((scene - 1) * 3) % things.length;
  return [...things.slice(start), ...things.slice(0, start)];
}
