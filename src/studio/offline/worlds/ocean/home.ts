import { between, pickOne } from "../../../../book/seeded-random.ts";
import { icon } from "../../icons/icon.ts";
import { tone } from "../../paint/colour.ts";
import { fill, placed, stroke } from "../../paint/marks.ts";
import { ellipse } from "../../paint/shapes.ts";
import { shaded } from "../../puppet/shaded.ts";
import { bubbleColumn, strayBubbles } from "../../scenery/bubbles.ts";
import { brainCoral, fanCoral, tubeCoral } from "../../scenery/coral.ts";
import { fish, shoal } from "../../scenery/fish.ts";
import { rolling } from "../../scenery/ground.ts";
import { hill } from "../../scenery/hill.ts";
import { kelp } from "../../scenery/kelp.ts";
import { glow } from "../../scenery/lights.ts";
import { reef } from "../../scenery/reef.ts";
import { sea } from "../../scenery/sea.ts";
import { mist } from "../../scenery/sky.ts";
import { starfish } from "../../scenery/starfish.ts";
import type { Composition } from "../../scenes/composition.ts";
import type { Shot } from "../../scenes/shot.ts";
import { stageHero } from "../../scenes/stage-figures.ts";
import { seaFrame } from "./sea-frame.ts";

/** Morning in the shallows: a snug house in a great shell. */
export const home: Shot = (picture, cast) => {
  const { svg, random, add } = picture;
  shallows(picture);
  shellHouse(picture);
  const hold = icon(svg, "scroll", 150, { calm: 0.1 });
  stageHero(
    picture,
    cast,
    { x: 1330, y: 1880, ceiling: 740, left: 930, shadow: "#2a6a72", light: "#f2fff2" },
    { ...cast.pose, hold, turn: -0.3 },
  );
  add(
    strayBubbles(svg, random, 18, { left: 80, right: 2020, top: 700, bottom: 1850 }),
    starfish(svg, random, 820, 1980, 52, "#ff9f6b", 12),
    starfish(svg, random, 1790, 1930, 44, "#f27f9f", 30),
  );
  seaFrame(picture, 0.03, "#0c4a6a");
  return {
    textZone: { x: 960, y: 170, w: 960, h: 400, tone: "dark" },
    place: "in front of a snug shell house with a seaweed door",
    time: "in the bright morning water",
    also: [],
    colours: ["#8fe6e0", "#f7b98a", "#f7e0ad"],
  };
};

function shallows({ svg, random, add, veil }: Composition): void {
  add(
    sea(svg, random, ["#e6fff2", "#b4f2e8", "#72d8dc", "#4bb8d0", "#3a9cc0"], {
      x: 760,
      strength: 0.4,
      colour: "#fffbe0",
    }),
  );
  add(reef(svg, random, 1260, "#74cdd2", "#64c2ce"));
  add(
    shoal(
      svg,
      random,
      { x: 1250, y: 820, w: 620, h: 110 },
      { count: 14, colour: "#ffd98a", stripes: "#fff3c8" },
    ),
  );
  add(reef(svg, random, 1390, "#52b4c2", "#54b4bc"));
  veil(mist(svg, 1150, 1480, "#d6fff2", 0.4));
  const line = rolling(random, 2100, 1500, 34, 1);
  add(
    hill(svg, random, line, {
      top: "#efe2b4",
      bottom: "#a8cdb8",
      grains: 1500,
      dabs: 160,
      edge: "#fffbe0",
      depth: 260,
    }),
  );
  add(
    kelp(1950, 1640, 820, "#4fae86", 2.2),
    kelp(1850, 1660, 540, "#6bc49a", 0.7),
    fanCoral(random, 1720, 1640, 290, "#f08a7a"),
    tubeCoral(svg, random, 1560, 1650, 150, "#a88fe0"),
  );
}

