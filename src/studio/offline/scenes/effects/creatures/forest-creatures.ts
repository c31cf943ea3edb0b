import { between } from "../../../../../book/seeded-random.ts";
import { butterfly } from "../../../scenery/small-fliers.ts";
import type { Creatures } from "./creatures.ts";
import { standingIcon } from "./standing-icon.ts";

export const forestCreatures: Creatures = {
  onGround: (svg, _random, number) => standingIcon(svg, animals, number),
  inAir: (_svg, random, number) =>
    butterfly(
      0,
      0,
      between(random, 26, 42),
      ["#ffb04a", "#ff8fc0", "#8fb8ff"][number % 3] ?? "#ffb04a",
      between(random, -30, 30),
    ),
};

const animals = ["rabbit-face", "snail", "hatching-chick", "hedgehog", "turtle", "baby-chick"];
