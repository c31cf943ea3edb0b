import type { Puppet } from "../../../../book/character.ts";
import { between } from "../../../../book/seeded-random.ts";
import { tone } from "../../paint/colour.ts";
import { fill } from "../../paint/marks.ts";
import { cloud } from "../../scenery/cloud.ts";
import { fern, grass, leafBank } from "../../scenery/grass.ts";
import { rolling } from "../../scenery/ground.ts";
import { hill } from "../../scenery/hill.ts";
import { sun } from "../../scenery/lights.ts";
import type { ObstacleLook } from "../../scenery/obstacles/obstacle-look.ts";
import { peaks } from "../../scenery/peaks.ts";
import { pine } from "../../scenery/pine.ts";
import { fog, sky, vignette } from "../../scenery/sky.ts";
import { crown } from "../../scenery/tree.ts";
import { trunk } from "../../scenery/trunk.ts";
import type { Composition } from "../../scenes/composition.ts";
import { forestCreatures } from "../../scenes/effects/creatures/forest-creatures.ts";
import { paintObstacle } from "../../scenes/parts/paint-obstacle.ts";
import type { ObstacleSetting } from "../../scenes/parts/paint-obstacle.ts";
import { stageBeforeObstacle } from "../../scenes/parts/stage-before-obstacle.ts";
import type { Shot, ShotCast } from "../../scenes/shot.ts";

/** A grey and misty morning; something is in the way. */
export const obstacle: Shot = (picture, cast) => {
  mistyHills(picture);
  const says = paintObstacle(picture, cast, forestSetting(picture, cast, "misty"), "blocking");
  stageBeforeObstacle(picture, cast, { shadow: "#2f3a2c" });
  frame(picture);
  return {
    textZone: { x: 200, y: 180, w: 1250, h: 420, tone: "dark" },
    place: "among misty hills and pines",
    time: "on a grey morning",
    also: [says],
    colours: ["#8fb8b8", "#7b6d78", "#9cc46c"],
  };
};

const look: ObstacleLook = {
  rock: "#8a7f86",
  growth: "#8dbb66",
  wood: "#a8784c",
  metal: "#5f5a68",
  glow: "#ffd98a",
  shadow: "#26303a",
};

/** The same things in the way, in the mist or in the golden light of the gift. */
export function forestSetting(
  picture: Composition,
  cast: ShotCast,
  light: "misty" | "golden",
): ObstacleSetting {
  const { svg, random } = picture;
  const golden = light === "golden";
  return {
    look: golden ? { ...look, rock: "#a08a80", growth: "#a5cc62" } : look,
    river: { colour: golden ? "#6cc0d8" : "#6f9fae", glints: "foam" },
    gatekeeper: gatekeeperFor(cast),
    creatures: forestCreatures,
    ground: () => {
      const line = rolling(random, 2100, 1560, 22, 1);
      picture.add(
        hill(svg, random, line, {
          top: golden ? "#b4d670" : "#93b878",
          bottom: golden ? "#5a9e54" : "#4f7d5c",
          grains: 1900,
          dabs: 230,
          edge: golden ? "#fbf3a0" : "#d8e0a8",
          depth: 380,
        }),
        grass(random, 0, 2100, (x) => 1720 + Math.sin(x / 160) * 50, {
          count: 120,
          height: 54,
          colour: golden ? "#6cae54" : "#5f9460",
          opacity: 0.8,
        }),
      );
    },
    depth: () =>
      picture.veil(fog(svg, random, 16, { left: 900, right: 1440, top: 1780, bottom: 2150 })),
  };
}

function gatekeeperFor(cast: ShotCast): Puppet {
  const species = cast.hero.puppet.species === "bear" ? "lion" : "bear";
  return {
    species,
    seed: "gatekeeper",
    main: "#7d6a6e",
    second: "#c4b4ac",
    accent: "#8a4f7d",
    hair: "#5c4a58",
    outfit: "knight",
    accessories: [],
  };
}

function mistyHills({ svg, random, add, veil }: Composition): void {
  add(
    sky(svg, random, ["#5f8fa6", "#8fb8b8", "#c9d8c2", "#f0e2bd"], 0.7),
    sun(svg, random, 1180, 800, 80, "#fff3c4", 7),
    cloud(svg, random, 420, 760, 520, "#eef3ee", "#a9c2c6", 0.6),
    cloud(svg, random, 1720, 330, 480, "#eef3ee", "#a2bcc4", 0.7),
    peaks(svg, random, { foot: 1080, height: 380, count: 5, top: "#8fb2b8", bottom: "#c6d8cc" }),
  );
  for (const [y, colour] of [
    [1080, "#9fc0b4"],
    [1180, "#8ab3a4"],
  ] as const) {
    for (let index = 0; index < 30; index++) {
      const x = index * 74 + between(random, -20, 20);
      add(pine(svg, random, x, y + 30, between(random, 110, 240), tone(colour, -0.05)));
    }
    add(fill(`M0 ${y}H2100V2100H0Z`, colour));
  }
  veil(fog(svg, random, 26, { left: 300, right: 1800, top: 1150, bottom: 2000 }));
  for (const [x, height] of [
    [1690, 430],
    [1830, 560],
    [1990, 480],
  ] as const) {
    add(pine(svg, random, x, 1470, height, "#5b8f78", { needles: "marked" }));
  }
}

function frame({ svg, random, add, veil }: Composition): void {
  add(
    trunk(svg, random, 2060, 2180, 190, "#4a4a58", {
      lean: 80,
      lightSide: -1,
      light: "#e8dcb8",
      moss: "#5f8a5c",
    }),
    crown(svg, random, 2060, 40, 420, 260, "#3f6a5e", {
      lightFrom: -0.6,
      leaves: 420,
      leafLength: 56,
      light: "#a9c48a",
    }),
    fern(40, 2150, 300, -1.2, "#2c5a4a"),
    leafBank(random, -60, 420, 2150, { count: 18, length: 150, colour: "#24503f" }),
    leafBank(random, 1640, 2160, 2140, { count: 18, length: 190, colour: "#24503f" }),
  );
  veil(vignette(svg, "#1c3440", 0.36, 0.5, 0.5, 0.86));
}
