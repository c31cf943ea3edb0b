import type { Outfit } from "../rig.ts";
import { astronaut } from "./astronaut.ts";
import { dress } from "./dress.ts";
import { fairy } from "./fairy.ts";
import { knight } from "./knight.ts";
import { overalls } from "./overalls.ts";
import { pirate } from "./pirate.ts";
import { princess } from "./princess.ts";
import { superhero } from "./superhero.ts";
import { tee } from "./tee.ts";
import { wizard } from "./wizard.ts";

export const allOutfits: readonly Outfit[] = [
  astronaut,
  knight,
  wizard,
  princess,
  pirate,
  superhero,
  fairy,
  dress,
  overalls,
  tee,
];

/** Null for "none" and for anything that is not in the wardrobe. */
export function outfitNamed(name: string): Outfit | null {
  return allOutfits.find((outfit) => outfit.name === name) ?? null;
}
