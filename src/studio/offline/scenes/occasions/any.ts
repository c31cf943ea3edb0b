import { bunting } from "../../scenery/lantern.ts";
import { nothing } from "./occasion.ts";
import type { Occasion } from "./occasion.ts";

export const anyOccasion: Occasion = (_svg, _random, { top }) => ({
  ...nothing,
  air:
    bunting([-20, top], [1050, top + 40], { sag: 70, count: 11 }) +
    bunting([1050, top + 40], [2120, top], { sag: 70, count: 11 }),
  says: "Bright bunting hangs above.",
});
