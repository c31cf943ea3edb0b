import { cloud } from "../../scenery/cloud.ts";
import { rolling } from "../../scenery/ground.ts";
import { hill } from "../../scenery/hill.ts";
import { glow, rays } from "../../scenery/lights.ts";
import { nebula } from "../../scenery/nebula.ts";
import { peaks } from "../../scenery/peaks.ts";
import { earth, ringedPlanet, smallWorld } from "../../scenery/planets.ts";
import { sky, stars } from "../../scenery/sky.ts";
import type { Composition } from "../../scenes/composition.ts";
import { moonCreatures } from "../../scenes/effects/creatures/moon-creatures.ts";
import { isAirborne } from "../../scenes/parts/gift-pose.ts";
import { paintGift, paintGiftInTheAir } from "../../scenes/parts/paint-gift.ts";
import type { Shot } from "../../scenes/shot.ts";
import { moonFrame } from "./moon-frame.ts";
import { spaceSetting } from "./obstacle.ts";

/** A golden sky. Fliers are among the planets, all others on the moon where the way was shut. */
export const theGift: Shot = (picture, cast) =>
  (isAirborne(cast) ? amongThePlanets : goldenMoon)(picture, cast);

const amongThePlanets: Shot = (picture, cast) => {
  const { svg, random, add } = picture;
  openSpace(picture);
  paintGiftInTheAir(picture, cast, {
    x: 1080,
    y: 1560,
    light: "#fff6d8",
    creatures: moonCreatures,
    perch: (x, y) => add(smallWorld(svg, random, x, y + 150, 165, "#ffb8a0")),
  });
  starDust(picture);
  moonFrame(picture, "#4a4aa0", "#ffd9f0");
  return {
    textZone: { x: 460, y: 160, w: 1180, h: 360, tone: "light" },
    place: "between bright planets and clouds of star dust",
    time: "far above the moon",
    also: [],
    colours: ["#3f3fa8", "#ffb8a0", "#7fd3ff"],
  };
};

function openSpace({ svg, random, add, veil }: Composition): void {
  add(sky(svg, random, ["#141450", "#2a2a80", "#3f4fb8", "#5f8fd8", "#a8d8f0"], 1));
  veil(
    nebula(svg, random, {
      low: 1750,
      rise: 1300,
      colours: ["#ffb8e0", "#8fe8ff", "#ffe0a8", "#c4b0ff"],
      haze: "#8f8fe8",
    }),
    stars(svg, random, 460, 2000),
  );
  add(
    earth(svg, random, 300, 760, 150),
    ringedPlanet(svg, random, 1800, 860, 150, {
      light: "#b8f0d8",
      dark: "#3f8fa8",
      bands: ["#d9fff0", "#7fd0c0", "#a8e8d8"],
      shadow: "#1a3a6a",
    }),
    smallWorld(svg, random, 1700, 1420, 90, "#ffd36e"),
    smallWorld(svg, random, 180, 1350, 56, "#c49bff"),
  );
}

function starDust({ svg, random, add, veil }: Composition): void {
  for (const [x, y, width] of [
    [120, 2070, 800],
    [1050, 2130, 1000],
    [1980, 2060, 800],
  ] as const) {
    add(cloud(svg, random, x, y, width, "#e6dcff", "#8f8fe0", 0.96));
  }
  veil(glow(svg, 1050, 2000, 900, "#ffe0f4", 0.4));
}

const goldenMoon: Shot = (picture, cast) => {
  const { svg, random, add, veil } = picture;
  add(sky(svg, random, ["#3a2a80", "#8a4fa8", "#e8809f", "#ffc08a", "#fff0b8"], 0.74));
  veil(
    stars(svg, random, 200, 800, "#fff6d8"),
    glow(svg, 1000, 1080, 1200, "#ffe79a", 0.85),
    rays(svg, random, 1000, 1250, {
      count: 18,
      length: 1800,
      from: 3.3,
      to: 6.1,
      colour: "#fff3c0",
      strength: 0.3,
    }),
  );
  add(
    smallWorld(svg, random, 300, 760, 96, "#8fd8e0"),
    smallWorld(svg, random, 1800, 700, 64, "#c8a8ff"),
    peaks(svg, random, { foot: 1400, height: 230, count: 6, top: "#c87fa8", bottom: "#f0a8a0" }),
  );
  const far = rolling(random, 2100, 1410, 30, 1);
  add(
    hill(svg, random, far, {
      top: "#f0b0a8",
      bottom: "#c080a8",
      grains: 1000,
      dabs: 100,
      edge: "#fff0d0",
      depth: 240,
    }),
  );
  const says = paintGift(picture, cast, spaceSetting(picture, cast, "gold"), {
    light: "#fff0c0",
    shadow: "#5a3060",
  });
  moonFrame(picture, "#8a4f90", "#ffd9c8", "#2a0f3c");
  return {
    textZone: { x: 470, y: 150, w: 1160, h: 360, tone: "light" },
    place: "on the moon under a golden sky",
    time: "in warm light",
    also: [says],
    colours: ["#e8809f", "#ffc08a", "#3a2a80"],
  };
};
