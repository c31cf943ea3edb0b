import { tone } from "../paint/colour.ts";
import { fill } from "../paint/marks.ts";
import { blob, ellipse } from "../paint/shapes.ts";
import { headY } from "../puppet/rig.ts";
import type { Rig, Species } from "../puppet/rig.ts";
import { shaded } from "../puppet/shaded.ts";
import { roundEars } from "./ears.ts";
import { roundHead } from "./head-shapes.ts";
import { darkNose, muzzle } from "./snout.ts";
import { raisedTail } from "./tails.ts";

export const lion: Species = {
  name: "lion",
  aliases: ["lion", "lioness", "tiger", "leopard", "cheetah", "lion cub"],
  colours: { main: "#efb85a", second: "#fff0d0", accent: "#7a4fa0", hair: "#b5622c" },
  accessories: ["cape"],
  headShape: roundHead,
  limbs: { raised: 1.34 },
  behind: (rig) =>
    raisedTail(rig, 24, 18, rig.main) +
    shaded(rig.svg, blob(rig.random, rig.tailSide * 130, -152, 24, 22, 8, 0.15), maneColour(rig)),
  ears: (rig) =>
    mane(rig) +
    roundEars(rig, { x: 66, y: -62, size: 32, inner: 18, outside: rig.main, inside: rig.second }),
  face: muzzle("big"),
  nose: darkNose,
};

function mane(rig: Rig): string {
  const colour = maneColour(rig);
  let locks = "";
  for (let index = 0; index < 16; index++) {
    const angle = (index / 16) * 6.283;
    locks += ellipse(Math.cos(angle) * 96, headY + 4 + Math.sin(angle) * 88, 34);
  }
  return (
    fill(locks, colour) +
    fill(locks, tone(colour, 0.07), 'transform="translate(-6 -8)" opacity="0.6"')
  );
}

function maneColour(rig: Rig): string {
  return rig.puppet.hair ?? tone(rig.main, -0.18);
}
