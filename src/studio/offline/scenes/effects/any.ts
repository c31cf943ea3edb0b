import type { GiftEffect } from "./gift-effect.ts";
import { sunburst } from "./sunburst.ts";
import { swirlOfStars } from "./swirl-of-stars.ts";

export const anyEffect: GiftEffect = {
  behind: sunburst,
  before: (_svg, random, at) => swirlOfStars(random, at),
};
