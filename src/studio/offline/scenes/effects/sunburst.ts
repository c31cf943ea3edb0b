import { glow, rays } from "../../scenery/lights.ts";
import type { GiftEffect } from "./gift-effect.ts";

/** Light that opens behind the hero. */
export const sunburst: GiftEffect["behind"] = (svg, random, at) =>
  glow(svg, at.x, at.y, 760, at.light, 0.7) +
  rays(svg, random, at.x, at.y, {
    count: 18,
    length: 1150,
    from: 0,
    to: 6.28,
    colour: at.light,
    strength: 0.3,
  });
