import { group } from "../../paint/marks.ts";
import { bubbleColumn, strayBubbles } from "../../scenery/bubbles.ts";
import { castle } from "../../scenery/castle.ts";
import { brainCoral, fanCoral, tubeCoral } from "../../scenery/coral.ts";
import { fish, shoal } from "../../scenery/fish.ts";
import { rolling } from "../../scenery/ground.ts";
import { hill } from "../../scenery/hill.ts";
import { jellyfish } from "../../scenery/jellyfish.ts";
import { kelp } from "../../scenery/kelp.ts";
import { glow } from "../../scenery/lights.ts";
import { pathway } from "../../scenery/pathway.ts";
import { reef } from "../../scenery/reef.ts";
import { sea } from "../../scenery/sea.ts";
import { mist } from "../../scenery/sky.ts";
import { starfish } from "../../scenery/starfish.ts";
import type { Composition } from "../../scenes/composition.ts";
import type { Shot } from "../../scenes/shot.ts";
import { friendPose, stageFriend, stageHero } from "../../scenes/stage-figures.ts";
import { seaFrame } from "./sea-frame.ts";

/** A road of pale sand between corals, a sunken castle far off. */
export const settingOut: Shot = (picture, cast) => {
  const { svg, random, add } = picture;
  blueWater(picture);
  coralRoad(picture);
  const hero = stageHero(picture, cast, {
    x: 960,
    y: 1850,
    ceiling: 780,
    left: 470,
    shadow: "#1c4a5c",
    light: "#e8fffa",
  });
  const friend = friendPose(cast, "walk", "happy");
  if (friend)
    stageFriend(picture, friend.puppet, friend.pose, hero, {
      side: 1,
      y: 1850,
      size: 0.5,
      gap: 24,
      shadow: "#1c4a5c",
    });
  add(
    bubbleColumn(svg, random, 1560, 1240, 14),
    strayBubbles(svg, random, 22, { left: 60, right: 2040, top: 700, bottom: 1900 }),
    starfish(svg, random, 700, 1985, 56, "#ff9f6b", 12),
    starfish(svg, random, 1560, 1970, 46, "#ffd46e", -20),
  );
  seaFrame(picture);
  return {
    textZone: { x: 260, y: 200, w: 1180, h: 380, tone: "dark" },
    place: "along a road of pale sand between bright corals",
    time: "in blue water full of sunbeams",
    also: ["A sunken castle stands far away."],
    colours: ["#2fa6c6", "#f7e0ad", "#e8667f"],
  };
};

function blueWater({ svg, random, add, veil }: Composition): void {
  add(
    sea(svg, random, ["#c9f6ea", "#7fdde0", "#2fa6c6", "#1c6ea4", "#15487e"], {
      x: 760,
      strength: 0.24,
    }),
  );
  add(reef(svg, random, 1300, "#3aa4c2", "#2f93b8"));
  add(
    group(
      castle(svg, random, 1500, 1370, 440, { wall: "#58b3c8", roof: "#3f8fb8", lit: "#d8fff0" }),
      'opacity="0.8"',
    ),
  );
  veil(glow(svg, 1500, 1240, 380, "#d8fff0", 0.35));
  add(reef(svg, random, 1430, "#2787ac", "#2479a2"));
  veil(mist(svg, 1200, 1520, "#8be8e4", 0.28));
  add(
    shoal(
      svg,
      random,
      { x: 240, y: 900, w: 560, h: 150 },
      { count: 18, colour: "#ffe08a", stripes: "#fff3c8" },
    ),
  );
  add(
    jellyfish(svg, random, 1740, 560, 120, "#f2a0d8"),
    jellyfish(svg, random, 1900, 820, 70, "#a9b4ff"),
  );
}

function coralRoad({ svg, random, add }: Composition): void {
  const line = rolling(random, 2100, 1540, 40, 1);
  add(
    hill(svg, random, line, {
      top: "#e2d3a6",
      bottom: "#7fb0a8",
      grains: 1500,
      dabs: 160,
      edge: "#fff3cf",
      depth: 260,
    }),
  );
  add(
    kelp(150, 1700, 900, "#3f9f83", 0.2),
    kelp(270, 1720, 640, "#58b08a", 1.4),
    kelp(1960, 1700, 980, "#3a977f", 2.2),
    kelp(1840, 1720, 620, "#5bb48c", 0.7),
    fanCoral(random, 420, 1690, 330, "#e8667f"),
    tubeCoral(svg, random, 1740, 1740, 230, "#8f6fd0"),
    brainCoral(svg, random, 250, 1780, 120, "#f2a15f"),
    fanCoral(random, 1580, 1640, 240, "#f59a5c"),
  );
  const near = rolling(random, 2100, 1730, 30, 0.9);
  add(
    hill(svg, random, near, {
      top: "#e9d09a",
      bottom: "#b39a72",
      grains: 2200,
      dabs: 260,
      edge: "#fffbe6",
      depth: 300,
    }),
    pathway(
      svg,
      random,
      [
        [1240, 1548, 40],
        [1120, 1610, 90],
        [1200, 1690, 170],
        [1040, 1790, 360],
        [960, 1920, 600],
        [1120, 2160, 860],
      ],
      "#fbe9bd",
    ),
    fish(svg, random, { x: 420, y: 1220, scale: 1.2 }, "#ff8a5c", "#fff1dc"),
    fish(svg, random, { x: 1830, y: 1150, scale: 1, flip: true }, "#b57be0", "#f1dcff"),
    fish(svg, random, { x: 1660, y: 1360, scale: 0.7, flip: true }, "#5fd38f", "#e6ffd8"),
  );
}
