import type { Puppet } from "../../../book/character.ts";
import { tone } from "../paint/colour.ts";
import { fill, placed, stroke } from "../paint/marks.ts";
import { num } from "../paint/num.ts";
import { ellipse } from "../paint/shapes.ts";
import { capeCloth } from "./cape.ts";
import { crownHat, nightCap, partyHat, wizardHat } from "./hats.ts";
import { headY } from "./rig.ts";
import type { Accessory } from "./rig.ts";
import { shaded } from "./shaded.ts";

export const allAccessories: readonly Accessory[] = [
  { name: "cape", aliases: ["cape", "cloak"], behind: (rig) => capeCloth(rig, rig.accent) },
  {
    name: "backpack",
    aliases: ["backpack", "rucksack", "explorer"],
    behind: (rig) =>
      shaded(
        rig.svg,
        "M-62 -190Q-66 -204 -46 -206H46Q66 -204 62 -190V-96Q60 -84 46 -84H-46Q-60 -84 -62 -96Z",
        tone(rig.accent, -0.05),
      ),
    front: (rig) =>
      stroke("M-38 -194Q-46 -160 -40 -120M38 -194Q46 -160 40 -120", tone(rig.accent, -0.03), 11),
  },
  {
    name: "scarf",
    aliases: ["scarf"],
    front: (rig) => {
      const x = (dx: number) => num(rig.tailSide * dx);
      return (
        shaded(
          rig.svg,
          "M-56 -200C-30 -180 30 -180 56 -200C70 -192 68 -172 54 -164C24 -148 -24 -148 -54 -164C-68 -172 -70 -192 -56 -200Z",
          rig.accent,
        ) +
        shaded(
          rig.svg,
          `M${x(22)} -166C${x(60)} -160 ${x(96)} -150 ${x(124)} -170L${x(140)} -146C${x(104)} -120 ${x(60)} -126 ${x(24)} -142Z`,
          tone(rig.accent, -0.03),
        ) +
        stroke(
          `M${x(100)} -160L${x(112)} -134M${x(118)} -166L${x(130)} -142`,
          tone(rig.accent, 0.16),
          5,
          'opacity="0.8"',
        )
      );
    },
  },
  {
    name: "glasses",
    aliases: ["glasses", "spectacles"],
    onHead: ({ faceX, species }) => {
      const y = headY + (species.eyes?.y ?? 0);
      const apart = species.eyes?.apart ?? 37;
      const radius = species.eyes?.whites ? 31 : 27;
      return stroke(
        ellipse(-apart + faceX, y, radius) +
          ellipse(apart + faceX, y, radius) +
          `M${num(-apart + radius + faceX)} ${y - 2}Q${num(faceX)} ${y - 8} ${num(apart - radius + faceX)} ${y - 2}`,
        "#3a4a6b",
        6,
      );
    },
  },
  {
    name: "bow",
    aliases: ["bow", "ribbon"],
    onHead: (rig) =>
      placed(
        shaded(
          rig.svg,
          "M0 0C-14 -22 -40 -26 -42 -10V12C-40 26 -14 20 0 0ZM0 0C14 -22 40 -26 42 -10V12C40 26 14 20 0 0Z",
          rig.accent,
        ) + fill(ellipse(0, 0, 11), tone(rig.accent, -0.1)),
        52,
        headY - 82,
        0.9,
        18,
      ),
  },
  {
    name: "flower",
    aliases: ["flower", "blossom"],
    onHead: (rig) => {
      const petals = [0, 1, 2, 3, 4].map((index) =>
        ellipse(Math.cos(index * 1.257) * 15, Math.sin(index * 1.257) * 15, 12),
      );
      return placed(
        fill(petals.join(""), rig.accent) + fill(ellipse(0, 0, 9), "#ffd35c"),
        58,
        headY - 72,
      );
    },
  },
  { name: "crown", aliases: ["crown", "king", "prince"], onHead: crownHat },
  { name: "partyhat", aliases: ["party hat", "birthday"], onHead: partyHat },
  { name: "wizardhat", aliases: ["wizard hat", "pointy hat"], onHead: wizardHat },
  { name: "nightcap", aliases: ["nightcap", "sleepy"], onHead: nightCap },
  {
    name: "goggles",
    aliases: ["goggles", "pilot", "aviator", "diver"],
    onHead: ({ faceX }) =>
      stroke(`M-90 ${headY - 44}Q0 ${headY - 64} 90 ${headY - 44}`, "#5d4536", 15) +
      [-1, 1]
        .map((side) => {
          const x = side * 32 + faceX * 0.5;
          return (
            fill(ellipse(x, headY - 56, 26), "#d9a441") +
            fill(ellipse(x, headY - 56, 18), "#8fdcf5") +
            fill(ellipse(x - 6, headY - 62, 6), "#fff", 'opacity="0.9"')
          );
        })
        .join(""),
  },
];

/** The puppet's accessories in the order they are put on; names that are not in the list are left out. */
export function wornAccessories(puppet: Puppet): Accessory[] {
  return allAccessories.filter((accessory) => puppet.accessories.includes(accessory.name));
}
