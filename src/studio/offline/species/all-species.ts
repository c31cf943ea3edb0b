import type { Species } from "../puppet/rig.ts";
import { alien } from "./alien.ts";
import { bear } from "./bear.ts";
import { bunny } from "./bunny.ts";
import { cat } from "./cat.ts";
import { dino } from "./dino.ts";
import { dog } from "./dog.ts";
import { dragon } from "./dragon.ts";
import { fox } from "./fox.ts";
import { frog } from "./frog.ts";
import { human } from "./human.ts";
import { lion } from "./lion.ts";
import { mouse } from "./mouse.ts";
import { owl } from "./owl.ts";
import { panda } from "./panda.ts";
import { robot } from "./robot.ts";
import { unicorn } from "./unicorn.ts";

/** Earlier ones win when words fit several. */
export const allSpecies: readonly Species[] = [
  dragon,
  dino,
  fox,
  bunny,
  cat,
  dog,
  bear,
  unicorn,
  robot,
  owl,
  mouse,
  lion,
  panda,
  alien,
  frog,
  human,
];

export function speciesNamed(name: string): Species {
  const species = allSpecies.find((each) => each.name === name);
  if (species === undefined) throw new Error(`no species "${name}" in the studio's list`);
  return species;
}
