import { between, pickOne } from "../../../../book/seeded-random.ts";
import { castle } from "../../scenery/castle.ts";
import { cloud } from "../../scenery/cloud.ts";
import { flower, flowerKinds } from "../../scenery/flower.ts";
import { fern, grass, leafBank } from "../../scenery/grass.ts";
import { rolling } from "../../scenery/ground.ts";
import { hill } from "../../scenery/hill.ts";
import { fireflies, glow, moon, rays } from "../../scenery/lights.ts";
import { mushroom } from "../../scenery/mushroom.ts";
import { pathway } from "../../scenery/pathway.ts";
import { mist, sky, stars, vignette } from "../../scenery/sky.ts";
import { treeBand } from "../../scenery/tree-band.ts";
import { crown, roundTree } from "../../scenery/tree.ts";
import { trunk } from "../../scenery/trunk.ts";
import type { Composition } from "../../scenes/composition.ts";
import type { Shot } from "../../scenes/shot.ts";
import { friendPose, stageFriend, stageHero } from "../../scenes/stage-figures.ts";

/** Dusk: a path between tall trees, a castle far away in the last light. */
export const settingOut: Shot = (picture, cast) => {
  const { svg, random } = picture;
  duskSky(picture);
  woods(picture);
  clearing(picture);
  const hero = stageHero(picture, cast, {
    x: 1000,
    y: 1850,
    ceiling: 780,
    left: 470,
    shadow: "#2a2038",
    light: "#ffe9b0",
  });
  const friend = friendPose(cast, "walk", "happy");
  if (friend)
    stageFriend(picture, friend.puppet, friend.pose, hero, {
      side: 1,
      y: 1850,
      size: 0.5,
      gap: 24,
      shadow: "#2a2038",
    });
  picture.veil(fireflies(svg, random, 46, { left: 200, right: 1900, top: 700, bottom: 1800 }));
  foreground(picture);
  return {
    textZone: { x: 470, y: 170, w: 900, h: 380, tone: "light" },
    place: "along a winding forest path between tall trees and glowing mushrooms",
    time: "at dusk",
    also: ["A castle stands far away in the golden light."],
    colours: ["#4d4f8c", "#ffd193", "#7f8f55"],
  };
};

function duskSky({ svg, random, add, veil }: Composition): void {
  add(sky(svg, random, ["#27325f", "#4d4f8c", "#96679c", "#e58f87", "#ffd193"], 0.62));
  veil(
    stars(svg, random, 120, 620, "#fff4d8"),
    glow(svg, 1080, 1060, 1250, "#ffcf86", 0.95),
    glow(svg, 1080, 1080, 560, "#fff1c2", 0.75),
  );
  add(
    moon(svg, random, 1570, 340, 105, "#fff0c9", 4),
    cloud(svg, random, 480, 690, 520, "#e2a9b4", "#84649c", 0.5),
    cloud(svg, random, 1300, 720, 430, "#ffd0b0", "#b67aa0", 0.5),
  );
}

function woods({ svg, random, add, veil }: Composition): void {
  add(
    treeBand(svg, random, rolling(random, 2100, 1150, 22, 1.2), {
      top: "#d88f85",
      bottom: "#f5bf92",
      count: 34,
      low: 150,
      high: 290,
    }),
  );
  add(castle(svg, random, 1500, 1150, 360, { wall: "#c98a93", roof: "#8d5f96", lit: "#fff2b8" }));
  veil(glow(svg, 1500, 1040, 300, "#ffe2a0", 0.4));
  add(
    treeBand(svg, random, rolling(random, 2100, 1235, 34, 1.4), {
      top: "#a8718f",
      bottom: "#dd9a8c",
      count: 30,
      low: 160,
      high: 330,
    }),
  );
  veil(mist(svg, 1100, 1330, "#ffd79b", 0.45));
  add(
    hill(svg, random, rolling(random, 2100, 1330, 30, 1.1), {
      top: "#b98d68",
      bottom: "#6f7a55",
      grains: 900,
      dabs: 120,
      edge: "#ffdf9f",
      depth: 240,
    }),
  );
  veil(
    rays(svg, random, 1080, 900, {
      count: 9,
      length: 900,
      from: 3.5,
      to: 5.9,
      colour: "#fff0bf",
      strength: 0.2,
    }),
  );
  for (const [x, height, colour] of [
    [300, 760, "#58628c"],
    [1840, 820, "#4f5a86"],
    [520, 560, "#76698f"],
    [1660, 600, "#6d658f"],
  ] as const) {
    add(
      roundTree(svg, random, x, 1410, height, colour, "#4a3b5c", {
        lightFrom: x < 1050 ? 0.7 : -0.7,
        leaves: 240,
      }),
    );
  }
}

