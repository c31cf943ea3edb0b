import { contrast, luminance, mixed } from "./contrast.ts";
import { cream, lightInk, nightInk } from "./inks.ts";
import type { Light } from "./measure-light.ts";

/** Ink for words on a picture, and the veil that the picture needs below them. */
export interface WordsOnPicture {
  colour: string;
  /** Null where the picture is quiet enough as it is. */
  veil: { colour: string; opacity: number } | null;
}

const wanted = 4.5;
const nightVeil = "#15183a";

/**
 * The picture says whether its words are light or dark; measuring only decides about the veil. (Statistics alone
 * chose dark words on a dusk sky: readable and ugly.)
 */
export function wordsOnPicture(light: Light, tone: "light" | "dark"): WordsOnPicture {
  const colour = tone === "light" ? lightInk : nightInk;
  const ground = tone === "light" ? light.high : light.low;
  const ink = luminance(colour);
  if (contrast(ink, ground) >= wanted) return { colour, veil: null };
  // A deeper (or paler) tone of the place itself: a veil of one fixed colour looks like a label stuck on.
  const veil =
    tone === "light" ? mixed(light.colour, nightVeil, 0.72) : mixed(light.colour, cream, 0.8);
  let opacity = 0.3;
  while (opacity < 0.92 && contrast(ink, blended(ground, luminance(veil), opacity)) < wanted) {
    opacity += 0.02;
  }
  return { colour, veil: { colour: veil, opacity } };
}

export function toneFor(light: Light): "light" | "dark" {
  return light.middle < 0.35 ? "light" : "dark";
}

/** Viewers blend gamma-encoded channels, so luminances are blended through a square root. */
function blended(ground: number, veil: number, opacity: number): number {
  return (Math.sqrt(ground) * (1 - opacity) + Math.sqrt(veil) * opacity) ** 2;
}
