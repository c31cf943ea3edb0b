import { fill, group, stroke } from "../../paint/marks.ts";
import { num } from "../../paint/num.ts";
import { blob, ellipse, smooth } from "../../paint/shapes.ts";
import { headY } from "../rig.ts";
import type { HeadParts, Outfit, Rig } from "../rig.ts";
import { shaded } from "../shaded.ts";

export const astronaut: Outfit = {
  name: "astronaut",
  aliases: ["astronaut", "spaceman", "spacewoman", "cosmonaut", "space explorer", "space ranger"],
  cloth: () => "#f4f6fa",
  sleeves: "padded",
  sleeveColour: () => "#eef1f6",
  legs: () => "#e4e8f0",
  feet: () => "#c7cfdd",
  bodyShape:
    "M-56 -196Q0 -212 56 -196Q74 -130 66 -82Q60 -58 0 -58Q-60 -58 -66 -82Q-74 -130 -56 -196Z",
  behind: (rig) =>
    shaded(
      rig.svg,
      "M-62 -190Q-66 -204 -46 -206H46Q66 -204 62 -190V-96Q60 -84 46 -84H-46Q-60 -84 -62 -96Z",
      "#d5dbe6",
    ),
  body: (rig) =>
    fill(
      "M-34 -168Q-34 -176 -26 -176H26Q34 -176 34 -168V-130Q34 -122 26 -122H-26Q-34 -122 -34 -130Z",
      "#d7deea",
    ) +
    fill(ellipse(-16, -150, 8), "#ff6f61") +
    fill(ellipse(6, -150, 8), "#4cc3ff") +
    stroke("M-22 -133H20", "#8c9bb5", 4) +
    stroke("M-64 -92Q0 -78 64 -92", rig.accent, 12) +
    stroke("M-58 -192Q0 -172 58 -192", "#c4ccda", 9),
  helmet: glassHelmet,
};

/** The head is a little smaller inside the glass; an animal's ears stay outside it and are left as they are. */
function glassHelmet(rig: Rig, head: HeadParts): HeadParts {
  const x = rig.faceX * 0.4;
  const glass = ellipse(x, headY, 92, 84);
  const clip = `clip-path="${rig.svg.clip(glass)}"`;
  const shell =
    shaded(rig.svg, ellipse(0, headY - 4, 112, 106), "#f4f6fa") +
    fill(ellipse(-110, headY, 16, 26) + ellipse(110, headY, 16, 26), rig.accent) +
    fill(glass, "#2a3658");
  const shrink = `transform="translate(${num(rig.faceX * 0.1)} ${num(headY * 0.14)}) scale(0.86)"`;
  const person = rig.species.person !== undefined;
  const face = person
    ? group(shaded(rig.svg, blob(rig.random, x, headY - 10, 86, 80, 12, 0.03), rig.hair), clip) +
      group(head.face, shrink) +
      group(shaded(rig.svg, fringe(rig.faceX), rig.hair), clip)
    : group(group(head.face + head.front, shrink), clip);
  const shine = rig.svg.linear(
    [
      [0, "#bfe6ff", 0.4],
      [0.5, "#bfe6ff", 0.05],
      [1, "#bfe6ff", 0.18],
    ],
    0,
    0,
    1,
    1,
  );
  const rim = ellipse(x, headY, 94, 86);
  return {
    behind: (person ? "" : head.behind) + shell,
    face,
    front:
      fill(glass, shine) +
      stroke(
        `M-66 ${headY - 30}Q-52 ${headY - 66} -14 ${headY - 74}`,
        "#fff",
        11,
        'opacity="0.75"',
      ) +
      fill(ellipse(-72, headY - 8, 6, 9), "#fff", 'opacity="0.7"') +
      stroke(rim, rig.accent, 9) +
      stroke(rim, "#fff", 3, 'opacity="0.5"'),
  };
}

function fringe(faceX: number): string {
  return smooth(
    [
      [-76, headY + 4],
      [-82, headY - 36],
      [-40, headY - 78],
      [30, headY - 80],
      [80, headY - 40],
      [76, headY + 6],
      [60, headY - 24],
      [20 + faceX, headY - 44],
      [-34, headY - 34],
      [-62, headY - 16],
    ],
    true,
    0.9,
  );
}