function clearing({ svg, random, add }: Composition): void {
  const line = rolling(random, 2100, 1455, 36, 1);
  add(
    hill(svg, random, line, {
      top: "#7f8f55",
      bottom: "#2f5a4c",
      grains: 1500,
      dabs: 200,
      edge: "#f3d787",
      depth: 360,
    }),
  );
  add(
    pathway(
      svg,
      random,
      [
        [1085, 1340, 34],
        [1000, 1400, 64],
        [1130, 1475, 120],
        [1090, 1580, 220],
        [930, 1740, 400],
        [960, 1900, 560],
        [1180, 2160, 820],
      ],
      "#d9a778",
    ),
    grass(random, 0, 860, (x) => line(x) + 60 + Math.abs(x - 430) * 0.05, {
      count: 90,
      height: 60,
      colour: "#4d7a4c",
      opacity: 0.9,
    }),
    grass(random, 1300, 2100, (x) => line(x) + 70, {
      count: 90,
      height: 60,
      colour: "#4a744c",
      opacity: 0.9,
    }),
  );
  for (let index = 0; index < 26; index++) {
    const x = random() < 0.5 ? between(random, 330, 620) : between(random, 1400, 1800);
    const colour = pickOne(random, ["#ffd9ec", "#fff2c4", "#c5b3ff", "#ff9fa8"]);
    add(
      flower(
        random,
        x,
        between(random, 1560, 1780),
        between(random, 50, 100),
        colour,
        "#3f6d48",
        pickOne(random, flowerKinds),
      ),
    );
  }
  add(
    trunk(svg, random, 120, 1800, 330, "#3b3557", {
      lean: -60,
      light: "#f0a878",
      lightSide: 1,
      moss: "#4f7d5a",
    }),
    trunk(svg, random, 2010, 1770, 300, "#38324f", {
      lean: 70,
      light: "#f0a878",
      lightSide: -1,
      moss: "#4a7656",
    }),
    crown(svg, random, 60, 60, 520, 280, "#2c4a5e", {
      lightFrom: 0.5,
      leaves: 520,
      leafLength: 62,
      light: "#6f8f7a",
    }),
    crown(svg, random, 2080, 40, 460, 280, "#2a4459", {
      lightFrom: -0.5,
      leaves: 480,
      leafLength: 62,
      light: "#6f8f7a",
    }),
  );
  for (const [x, y, height, tilt] of [
    [330, 1800, 210, -6],
    [235, 1835, 130, -12],
    [430, 1850, 105, 8],
  ] as const) {
    add(mushroom(svg, random, x, y, height, "#e2574f", { glow: "#ffd28a", tilt }));
  }
  for (const [x, y, height, tilt] of [
    [1790, 1770, 170, 7],
    [1880, 1810, 120, 12],
  ] as const) {
    add(mushroom(svg, random, x, y, height, "#6a7fd8", { glow: "#a8d8ff", tilt }));
  }
}

function foreground({ svg, random, add, veil }: Composition): void {
  add(
    fern(70, 2130, 430, -1.15, "#17283a"),
    fern(260, 2150, 330, -1.75, "#1c3242"),
    fern(-10, 2060, 380, -0.8, "#1c3242"),
    fern(2040, 2140, 430, -1.95, "#17283a"),
    fern(1850, 2150, 320, -1.4, "#1c3242"),
    leafBank(random, -40, 560, 2110, { count: 24, length: 180, colour: "#15253a" }),
    leafBank(random, 1560, 2140, 2110, { count: 24, length: 180, colour: "#15253a" }),
    leafBank(random, 500, 1600, 2160, { count: 22, length: 100, colour: "#1a2c3c" }),
  );
  veil(vignette(svg, "#0e1430", 0.5, 0.5, 0.52, 0.8));
}
