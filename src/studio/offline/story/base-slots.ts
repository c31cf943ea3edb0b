import { pickOne, type Random } from "../../../book/seeded-random.ts";
import type { StoryRequest } from "../../studio.ts";
import { findWorld } from "../lexicon/find-world.ts";
import { keptOccasion } from "../lexicon/occasion-of.ts";
import type { WorldWords } from "../worlds/world-words.ts";
import type { StoryFriend } from "./friends.ts";
import { abilityOf } from "./slots/ability.ts";
import { adventureOf } from "./slots/adventure.ts";
import { withArticle } from "./slots/articles.ts";
import { capital } from "./slots/capital.ts";
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
  // Elsewhere than the pictures, a house under the oldest oak would contradict the words.
  const asDrawn = findWorld(request.world, [world]).sure;
  // "a girl who loves cats called Luna" would name the cats.
  const called = type.hasClause ? `${hero.name}, ${type.full}` : `${type.full} called ${hero.name}`;
  const ability = abilityOf(request.ability);
  const pronouns = pronounWords[request.pronouns];
  const plural = request.pronouns === "they";
  const place = placeOf(request.world, world.place);
  const [friend, ...others] = friends;
  if (friend === undefined) throw new Error("a story needs a friend");
  return {
    ...pronouns,
    name: hero.name,
    "name’s": hero.possessive,
    "a type": type.full,
    "type called name": called,
    "type called name,": type.hasClause ? `${called},` : called,
    noun: type.noun,
    "a noun": withArticle(type.noun),
    can: ability.can,
    cans: ability.cans,
    could: ability.could,
    "she could": `${pronouns.she} ${ability.could.replace(/^was(?= )/u, pronouns.was)}`,
    // After a pronoun: "they have super hearing", "they are very fast".
    "can verb": plural ? ability.can.replace(/^am(?= )/u, "are") : ability.cans,
    lives: plural ? "live" : "lives",
    "in world": place,
    "in world titled": titled(place),
    home: pickOne(random, asDrawn ? world.homes : anyHomes),
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
    greeting: greetingOf(keptOccasion(request.occasion) ?? ""),
  };
}

const anyHomes = [
  "a small, snug place with a round red door",
  "a crooked little nook with one blue window",
  "a tidy little den with a bell by the door",
  "a snug corner with curtains of its own",
];

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
  const joined = (nameOf: (one: StoryFriend) => string) => distinct(others.map(nameOf));
  const some = joined((one) => (one.known ? one.name : withArticle(one.description)));
  return {
    friend: friend.name,
    "friend call": friend.call,
    "friend titled": titled(capital(friend.name)),
    "friend’s": `${friend.name}’s`,
    "a friend kind": withArticle(friend.description),
    "friend full": fullName(friend, his),
    others: joined((one) => (one.known ? one.name : `the ${one.description}`)),
    "some others": some,
    "others come": `${some} ${others.length === 1 ? "comes" : "come"}`,
    "others came": `${some} came`,
  };
}

/** "a dog" and "a dog" are "a dog and another dog", "the dog" and "the dog" are "the dog and the other dog". */
function distinct(names: readonly string[]): string {
  return names
    .map((name, i) =>
      names.indexOf(name) < i
        ? name.replace(/^an? /u, "another ").replace(/^the /u, "the other ")
        : name,
    )
    .join(" and ");
}

/** "Biscuit the dog", "his cousin Leo", and plain "Grandma" or "Mia". */
function fullName({ name, description }: StoryFriend, his: string): string {
  if (description === "friend" || name === `${his} ${description}`) return name;
  return relation.test(description)
    ? `${his} ${description} ${name}`
    : `${name} the ${description}`;
}

const relation =
  /(brother|sister|sibling|cousin|friend|neighbour|neighbor|twin|uncle|aunt|auntie|grandma|grandpa|nephew|niece)$/u;
