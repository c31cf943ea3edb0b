import { between } from "../../../../book/seeded-random.ts";
import { sparkle } from "../../paint/brush.ts";
import { fill } from "../../paint/marks.ts";
import { ellipse } from "../../paint/shapes.ts";
import { cloud } from "../../scenery/cloud.ts";
import { fern, leafBank } from "../../scenery/grass.ts";
import { rolling } from "../../scenery/ground.ts";
import { glow, moon, rays, sun } from "../../scenery/lights.ts";
import { mist, sky, stars, vignette } from "../../scenery/sky.ts";
import { bird } from "../../scenery/small-fliers.ts";
import { treeBand } from "../../scenery/tree-band.ts";
import { crown } from "../../scenery/tree.ts";
import type { Composition } from "../../scenes/composition.ts";
import { forestCreatures } from "../../scenes/effects/creatures/forest-creatures.ts";
import { isAirborne } from "../../scenes/parts/gift-pose.ts";
import { paintGift, paintGiftInTheAir } from "../../scenes/parts/paint-gift.ts";
import type { Shot } from "../../scenes/shot.ts";
import { forestSetting } from "./obstacle.ts";

/** Golden light: the gift at work. Fliers are over the clouds, all others where the way was shut. */
export const theGift: Shot = (picture, cast) =>
  (isAirborne(cast) ? aboveTheClouds : goldenGlade)(picture, cast);

const aboveTheClouds: Shot = (picture, cast) => {
  const { svg, random, add, veil } = picture;
  add(sky(svg, random, ["#4b6fc0", "#7fa3e0", "#f3b9c0", "#ffd9a8", "#fff0c8"], 0.95));
  veil(stars(svg, random, 70, 420, "#fff"));
  add(sun(svg, random, 1620, 1330, 140, "#fff0b8", 7));
  veil(
    rays(svg, random, 1620, 1330, {
      count: 18,
      length: 1900,
      from: 2.6,
      to: 6.8,
      colour: "#fff4cc",
      strength: 0.28,
    }),
  );
  add(moon(svg, random, 270, 330, 70, "#fdf6dc", 3));
  for (const [x, y, width, top, bottom, opacity] of [
    [300, 1080, 620, "#ffe9e4", "#d9a8c4", 0.75],
    [900, 1180, 760, "#fff0e2", "#e0a9b8", 0.8],
    [1900, 1100, 640, "#fff2dc", "#eab4a8", 0.85],
    [1720, 800, 400, "#ffeede", "#e2b2c2", 0.6],
    [140, 720, 420, "#f6dff0", "#b3a0d8", 0.6],
  ] as const) {
    add(cloud(svg, random, x, y, width, top, bottom, opacity));
  }
  cloudFloor(picture);
  paintGiftInTheAir(picture, cast, {
    x: 1060,
    y: 1560,
    light: "#fffbe6",
    creatures: forestCreatures,
    perch: (x, y) => add(cloud(svg, random, x, y + 40, 460, "#ffffff", "#e7b7c4", 1)),
  });
  cloudFront(picture);
  add(
    bird(360, 640, 30, "#5a5f9a") + bird(440, 600, 22, "#5a5f9a") + bird(300, 590, 18, "#5a5f9a"),
  );
  veil(vignette(svg, "#2a2a6a", 0.3, 0.5, 0.55, 0.9));
  return {
    textZone: { x: 460, y: 160, w: 1250, h: 360, tone: "light" },
    place: "high above pink and gold clouds",
    time: "at sunset",
    also: [],
    colours: ["#7fa3e0", "#f3b9c0", "#ffd9a8"],
  };
};

function cloudFloor({ svg, random, add, veil }: Composition): void {
  for (let index = 0; index < 3; index++) {
    const light = svg.radial([
      [0, "#fff6e0", 0.6],
      [1, "#fff6e0", 0],
    ]);
    veil(fill(ellipse(between(random, 300, 1700), between(random, 1180, 1350), 900, 110), light));
  }
  for (const [x, y, width] of [
    [200, 1540, 980],
    [1100, 1560, 900],
    [1880, 1540, 940],
    [620, 1680, 1000],
    [1500, 1700, 1050],
  ] as const) {
    add(cloud(svg, random, x, y, width, "#fffaf0", "#e7b7c4", 0.97));
  }
}

function cloudFront({ svg, random, add, veil }: Composition): void {
  for (const [x, y, width] of [
    [60, 1930, 1000],
    [1000, 2040, 1200],
    [2000, 1930, 1050],
    [520, 2160, 1300],
    [1620, 2170, 1300],
  ] as const) {
    add(cloud(svg, random, x, y, width, "#ffffff", "#dba6c6", 1));
  }
  let gleams = "";
  for (let index = 0; index < 26; index++) {
    gleams += sparkle(
      between(random, 300, 1800),
      between(random, 700, 1700),
      between(random, 8, 22),
    );
  }
  veil(fill(gleams, "#fffbe0", 'opacity="0.9"'));
}

const goldenGlade: Shot = (picture, cast) => {
  const { svg, random, add, veil } = picture;
  add(sky(svg, random, ["#6fb6c8", "#a8d8c8", "#f6e6a8", "#ffd98a"], 0.62));
  veil(
    glow(svg, 1050, 1000, 1300, "#ffe79a", 0.85),
    rays(svg, random, 1050, 420, {
      count: 16,
      length: 1900,
      from: 0.4,
      to: 2.7,
      colour: "#fff8d0",
      strength: 0.3,
    }),
  );
  add(
    treeBand(svg, random, rolling(random, 2100, 1240, 24, 1.2), {
      top: "#c9d98a",
      bottom: "#eedf9a",
      count: 30,
      low: 190,
      high: 420,
    }),
  );
  add(
    treeBand(svg, random, rolling(random, 2100, 1370, 30, 1.4), {
      top: "#8fbf6c",
      bottom: "#c0d47c",
      count: 24,
      low: 220,
      high: 460,
    }),
  );
  veil(mist(svg, 1200, 1480, "#fff0b0", 0.5));
  const says = paintGift(picture, cast, forestSetting(picture, cast, "golden"), {
    light: "#fff0b0",
    shadow: "#3a5a34",
  });
  add(
    crown(svg, random, 20, 40, 460, 280, "#5a9a4c", {
      lightFrom: 0.7,
      leaves: 460,
      leafLength: 60,
      light: "#d6e07a",
    }),
    crown(svg, random, 2090, 30, 430, 270, "#559448", {
      lightFrom: -0.7,
      leaves: 440,
      leafLength: 60,
      light: "#d6e07a",
    }),
    fern(30, 2150, 330, -1.2, "#2f6a44"),
    fern(2070, 2150, 330, -1.9, "#2f6a44"),
    leafBank(random, -60, 420, 2140, { count: 18, length: 170, colour: "#2a6040" }),
    leafBank(random, 1660, 2160, 2140, { count: 18, length: 170, colour: "#2a6040" }),
  );
  veil(vignette(svg, "#3a5a20", 0.24, 0.5, 0.5, 0.88));
  return {
    textZone: { x: 470, y: 150, w: 1160, h: 360, tone: "dark" },
    place: "in a glade full of sunbeams",
    time: "in golden light",
    also: [says],
    colours: ["#f6e6a8", "#8fbf6c", "#6fb6c8"],
  };
};
