import type { Puppet } from "../../../../book/character.ts";
import { strayBubbles } from "../../scenery/bubbles.ts";
import { brainCoral, fanCoral } from "../../scenery/coral.ts";
import { rolling } from "../../scenery/ground.ts";
import { hill } from "../../scenery/hill.ts";
import { jellyfish } from "../../scenery/jellyfish.ts";
import { kelp } from "../../scenery/kelp.ts";
import { fireflies, glow } from "../../scenery/lights.ts";
import type { ObstacleLook } from "../../scenery/obstacles/obstacle-look.ts";
import { reef } from "../../scenery/reef.ts";
import { sea } from "../../scenery/sea.ts";
import { fog, mist } from "../../scenery/sky.ts";
import type { Composition } from "../../scenes/composition.ts";
import { seaCreatures } from "../../scenes/effects/creatures/sea-creatures.ts";
import { paintObstacle } from "../../scenes/parts/paint-obstacle.ts";
import type { ObstacleSetting } from "../../scenes/parts/paint-obstacle.ts";
import { stageBeforeObstacle } from "../../scenes/parts/stage-before-obstacle.ts";
import type { Shot, ShotCast } from "../../scenes/shot.ts";
import { seaFrame } from "./sea-frame.ts";

/** Deep green water, where lantern fish are the only lamps; something is in the way. */
export const obstacle: Shot = (picture, cast) => {
  const { svg, random, add, veil } = picture;
  deepWater(picture);
  const says = paintObstacle(picture, cast, oceanSetting(picture, cast, "deep"), "blocking");
  stageBeforeObstacle(picture, cast, { shadow: "#0e2c3c", light: "#bff0e0" });
  veil(fireflies(svg, random, 26, { left: 700, right: 1980, top: 800, bottom: 1700 }, "#a8ffd8"));
  add(strayBubbles(svg, random, 20, { left: 60, right: 2040, top: 700, bottom: 1900 }));
  seaFrame(picture, -0.1, "#041a30");
  return {
    textZone: { x: 200, y: 180, w: 1060, h: 420, tone: "light" },
    place: "deep down among dark corals",
    time: "in dim green water",
    also: [says],
    colours: ["#1d6a7c", "#4a6f7c", "#a8ffd8"],
  };
};

const look: ObstacleLook = {
  rock: "#4f6f80",
  growth: "#4fae92",
  wood: "#9a7350",
  metal: "#6f7f8c",
  glow: "#ffe79a",
  shadow: "#0a2236",
};

/** The same things in the way, in the deep or in the light the gift lets in. */
export function oceanSetting(
  picture: Composition,
  cast: ShotCast,
  light: "deep" | "bright",
): ObstacleSetting {
  const { svg, random } = picture;
  const bright = light === "bright";
  return {
    look: bright ? { ...look, rock: "#6f9ca6", growth: "#f08a9a", shadow: "#1c4a5c" } : look,
    river: { colour: bright ? "#7fe0e8" : "#3f8fb0", glints: "stars" },
    gatekeeper: gatekeeperFor(cast),
    creatures: seaCreatures,
    ground: () => {
      const line = rolling(random, 2100, 1560, 26, 1);
      picture.add(
        hill(svg, random, line, {
          top: bright ? "#f4e2ae" : "#6f9a90",
          bottom: bright ? "#b8a878" : "#2c5468",
          grains: 1900,
          dabs: 230,
          edge: bright ? "#fffbe6" : "#b8e6d0",
          depth: 380,
        }),
      );
      picture.add(
        fanCoral(random, 900, 1640, 200, bright ? "#f08a7a" : "#8a4f7c"),
        brainCoral(svg, random, 1080, 1650, 70, bright ? "#f2b15f" : "#6f6a8c"),
      );
    },
    depth: () =>
      picture.veil(
        fog(
          svg,
          random,
          14,
          { left: 960, right: 1400, top: 1700, bottom: 2150 },
          bright ? "#bff4ee" : "#2f8aa0",
        ),
      ),
  };
}

function gatekeeperFor(cast: ShotCast): Puppet {
  const species = cast.hero.puppet.species === "frog" ? "dino" : "frog";
  return {
    species,
    seed: "gatekeeper",
    main: "#5f8f8a",
    second: "#c4dccc",
    accent: "#8a5a9a",
    outfit: "knight",
    accessories: [],
  };
}

function deepWater({ svg, random, add, veil }: Composition): void {
  add(
    sea(svg, random, ["#3f9a98", "#2a7f8c", "#1d6a7c", "#14506c", "#0c3450"], {
      x: 500,
      strength: 0.16,
      colour: "#c8fff0",
    }),
  );
  veil(glow(svg, 1150, 900, 900, "#7fe0c8", 0.4));
  add(reef(svg, random, 1230, "#2f8590", "#2a7886"));
  add(reef(svg, random, 1390, "#256f80", "#22667a"));
  veil(mist(svg, 1080, 1480, "#8fe8d0", 0.25));
  add(
    jellyfish(svg, random, 1500, 780, 90, "#8fd8e8"),
    jellyfish(svg, random, 1180, 960, 56, "#b8a8f0"),
    kelp(60, 1720, 900, "#1f6a68", 0.2),
    kelp(180, 1740, 560, "#2a7c74", 1.4),
  );
}
