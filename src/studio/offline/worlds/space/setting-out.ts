import { sparkle } from "../../paint/brush.ts";
import { fill } from "../../paint/marks.ts";
import { polygon } from "../../paint/shapes.ts";
import { crystal } from "../../scenery/crystal.ts";
import { rolling } from "../../scenery/ground.ts";
import { hill } from "../../scenery/hill.ts";
import { crater } from "../../scenery/moon-ground.ts";
import { nebula } from "../../scenery/nebula.ts";
import { pathway } from "../../scenery/pathway.ts";
import { peaks } from "../../scenery/peaks.ts";
import { ringedPlanet, smallWorld } from "../../scenery/planets.ts";
import { rocket } from "../../scenery/rocket.ts";
import { sky, stars } from "../../scenery/sky.ts";
import type { Composition } from "../../scenes/composition.ts";
import type { Shot } from "../../scenes/shot.ts";
import { friendPose, stageFriend, stageHero } from "../../scenes/stage-figures.ts";
import { moonFrame } from "./moon-frame.ts";

/** A trail of star dust over a rosy moon, a ringed planet overhead. */
export const settingOut: Shot = (picture, cast) => {
  violetSky(picture);
  rosyMoon(picture);
  const hero = stageHero(picture, cast, {
    x: 1060,
    y: 1860,
    ceiling: 780,
    left: 620,
    shadow: "#3a1f5c",
    light: "#ffd9f0",
  });
  const friend = friendPose(cast, "walk", "happy");
  if (friend)
    stageFriend(picture, friend.puppet, friend.pose, hero, {
      side: 1,
      y: 1860,
      size: 0.5,
      gap: 24,
      shadow: "#3a1f5c",
    });
  moonFrame(picture, "#7f5aa6", "#f5c6e8");
  return {
    textZone: { x: 200, y: 170, w: 900, h: 420, tone: "light" },
    place: "along a trail of twinkling dust on a rosy moon",
    time: "under a ringed planet",
    also: ["A rocket waits behind."],
    colours: ["#5a2f8f", "#e777a0", "#ffcf94"],
  };
};

function violetSky({ svg, random, add, veil }: Composition): void {
  add(sky(svg, random, ["#150f3d", "#2a1a63", "#5a2f8f", "#a04aa0", "#e777a0"], 0.86));
  veil(
    nebula(svg, random, {
      low: 1050,
      rise: 760,
      colours: ["#ff8fc0", "#7fd3ff", "#c49bff", "#ffcf9f"],
    }),
    stars(svg, random, 420, 1500),
  );
  add(
    ringedPlanet(svg, random, 1560, 500, 250),
    smallWorld(svg, random, 300, 860, 84, "#5fd0c8"),
    smallWorld(svg, random, 660, 720, 40, "#ffd36e"),
    smallWorld(svg, random, 1900, 1060, 60, "#9a8bff"),
  );
  const trail = svg.linear(
    [
      [0, "#fff", 0],
      [1, "#fff", 0.9],
    ],
    0,
    0,
    1,
    0,
  );
  veil(
    fill(
      polygon([
        [760, 1020],
        [1100, 888],
        [1106, 900],
      ]),
      trail,
    ) + fill(sparkle(1110, 890, 34), "#fff"),
  );
}

function rosyMoon({ svg, random, add, veil }: Composition): void {
  add(peaks(svg, random, { foot: 1560, height: 240, count: 5, top: "#7a5aa8", bottom: "#a774b8" }));
  const far = rolling(random, 2100, 1500, 40, 1.1);
  add(
    hill(svg, random, far, {
      top: "#b48ac9",
      bottom: "#7d5ba6",
      grains: 1400,
      dabs: 140,
      edge: "#ffd3e6",
      depth: 300,
    }),
  );
  add(
    crater(420, 1590, 90, "#9f7abf"),
    crater(1750, 1600, 120, "#9f7abf"),
    crater(1120, 1570, 60, "#9f7abf"),
  );
  const near = rolling(random, 2100, 1690, 34, 0.9);
  add(
    hill(svg, random, near, {
      top: "#d7b0dd",
      bottom: "#8a63b0",
      grains: 2000,
      dabs: 220,
      edge: "#fff0f4",
      depth: 320,
    }),
    pathway(
      svg,
      random,
      [
        [1330, 1540, 30],
        [1240, 1600, 80],
        [1330, 1690, 160],
        [1140, 1790, 340],
        [1040, 1920, 560],
        [1160, 2160, 820],
      ],
      "#f7dce8",
    ),
    crater(250, 1900, 130, "#b78fcb"),
    crater(1880, 1960, 110, "#a880c2"),
  );
  let dust = "";
  for (let index = 0; index < 40; index++) {
    const share = index / 40;
    dust += sparkle(
      1300 - share * 260 + (random() - 0.5) * (80 + share * 420),
      1570 + share * 430,
      6 + share * 16,
    );
  }
  veil(fill(dust, "#fffbe6", 'opacity="0.95"'));
  add(rocket(svg, random, { x: 360, y: 1560, scale: 1.2, turn: -5 }));
  for (const [x, y, height, colour, turn] of [
    [1840, 1810, 190, "#6fe0d8", 8],
    [1770, 1822, 130, "#8fb8ff", -14],
    [1915, 1826, 120, "#ff9ccf", 20],
    [130, 1850, 90, "#ffd37a", -12],
  ] as const) {
    add(crystal(svg, x, y, height, colour, turn));
  }
}
