import { strayBubbles } from "../../scenery/bubbles.ts";
import { bubble } from "../../scenery/bubbles.ts";
import { fanCoral, tubeCoral } from "../../scenery/coral.ts";
import { fish, shoal } from "../../scenery/fish.ts";
import { jellyfish } from "../../scenery/jellyfish.ts";
import { kelp } from "../../scenery/kelp.ts";
import { glow, rays } from "../../scenery/lights.ts";
import { reef } from "../../scenery/reef.ts";
import { sea } from "../../scenery/sea.ts";
import { mist } from "../../scenery/sky.ts";
import type { Composition } from "../../scenes/composition.ts";
import { seaCreatures } from "../../scenes/effects/creatures/sea-creatures.ts";
import { isAirborne } from "../../scenes/parts/gift-pose.ts";
import { paintGift, paintGiftInTheAir } from "../../scenes/parts/paint-gift.ts";
import type { Shot } from "../../scenes/shot.ts";
import { oceanSetting } from "./obstacle.ts";
import { seaFrame } from "./sea-frame.ts";

/** Light breaks in. Fliers soar up through the water, all others show their gift on the bright sea floor. */
export const theGift: Shot = (picture, cast) =>
  (isAirborne(cast) ? upThroughTheWater : sunnyFloor)(picture, cast);

const upThroughTheWater: Shot = (picture, cast) => {
  const { svg, random, add, veil } = picture;
  add(
    sea(svg, random, ["#fff6d0", "#bff2e0", "#5fc8d8", "#3a8fd0", "#3f5fb8"], {
      x: 1150,
      strength: 0.5,
      colour: "#fffbe0",
    }),
  );
  veil(
    glow(svg, 1100, 300, 1100, "#fffbe0", 0.7),
    rays(svg, random, 1100, -300, {
      count: 14,
      length: 2300,
      from: 0.7,
      to: 2.4,
      colour: "#fffde8",
      strength: 0.3,
    }),
  );
  add(
    jellyfish(svg, random, 330, 850, 130, "#f7b0d8"),
    jellyfish(svg, random, 1800, 760, 150, "#c4b0ff"),
    jellyfish(svg, random, 1640, 1180, 80, "#ffd0a8"),
    jellyfish(svg, random, 190, 1330, 80, "#a9d4ff"),
    shoal(
      svg,
      random,
      { x: 1380, y: 1560, w: 560, h: 140 },
      { count: 16, colour: "#ffe08a", stripes: "#fff8dc" },
    ),
  );
  wallTops(picture);
  paintGiftInTheAir(picture, cast, {
    x: 1060,
    y: 1560,
    light: "#fffbe6",
    creatures: seaCreatures,
    perch: (x, y) => add(bubble(svg, x, y - 110, 230)),
  });
  add(strayBubbles(svg, random, 60, { left: 60, right: 2040, top: 640, bottom: 2050 }));
  seaFrame(picture, 0.02, "#1a2a6a");
  return {
    textZone: { x: 460, y: 160, w: 1180, h: 360, tone: "dark" },
    place: "up and up through the shining water",
    time: "in a flood of sunlight",
    also: [],
    colours: ["#5fc8d8", "#fff6d0", "#c4b0ff"],
  };
};

function wallTops({ random, add, svg }: Composition): void {
  add(
    reef(svg, random, 1830, "#3f7fc4", "#3a62b0"),
    kelp(90, 2080, 780, "#3f9f98", 0.4),
    kelp(2010, 2080, 820, "#3a9790", 1.8),
    fanCoral(random, 420, 2080, 330, "#e8708f"),
    tubeCoral(svg, random, 1640, 2080, 210, "#8f6fd0"),
    fish(svg, random, { x: 620, y: 1830, scale: 0.9 }, "#ff8a5c", "#fff1dc"),
  );
}

const sunnyFloor: Shot = (picture, cast) => {
  const { svg, random, add, veil } = picture;
  add(
    sea(svg, random, ["#fffbe0", "#c9f6e0", "#7fdcd8", "#4fb4cc", "#3a94c0"], {
      x: 1000,
      strength: 0.5,
      colour: "#fffbe0",
    }),
  );
  veil(glow(svg, 1000, 900, 1200, "#fff3c0", 0.7));
  add(reef(svg, random, 1290, "#74cdd2", "#7fd4d0"));
  add(
    shoal(
      svg,
      random,
      { x: 1250, y: 820, w: 640, h: 120 },
      { count: 16, colour: "#ff9f7a", stripes: "#fff3dc" },
    ),
  );
  add(reef(svg, random, 1410, "#5cbcc8", "#66c4c4"));
  veil(mist(svg, 1180, 1500, "#f2fff0", 0.45));
  const says = paintGift(picture, cast, oceanSetting(picture, cast, "bright"), {
    light: "#fff6d0",
    shadow: "#2a6a72",
  });
  add(strayBubbles(svg, random, 26, { left: 60, right: 2040, top: 640, bottom: 1900 }));
  seaFrame(picture, 0.05, "#0c4a6a");
  return {
    textZone: { x: 470, y: 150, w: 1160, h: 360, tone: "dark" },
    place: "on the bright sea floor",
    time: "in sparkling light",
    also: [says],
    colours: ["#7fdcd8", "#fff3c0", "#ff9f7a"],
  };
};
