import { expect, test } from "vitest";

import { adventureOf } from "./adventure.ts";
import { fillSlots } from "./fill-slots.ts";
import { greetingOf } from "./greeting.ts";
import { heroName } from "./hero-name.ts";
import { heroType } from "./hero-type.ts";
import { placeOf } from "./place.ts";

test.each([
  ["Luna", "Luna", "Luna’s"],
  ["james", "James", "James’s"],
  ["mary jane", "Mary Jane", "Mary Jane’s"],
  ["O'Neill", "O’Neill", "O’Neill’s"],
  ["J.R.", "J.R.", "J.R.’s"],
  ["Luna.", "Luna", "Luna’s"],
  ["Zoë 🦊", "Zoë 🦊", "Zoë 🦊’s"],
])("the name %s is told as %s and %s", (typed, name, possessive) => {
  expect(heroName(typed)).toEqual({ name, possessive });
});

test.each([
  ["a brave dragon", "a brave dragon", "dragon"],
  ["A Tiny Robot", "a tiny robot", "robot"],
  ["owl", "an owl", "owl"],
  ["the bravest owl", "the bravest owl", "owl"],
  ["a girl astronaut who loves tea", "a girl astronaut who loves tea", "astronaut"],
  ["T-Rex", "a T-Rex", "T-Rex"],
  ["a 5 year old girl", "a 5 year old girl", "girl"],
  ["8-year-old boy", "an 8-year-old boy", "boy"],
  ["twins", "a twin", "twin"],
  ["our dog Rex", "a dog", "dog"],
  ["my little brother", "a little brother", "brother"],
  ["a girl on a scooter", "a girl on a scooter", "girl"],
  ["a girl (aged 6)", "a girl, aged 6", "girl"],
  ["a bear, big and brown", "a bear, big and brown", "bear"],
  ["an UFO", "a UFO", "UFO"],
  ["princess", "a princess", "princess"],
  ["SUPERHERO", "a superhero", "superhero"],
  ["cats and dogs", "some cats and dogs", "cat"],
  ["octopus", "an octopus", "octopus"],
  ["3 little pigs", "3 little pigs", "pigs"],
])("the type %s is told as %s", (typed, full, noun) => {
  expect(heroType(typed)).toMatchObject({ full, noun });
});

test.each([
  ["the Enchanted Forest", "in the Enchanted Forest"],
  ["under the sea", "under the sea"],
  ["the Moon", "on the Moon"],
  ["Candy Kingdom", "in the Candy Kingdom"],
  ["outer space", "in outer space"],
  ["Mars", "on Mars"],
  ["my backyard", "in the backyard"],
  ["On a Desert Island", "on the Desert Island"],
  ["Narnia", "in Narnia"],
  ["Emerald City", "in Emerald City"],
  ["a pirate ship", "on the pirate ship"],
  ["underwater", "underwater"],
  ["home", "at home"],
  ["at home", "at home"],
  ["up in the clouds", "up in the clouds"],
  ["Deep in the jungle", "deep in the jungle"],
  ["everywhere", "everywhere"],
  ["haunted house", "in the haunted house"],
  ["Haunted House", "in the Haunted House"],
  ["submarine", "in the submarine"],
  ["supermarket", "in the supermarket"],
  ["bedroom", "in the bedroom"],
  ["downtown", "downtown"],
  ["downtown Chicago", "in downtown Chicago"],
  ["my Grandma's attic", "in Grandma’s attic"],
  ["my grandma's attic", "in Grandma’s attic"],
  ["my neighbour's garden", "in the neighbour’s garden"],
  ["Grandma's house", "in Grandma’s house"],
  ["planet Zog", "on planet Zog"],
  ["Planet of the Cats", "on the Planet of the Cats"],
  ["Saturn", "on Saturn"],
  ["Uranus", "on Uranus"],
  ["Treasure Island", "on Treasure Island"],
  ["Land of Oz", "in the Land of Oz"],
  ["the bottom of the sea", "at the bottom of the sea"],
])("%s: it happened %s", (typed, within) => {
  expect(placeOf(typed, "the forest")).toBe(within);
});

test.each([
  ["treasure hunt", "a treasure hunt"],
  ["rescue mission", "a rescue mission"],
  ["Underwater race", "an underwater race"],
  ["the Great Bake-Off", "the Great Bake-Off"],
  ["find the lost puppy", "an adventure called ‘find the lost puppy’"],
  ["learning to swim", "the adventure of learning to swim"],
  ["Treasure Hunt", "a treasure hunt"],
  ["a journey to the moon", "a journey to the moon"],
  ["Journey to the moon", "a journey to the moon"],
  ["a Christmas party", "a Christmas party"],
  ["saving the baby turtles", "the adventure of saving the baby turtles"],
  ["exploring caves", "the adventure of exploring caves"],
  ["finding Nemo", "the adventure of finding Nemo"],
  ["first day at school", "the first day at school"],
  ["sailing trip", "a sailing trip"],
  ["a", "an adventure"],
  ["pirates", "an adventure called ‘pirates’"],
])("%s is told as %s", (typed, expected) => {
  expect(adventureOf(typed)).toBe(expected);
});

test.each([
  ["birthday", "Happy birthday"],
  ["Christmas", "Merry Christmas"],
  ["Hanukkah", "Happy Hanukkah"],
  ["mother's day", "Happy Mother’s Day"],
  ["first day of school", "Hooray for the first day of school"],
  ["a lost tooth", "Hooray for a lost tooth"],
  ["new baby brother", "Hooray for the new baby brother"],
  ["graduation", "Hooray for graduation"],
  ["turning five", "Happy birthday"],
  ["get well soon", "Get well soon"],
  ["thank you", "Thank you"],
  ["I love you", "I love you"],
  ["becoming a big sister", "Hooray for big sisters"],
  ["just because", "Hooray"],
  ["moving house", "Welcome to your new home"],
  ["Eid Mubarak", "Eid Mubarak"],
  ["wedding", "Hooray for the wedding"],
  ["Snow White party", "Hooray for the Snow White party"],
  ["Bonfire Night", "Happy Bonfire Night"],
  ["opening night", "Hooray for opening night"],
  ["starting school", "Hooray for starting school"],
  ["well done", "Well done"],
  ["Holi", "Happy Holi"],
  ["sick in hospital", "Get well soon"],
  ["goodbye", "Goodbye"],
])("for %s people call %s", (occasion, expected) => {
  expect(greetingOf(occasion)).toBe(expected);
});

test("a slot is filled small or large, and an unknown one is a bug", () => {
  expect(fillSlots("{Friend} and {friend}", { friend: "a fox" })).toBe("A fox and a fox");
  expect(fillSlots("{name}", { name: "{she}", she: "no" })).toBe("{she}");
  expect(fillSlots("This is {name}. Hello, {name}.", { name: "J.R." })).toBe(
    "This is J.R. Hello, J.R.",
  );
  expect(() => fillSlots("{frend}", { friend: "a fox" })).toThrow("{frend}");
});
