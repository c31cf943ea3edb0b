import type { Puppet } from "../../../book/character.ts";
import { seededRandom } from "../../../book/seeded-random.ts";
import { allCast } from "../species/cast.ts";
import type { World } from "./shot.ts";

/** The world's folk in this book's order, without the species of the hero and the friends. */
export function folkFor(
  world: World,
  hero: Puppet,
  friends: readonly Puppet[],
  seed: string,
): Puppet[] {
  const taken = new Set([hero.species, ...friends.map((friend) => friend.species)]);
  const random = seededRandom(`${seed} folk`);
  return allCast
    .filter((puppet) => world.folk.includes(puppet.species) && !taken.has(puppet.species))
    .map((puppet) => ({ puppet, order: random() }))
    .sort((one, other) => one.order - other.order)
    .map(({ puppet }) => puppet);
}
