import { fill } from "../paint/marks.ts";
import { num } from "../paint/num.ts";
import { headY } from "../puppet/rig.ts";
import type { Rig, Species } from "../puppet/rig.ts";
import { shaded } from "../puppet/shaded.ts";
import { bothEars, pointedEars } from "./ears.ts";
import { headThrough } from "./head-shapes.ts";
import { darkNose, whiskers } from "./snout.ts";

const cream = "#fff4e4";

export const fox: Species = {
  name: "fox",
  aliases: ["fox", "vixen", "wolf", "coyote", "squirrel", "red panda", "raccoon"],
  colours: { main: "#e8803d", second: "#fff4e4", accent: "#3d8fb0" },
  accessories: ["scarf"],
  headShape: headThrough(
    [
      [0, -76],
      [52, -66],
      [84, -26],
      [112, 26],
      [62, 58],
      [0, 82],
    ],
    0.92,
  ),
  behind: brush,
  ears: (rig) => pointedEars(rig, "#ffe9d2") + darkTips(),
  face: mask,
  nose: darkNose,
  whiskers,
};

function brush(rig: Rig): string {
  const x = (dx: number) => num(rig.tailSide * dx);
  const tail = `M${x(20)} -70C${x(70)} -40 ${x(100)} -60 ${x(108)} -110C${x(116)} -160 ${x(150)} -176 ${x(158)} -196C${x(190)} -140 ${x(176)} -60 ${x(120)} -30C${x(80)} -12 ${x(40)} -30 ${x(20)} -70Z`;
  const tip = `M${x(158)} -196C${x(186)} -150 ${x(184)} -120 ${x(172)} -92L${x(156)} -112L${x(142)} -98L${x(130)} -120L${x(114)} -116C${x(120)} -160 ${x(150)} -176 ${x(158)} -196Z`;
  return shaded(rig.svg, tail, rig.main) + shaded(rig.svg, tip, cream);
}

function darkTips(): string {
  return bothEars((at) =>
    fill(
      `M${at(60, -124)}Q${at(72, -142)} ${at(82, -146)}Q${at(92, -128)} ${at(95, -104)}Q${at(78, -108)} ${at(60, -124)}Z`,
      "#4a3036",
    ),
  );
}

function mask({ faceX }: Rig): string {
  const y = headY;
  return fill(
    `M${num(faceX)} ${y + 6}C${num(faceX - 30)} ${y + 14} ${num(-70 + faceX * 0.5)} ${y + 2} -120 ${y + 20}L-70 ${y + 90}H70L120 ${y + 20}C${num(70 + faceX * 0.5)} ${y + 2} ${num(faceX + 30)} ${y + 14} ${num(faceX)} ${y + 6}Z`,
    cream,
  );
}
