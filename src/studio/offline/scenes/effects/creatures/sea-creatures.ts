import { between } from "../../../../../book/seeded-random.ts";
import { fish } from "../../../scenery/fish.ts";
import type { Creatures } from "./creatures.ts";
import { standingIcon } from "./standing-icon.ts";

export const seaCreatures: Creatures = {
  onGround: (svg, _random, number) => standingIcon(svg, animals, number),
  inAir: (svg, random, number) =>
    fish(
      svg,
      random,
      { x: 0, y: 0, scale: between(random, 0.5, 0.72), flip: number % 2 === 1 },
      ["#ff9a4a", "#f27f9f", "#ffd35c"][number % 3] ?? "#ff9a4a",
      "#fff6e0",
    ),
};

const animals = ["turtle", "crab", "octopus", "seal", "spiral-shell", "lobster"];
