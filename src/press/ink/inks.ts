import { contrast, luminance, mixed } from "./contrast.ts";
import type { Light } from "./measure-light.ts";

/** Aubergine rather than black: softer on cream paper, 12 to 1 all the same. */
export const darkInk = "#3a2f3f";
export const nightInk = "#2a2238";
export const lightInk = "#ffffff";
export const cream = "#fffaf0";

/** Plain words on a page of any lightness. */
export function inkOn(light: Light): string {
  return light.middle > 0.3 ? darkInk : cream;
}

/** The accent itself where it can be read, else deepened (or lightened, on dark paper) until it can. */
export function accentOn(accent: string, light: Light, ratio = 4.5): string {
  const onDark = light.middle <= 0.3;
  const ground = onDark ? light.high : light.low;
  const towards = onDark ? lightInk : nightInk;
  for (let share = 0; share < 1; share += 0.05) {
    const ink = mixed(accent, towards, share);
    if (contrast(luminance(ink), ground) >= ratio) return ink;
  }
  return towards;
}
