import type { Puppet } from "../../../../../book/character.ts";
import { between } from "../../../../../book/seeded-random.ts";
import { placed } from "../../../paint/marks.ts";
import { drawPuppet } from "../../../puppet/draw-puppet.ts";
import { poseNamed } from "../../../puppet/pose.ts";
import type { Creatures } from "./creatures.ts";
import { starling } from "./starling.ts";

/** Little aliens and stars with faces: no hedgehog lives on the moon. */
export const moonCreatures: Creatures = {
  onGround: (svg, _random, number) => {
    const colour = colours[number % colours.length] ?? "#9bd07a";
    if (number % 2 === 1) return placed(starling(svg, 58, colour), 0, -54);
    const pose = poseNamed(number % 4 === 0 ? "cheer" : "wave", "joy");
    return placed(drawPuppet(svg, littleAlien(colour), pose), 0, 0, 0.36);
  },
  inAir: (svg, random, number) =>
    placed(
      starling(svg, between(random, 26, 40), number % 2 === 0 ? "#ffd35c" : "#ffe9a8"),
      0,
      0,
      1,
      between(random, -24, 24),
    ),
};

const colours = ["#9bd07a", "#ffd35c", "#f09cbc", "#ffb86b", "#8fc8f0", "#ffe08a"];

function littleAlien(main: string): Puppet {
  return { species: "alien", seed: "little-alien", main, accent: "#ffd35c", accessories: [] };
}
