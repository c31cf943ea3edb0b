import type { Puppet } from "../../../../book/character.ts";
import { fill } from "../../paint/marks.ts";
import { polygon } from "../../paint/shapes.ts";
import { crystal } from "../../scenery/crystal.ts";
import { rolling } from "../../scenery/ground.ts";
import { hill } from "../../scenery/hill.ts";
import { glow } from "../../scenery/lights.ts";
import { crater } from "../../scenery/moon-ground.ts";
import type { ObstacleLook } from "../../scenery/obstacles/obstacle-look.ts";
import { peaks } from "../../scenery/peaks.ts";
import { smallWorld } from "../../scenery/planets.ts";
import { fog, sky, stars } from "../../scenery/sky.ts";
import type { Composition } from "../../scenes/composition.ts";
import { moonCreatures } from "../../scenes/effects/creatures/moon-creatures.ts";
import { paintObstacle } from "../../scenes/parts/paint-obstacle.ts";
import type { ObstacleSetting } from "../../scenes/parts/paint-obstacle.ts";
import { stageBeforeObstacle } from "../../scenes/parts/stage-before-obstacle.ts";
import type { Shot, ShotCast } from "../../scenes/shot.ts";
import { moonFrame } from "./moon-frame.ts";

/** The cold side of the moon, green and grey, two comets overhead; something is in the way. */
export const obstacle: Shot = (picture, cast) => {
  coldSide(picture);
  const says = paintObstacle(picture, cast, spaceSetting(picture, cast, "cold"), "blocking");
  stageBeforeObstacle(picture, cast, { shadow: "#1a2838", light: "#c8e6f0" });
  moonFrame(picture, "#4a6478", "#bfe0e0", "#04141f");
  return {
    textZone: { x: 200, y: 180, w: 1080, h: 420, tone: "light" },
    place: "on the cold side of the moon",
    time: "in pale comet light",
    also: [says],
    colours: ["#1f4a60", "#8fb4bc", "#a8ffe0"],
  };
};

const look: ObstacleLook = {
  rock: "#6f8494",
  growth: "#a4bcc0",
  wood: "#8f98b0",
  metal: "#5a6478",
  glow: "#ffe79a",
  shadow: "#14202f",
};

/** The same things in the way, on the cold side or in the gold of the gift. */
export function spaceSetting(
  picture: Composition,
  cast: ShotCast,
  light: "cold" | "gold",
): ObstacleSetting {
  const { svg, random } = picture;
  const gold = light === "gold";
  return {
    look: gold
      ? { ...look, rock: "#b08ab0", growth: "#ffd9b8", wood: "#d9a878", shadow: "#4a2a5c" }
      : look,
    river: { colour: gold ? "#b88fe8" : "#6a7fd0", glints: "stars" },
    gatekeeper: gatekeeperFor(cast),
    creatures: moonCreatures,
    ground: () => {
      const line = rolling(random, 2100, 1560, 24, 1);
      picture.add(
        hill(svg, random, line, {
          top: gold ? "#f7cfc0" : "#a4bcc0",
          bottom: gold ? "#a870a8" : "#4a6478",
          grains: 1900,
          dabs: 220,
          edge: gold ? "#fff6e0" : "#e6fbf4",
          depth: 380,
        }),
        crater(980, 1700, 70, gold ? "#d9a0b8" : "#7f9aa4"),
      );
    },
    depth: () =>
      picture.veil(
        fog(
          svg,
          random,
          14,
          { left: 960, right: 1400, top: 1760, bottom: 2150 },
          gold ? "#ffe0c8" : "#a8e6e0",
        ),
      ),
  };
}

function gatekeeperFor(cast: ShotCast): Puppet {
  const species = cast.hero.puppet.species === "robot" ? "alien" : "robot";
  return {
    species,
    seed: "gatekeeper",
    main: "#7d86a8",
    second: "#c4cce0",
    accent: "#e8735a",
    accessories: ["crown"],
  };
}

function coldSide({ svg, random, add, veil }: Composition): void {
  add(sky(svg, random, ["#0a1a2f", "#12304a", "#1f4a60", "#3f7884", "#8fb4b4"], 0.76));
  veil(stars(svg, random, 300, 1100, "#e6fff8"), glow(svg, 1200, 1180, 900, "#a8ffe0", 0.35));
  for (const [x, y, length] of [
    [1480, 330, 420],
    [1760, 660, 260],
  ] as const) {
    const tail = svg.linear(
      [
        [0, "#e6fff8", 0.9],
        [1, "#e6fff8", 0],
      ],
      0,
      0,
      1,
      0,
    );
    veil(
      fill(
        polygon([
          [x, y - 14],
          [x + length, y - length * 0.34],
          [x, y + 14],
        ]),
        tail,
      ) + glow(svg, x, y, 80, "#e6fff8", 0.9),
    );
  }
  add(
    smallWorld(svg, random, 1110, 820, 70, "#7fb8b0"),
    peaks(svg, random, { foot: 1240, height: 360, count: 5, top: "#3a6474", bottom: "#6f969c" }),
    peaks(svg, random, { foot: 1420, height: 240, count: 7, top: "#5a8490", bottom: "#8fb0b0" }),
  );
  const far = rolling(random, 2100, 1420, 26, 1);
  add(
    hill(svg, random, far, {
      top: "#7f9ca4",
      bottom: "#4f6c7c",
      grains: 900,
      dabs: 90,
      edge: "#d3f0e8",
      depth: 240,
    }),
  );
  for (const [x, y, height, colour, turn] of [
    [1930, 1560, 170, "#8fe8d8", 8],
    [1860, 1570, 110, "#a8c8ff", -12],
    [70, 1700, 130, "#8fd8e8", -8],
  ] as const) {
    add(crystal(svg, x, y, height, colour, turn));
  }
}
