import { pickOne, type Random } from "../../../book/seeded-random.ts";
import type { StoryRequest } from "../../studio.ts";
import type { WorldWords } from "../worlds/world-words.ts";
import type { StoryFriend } from "./friends.ts";
import { abilityOf } from "./slots/ability.ts";
import { adventureOf } from "./slots/adventure.ts";
import { withArticle } from "./slots/articles.ts";
import type { Slots } from "./slots/fill-slots.ts";
import { greetingOf } from "./slots/greeting.ts";
import { heroName } from "./slots/hero-name.ts";
import { heroType } from "./slots/hero-type.ts";
import { placeOf } from "./slots/place.ts";
import { pronounWords } from "./slots/pronouns.ts";

/** Everything a line may ask for that does not depend on the plot. */
export function baseSlots(
  request: StoryRequest,
  {
    world,
    friends,
    random,
  }: { world: WorldWords; friends: readonly StoryFriend[]; random: Random },
): Slots {
  const hero = heroName(request.name);
  const type = heroType(request.description);
  const ability = abilityOf(request.ability);
  const pronouns = pronounWords[request.pronouns];
  const place = placeOf(request.world, world.place);
  const [friend, ...others] = friends;
  if (friend === undefined) throw new Error("a story needs a friend");
  return {
    ...pronouns,
    name: hero.name,
    "name’s": hero.possessive,
    "a type": type.full,
    noun: type.noun,
    "a noun": withArticle(type.noun),
    can: ability.can,
    cans: ability.cans,
    could: ability.could,
    "she could": `${pronouns.she} ${ability.kind === "adjective" ? ability.could.replace(/^was/u, pronouns.was) : ability.could}`,
    ability: ability.phrase,
    doing: ability.gerund,
    world: place.name,
    "in world": place.within,
    "world titled": titled(place.name),
    "in world titled": titled(place.within),
    home: pickOne(random, world.homes),
    path: pickOne(random, world.paths),
    hush: pickOne(random, world.hushes),
    "little hush": pickOne(random, world.littleHushes),
    lights: pickOne(random, world.lights),
    smell: pickOne(random, world.smells),
    landmark: pickOne(random, world.landmarks),
    folk: world.folk,
    ending: pickOne(random, world.endings),
    trouble: pickOne(random, world.troubles),
    doubters: pickOne(random, [
      "the neighbours",
      "the grown-ups",
      "the people next door",
      "the uncles",
    ]),
    "an adventure": adventureOf(request.adventure),
    ...friendSlots(friend, others, pronouns.his),
    everyone: listed([hero.name, ...friends.map((one) => one.name)]),
    greeting: greetingOf(request.occasion ?? ""),
  };
}

/** "in the jungle" → "in the Jungle" */
function titled(words: string): string {
  return words.replace(
    /(?<=\s|^)(?!(?:the|a|an|of|in|on|at|and|under|inside|across|over|above|below|beneath|behind|through)(?:\s|$))\p{Ll}/gu,
    (letter) => letter.toUpperCase(),
  );
}

/** "Luna and Biscuit", "Luna, Biscuit and Moss" */
function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? "";
  return names.length < 2 ? last : `${names.slice(0, -1).join(", ")} and ${last}`;
}

function friendSlots(friend: StoryFriend, others: readonly StoryFriend[], his: string): Slots {
  const joined = (nameOf: (one: StoryFriend) => string) => others.map(nameOf).join(" and ");
  const some = joined((one) => (one.known ? one.name : withArticle(one.description)));
  return {
    friend: friend.name,
    "friend’s": `${friend.name}’s`,
    "a friend kind": withArticle(friend.description),
    "friend full": fullName(friend, his),
    others: joined((one) => (one.known ? one.name : `the ${one.description}`)),
    "some others": some,
    "others come": `${some} ${others.length === 1 ? "comes" : "come"}`,
    "others came": `${some} came`,
  };
}

/** "Biscuit the dog", "his cousin Leo", and plain "Grandma" or "Mia". */
function fullName({ name, description }: StoryFriend, his: string): string {
  if (description === "friend") return name;
  return relation.test(description)
    ? `${his} ${description} ${name}`
    : `${name} the ${description}`;
}

const relation =
  /(brother|sister|sibling|cousin|friend|neighbour|neighbor|twin|uncle|aunt|auntie|grandma|grandpa|nephew|niece)$/u;
