import { icon } from "../../icons/icon.ts";
import { tone } from "../../paint/colour.ts";
import { fill, group, placed, stroke } from "../../paint/marks.ts";
import { ellipse } from "../../paint/shapes.ts";
import { shaded } from "../../puppet/shaded.ts";
import { crystal } from "../../scenery/crystal.ts";
import { rolling } from "../../scenery/ground.ts";
import { hill } from "../../scenery/hill.ts";
import { glow } from "../../scenery/lights.ts";
import { crater } from "../../scenery/moon-ground.ts";
import { peaks } from "../../scenery/peaks.ts";
import { earth, smallWorld } from "../../scenery/planets.ts";
import { sky, stars } from "../../scenery/sky.ts";
import type { Composition } from "../../scenes/composition.ts";
import type { Shot } from "../../scenes/shot.ts";
import { stageHero } from "../../scenes/stage-figures.ts";
import { moonFrame } from "./moon-frame.ts";

/** A silver dome on the quiet side of the moon, the Earth over the hills. */
export const home: Shot = (picture, cast) => {
  const { svg } = picture;
  blueEvening(picture);
  silverDome(picture);
  const hold = icon(svg, "scroll", 150, { calm: 0.1 });
  stageHero(
    picture,
    cast,
    { x: 1340, y: 1880, ceiling: 740, left: 950, shadow: "#3a4a7c", light: "#e6f0ff" },
    { ...cast.pose, hold, turn: -0.3 },
  );
  moonFrame(picture, "#7f8cbc", "#e6ecff", "#0c1440");
  return {
    textZone: { x: 940, y: 160, w: 1000, h: 380, tone: "light" },
    place: "in front of a silver dome on the quiet side of the moon",
    time: "in clear starlight",
    also: ["The blue Earth shines in the sky."],
    colours: ["#3a5aa8", "#c9d4ee", "#ffd98a"],
  };
};

function blueEvening({ svg, random, add, veil }: Composition): void {
  add(sky(svg, random, ["#14204f", "#24408c", "#4a76c0", "#8fb8e6", "#d9e6f7"], 0.82));
  veil(stars(svg, random, 320, 1200));
  add(
    earth(svg, random, 480, 420, 210),
    smallWorld(svg, random, 1870, 720, 66, "#f7b98a"),
    smallWorld(svg, random, 1560, 640, 34, "#b8a0f0"),
    peaks(svg, random, { foot: 1400, height: 230, count: 6, top: "#8a9cd0", bottom: "#b4c4e6" }),
  );
  const far = rolling(random, 2100, 1400, 36, 1.1);
  add(
    hill(svg, random, far, {
      top: "#c4d0ec",
      bottom: "#8a9ccc",
      grains: 1400,
      dabs: 140,
      edge: "#f7faff",
      depth: 260,
    }),
  );
  add(
    crater(1500, 1480, 90, "#a4b4dc"),
    crater(1830, 1500, 110, "#a4b4dc"),
    crater(1210, 1460, 50, "#a4b4dc"),
  );
}

function silverDome({ svg, random, add, veil }: Composition): void {
  const near = rolling(random, 2100, 1610, 28, 0.9, 20);
  add(
    hill(svg, random, near, {
      top: "#dfe6f6",
      bottom: "#8b9bc8",
      grains: 2100,
      dabs: 230,
      edge: "#ffffff",
      depth: 340,
    }),
  );
  veil(glow(svg, 520, 1380, 640, "#ffe9b0", 0.35));
  const silver = svg.linear(
    [
      [0, "#f4f7ff"],
      [0.45, "#d3dcf0"],
      [1, "#8c9cc4"],
    ],
    0,
    0,
    1,
    0.4,
  );
  const shell = "M-430 0C-440 -330 -210 -560 0 -560C210 -560 440 -330 430 0Z";
  const ribs =
    "M-270 0C-280 -300 -150 -500 0 -558M270 0C280 -300 150 -500 0 -558M0 -558V0M-424 -120H424M-380 -270H380M-270 -430H270";
  const window = (x: number, y: number, size: number) =>
    fill(ellipse(x, y, size + 14), "#8c9cc4") +
    fill(ellipse(x, y, size), "#ffe9a8") +
    stroke(
      `M${x - size * 0.5} ${y - size * 0.3}Q${x - size * 0.3} ${y - size * 0.7} ${x + size * 0.1} ${y - size * 0.7}`,
      "#fff",
      8,
      'opacity="0.8"',
    );
  const dome =
    fill(ellipse(0, 14, 500, 40), "#3a4a7c", 'opacity="0.35"') +
    fill(shell, silver) +
    group(
      stroke(ribs, tone("#aab6d6", -0.04), 6, 'opacity="0.6"'),
      `clip-path="${svg.clip(shell)}"`,
    ) +
    shaded(svg, "M-460 10Q-466 -50 -430 -56H430Q466 -50 460 10Q0 40 -460 10Z", "#aab6d6") +
    window(-220, -250, 58) +
    window(210, -280, 46) +
    fill(ellipse(0, -150, 142, 166), "#8c9cc4") +
    shaded(svg, ellipse(0, -146, 118, 142), "#ff9f6b") +
    fill(ellipse(0, -190, 44), "#ffe9a8") +
    fill(ellipse(70, -120, 12), "#fff3dc") +
    stroke("M0 -560V-690", "#8c9cc4", 12) +
    stroke("M-70 -660Q0 -720 70 -660", "#c4d0ec", 12) +
    fill(ellipse(0, -704, 20), "#ff7a6b") +
    fill("M-180 16Q0 -20 180 16Q0 46 -180 16Z", "#c9d0e6");
  add(
    placed(dome, 520, 1640, 0.96),
    fill(
      "M430 1652Q540 1640 620 1652C720 1740 900 1850 1180 2130H580C500 1960 470 1800 430 1652Z",
      "#f4f6fd",
      'opacity="0.7"',
    ),
    crystal(svg, 120, 1740, 150, "#8fd8e8", -8),
    crystal(svg, 190, 1752, 90, "#c4a8ff", 12),
    crystal(svg, 1900, 1740, 130, "#ffb8d8", 8),
    crater(1800, 1990, 120, "#a8b6dc"),
  );
}