/** A spiral shell as big as a cottage, with a round window and a door of woven kelp. */
function shellHouse({ svg, random, add, veil }: Composition): void {
  const [x, y] = [540, 1640];
  const turns = [
    ["M-470 20C-520 -260 -330 -520 -20 -560C300 -590 520 -360 500 20Z", "#f7b98a"],
    [
      "M-330 -250C-300 -520 -60 -700 160 -640C330 -580 380 -430 340 -300C160 -400 -140 -390 -330 -250Z",
      "#f9c79a",
    ],
    [
      "M-120 -520C-60 -720 120 -840 230 -780C330 -720 320 -610 280 -540C180 -610 20 -610 -120 -520Z",
      "#fbd6ae",
    ],
    [
      "M70 -720C120 -850 220 -930 270 -880C310 -830 290 -770 262 -732C210 -770 140 -770 70 -720Z",
      "#fde4c4",
    ],
  ] as const;
  const bands = turns
    .map(
      ([path, colour]) =>
        shaded(svg, path, colour, 0.16) + stroke(path, tone(colour, -0.12), 5, 'opacity="0.45"'),
    )
    .join("");
  const stripes =
    "M-380 -140C-140 -250 220 -250 440 -120M-250 -330C-80 -430 160 -430 330 -350M-70 -560C40 -630 190 -630 280 -580";
  const leaves = [-96, -64, -32, 0, 32, 64, 96]
    .map((dx, index) =>
      shaded(
        svg,
        `M${dx - 20} -4C${dx - 34} -90 ${dx - 10} -210 ${dx} -${262 - Math.abs(dx) * 0.7}C${dx + 18} -190 ${dx + 30} -80 ${dx + 20} -4Z`,
        index % 2 === 0 ? "#4f9a78" : "#68b28a",
        0.1,
      ),
    )
    .join("");
  veil(glow(svg, x, y - 320, 700, "#fff6d8", 0.45));
  add(
    placed(
      fill(ellipse(0, 16, 520, 46), "#2a6a72", 'opacity="0.3"') +
        bands +
        stroke(stripes, "#fff3dc", 20, 'opacity="0.6"') +
        fill(ellipse(0, -140, 156, 172), "#b8704f") +
        fill(ellipse(0, -136, 132, 148), "#7a4a3c") +
        leaves +
        fill(ellipse(66, -120, 13), "#ffd35c") +
        fill(ellipse(-268, -196, 70), "#b8704f") +
        fill(ellipse(-268, -196, 54), "#fff2b8") +
        stroke("M-268 -250V-142M-322 -196H-214", "#b8704f", 9) +
        fill(ellipse(140, -480, 46), "#b8704f") +
        fill(ellipse(140, -480, 34), "#fff2b8"),
      x,
      y,
      0.94,
    ),
    bubbleColumn(svg, random, 770, 820, 12),
    brainCoral(svg, random, 130, 1700, 120, "#f2a15f"),
    kelp(60, 1690, 700, "#3f9f83", 0.2),
  );
  const line = rolling(random, 2100, 1640, 26, 0.9, 30);
  const sand = svg.linear([
    [0, "#fff4cf"],
    [1, "#e6cf96"],
  ]);
  add(
    hill(svg, random, line, {
      top: "#f9e9bc",
      bottom: "#d3b683",
      grains: 2200,
      dabs: 260,
      edge: "#fffdf0",
      depth: 320,
    }),
    fill(
      "M440 1650Q560 1640 650 1650C740 1740 900 1850 1180 2130H560C500 1960 480 1800 440 1650Z",
      sand,
      'opacity="0.85"',
    ),
    fish(svg, random, { x: 860, y: 1180, scale: 0.9 }, "#ff8a5c", "#fff1dc"),
    fish(svg, random, { x: 1820, y: 1010, scale: 0.8, flip: true }, "#b57be0", "#f1dcff"),
  );
  for (let index = 0; index < 20; index++) {
    const [shellX, shellY] = [between(random, 60, 2040), between(random, 1740, 2060)];
    if (shellX > 560 && shellX < 1700) continue;
    const colour = pickOne(random, ["#ffd9c4", "#f7c4d4", "#fff3dc", "#d9e6f7"]);
    add(
      fill(ellipse(shellX, shellY, 22, 14), colour) +
        stroke(`M${shellX - 14} ${shellY}q14 -12 28 0`, tone(colour, -0.1), 3),
    );
  }
}
