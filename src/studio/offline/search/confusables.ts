import type { Puppet } from "../../../book/character.ts";

/**
 * What a child may take for one another. A group holds icons, species, clothes and words that props use; when one member is
 * hidden, no other member may be in the picture. Without it "find the owl" was hidden among nine owls.
 */
const groups: readonly (readonly string[])[] = [
  ["crown", "princess", "lion"],
  ["owl"],
  ["teddy-bear", "bear", "panda"],
  ["top-hat", "wizard", "pirate", "wizardhat", "partyhat"],
  ["magic-wand", "fairy", "wizard"],
  ["glasses", "sunglasses", "goggles", "diving-mask"],
  ["scarf", "gloves", "socks"],
  ["ribbon", "bow", "wrapped-gift"],
  ["backpack", "parachute"],
  ["star", "glowing-star", "hero", "wizard"],
  ["balloon", "hot-air-balloon", "party-popper"],
  ["umbrella", "closed-umbrella", "umbrella-on-ground", "beach-with-umbrella", "parasol"],
  ["flower", "tulip", "rose", "sunflower", "blossom", "hibiscus", "bouquet", "seedling", "herb"],
  ["red-apple", "tomato", "cherries", "strawberry", "tangerine", "peach", "pear"],
  ["cupcake", "shortcake", "birthday-cake", "cake"],
  ["candy", "lollipop", "cookie", "doughnut", "chocolate-bar"],
  ["ice-cream", "soft-ice-cream", "shaved-ice"],
  ["mushroom", "brown-mushroom"],
  ["jack-o-lantern", "pumpkin"],
  ["red-paper-lantern", "lantern", "flashlight", "light-bulb", "candle"],
  ["snowman", "snow"],
  ["rocket", "flying-saucer"],
  ["satellite", "satellite-antenna", "dish"],
  ["telescope", "microscope"],
  ["spiral-shell", "shell", "snail", "oyster"],
  ["fish", "tropical-fish", "blowfish", "dolphin", "shark"],
  ["octopus", "squid", "jellyfish"],
  ["crab", "lobster", "shrimp"],
  ["coral"],
  ["anchor"],
  ["treasure-chest", "toolbox", "crate", "luggage"],
  ["basket", "bucket"],
  ["world-map", "scroll", "love-letter", "notebook-with-decorative-cover", "label"],
  ["old-key", "key"],
  ["coin", "sports-medal", "trophy", "moon-cake"],
  ["compass", "alarm-clock", "stopwatch", "mantelpiece-clock", "yo-yo"],
  ["soccer-ball", "basketball", "yarn", "beach-ball", "volleyball"],
  ["feather", "wing", "leaf", "fallen-leaf", "maple-leaf", "leaf-fluttering-in-wind"],
  ["duck", "baby-chick", "hatching-chick", "bird", "nest-with-eggs"],
  ["trumpet", "postal-horn", "saxophone"],
  ["violin", "guitar", "banjo"],
  ["microphone", "studio-microphone"],
  ["gem-stone", "ring", "crystal"],
  ["crystal-ball", "mirror-ball"],
  ["triangular-flag", "chequered-flag", "crossed-flags", "flag"],
  ["ewe", "cloud", "goat"],
  ["ring-buoy", "doughnut"],
  ["paw-prints", "footprints"],
  ["robot", "game-die"],
];

export function areConfusable(one: string, other: string): boolean {
  if (one === other) return true;
  return groups.some((group) => group.includes(one) && group.includes(other));
}

/** May this be in a picture in which `hidden` are to be found? */
export function isClearOf(shown: readonly string[], hidden: readonly string[]): boolean {
  return !shown.some((one) => hidden.some((other) => areConfusable(one, other)));
}

/** The words under which a figure stands in the groups. */
export function shownBy(puppet: Puppet): string[] {
  return [puppet.species, ...(puppet.outfit ? [puppet.outfit] : []), ...puppet.accessories];
}
