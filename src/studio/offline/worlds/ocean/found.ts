import { fill } from "../../paint/marks.ts";
import { ellipse } from "../../paint/shapes.ts";
import { strayBubbles } from "../../scenery/bubbles.ts";
import { castle } from "../../scenery/castle.ts";
import { brainCoral, fanCoral, tubeCoral } from "../../scenery/coral.ts";
import { shoal } from "../../scenery/fish.ts";
import { rolling } from "../../scenery/ground.ts";
import { hill } from "../../scenery/hill.ts";
import { jellyfish } from "../../scenery/jellyfish.ts";
import { kelp } from "../../scenery/kelp.ts";
import { hungString, lantern } from "../../scenery/lantern.ts";
import { fireflies, glow } from "../../scenery/lights.ts";
import { reef } from "../../scenery/reef.ts";
import { sea } from "../../scenery/sea.ts";
import type { Composition } from "../../scenes/composition.ts";
import { paintParty } from "../../scenes/parts/paint-party.ts";
import type { Shot } from "../../scenes/shot.ts";
import { seaFrame } from "./sea-frame.ts";

/** Moonlight comes down through the water; the reef glows and everybody is there. */
export const found: Shot = (picture, cast) => {
  const { svg, random, add, veil } = picture;
  moonlitReef(picture);
  lamps(picture);
  const also = paintParty(picture, cast, { shadow: "#141a44", light: "#ffe9c4" });
  veil(fireflies(svg, random, 40, { left: 120, right: 1980, top: 640, bottom: 1800 }, "#a8f0ff"));
  add(strayBubbles(svg, random, 24, { left: 60, right: 2040, top: 640, bottom: 1900 }));
  seaFrame(picture, -0.06, "#0a0c38");
  return {
    textZone: { x: 420, y: 150, w: 1240, h: 330, tone: "light" },
    place: "on a glowing reef hung with lamps",
    time: "by moonlight that falls through the water",
    also,
    colours: ["#3a3f98", "#ff9fc4", "#ffcf6a"],
  };
};

function moonlitReef({ svg, random, add, veil }: Composition): void {
  add(
    sea(svg, random, ["#7f8fd8", "#5560b8", "#3a3f98", "#2c2f78", "#1f2258"], {
      x: 1050,
      strength: 0.2,
      colour: "#e6e0ff",
    }),
  );
  veil(glow(svg, 1050, -60, 900, "#f2eaff", 0.55));
  add(reef(svg, random, 1130, "#4c52a8", "#474c9c"));
  add(castle(svg, random, 1050, 1240, 460, { wall: "#6a68b8", roof: "#8a5fa8", lit: "#ffe9a8" }));
  add(reef(svg, random, 1270, "#3f4592", "#3a3f88"));
  add(
    jellyfish(svg, random, 230, 720, 90, "#f7a8d8"),
    jellyfish(svg, random, 1880, 700, 110, "#a8c8ff"),
    shoal(
      svg,
      random,
      { x: 320, y: 1020, w: 420, h: 80 },
      { count: 10, colour: "#8fe0e8", stripes: "#e6ffff" },
    ),
  );
  veil(glow(svg, 1050, 1480, 1000, "#ff9fc4", 0.5));
  const line = rolling(random, 2100, 1410, 28, 1);
  add(
    hill(svg, random, line, {
      top: "#b48fb8",
      bottom: "#3f3f88",
      grains: 1800,
      dabs: 200,
      edge: "#ffd9e6",
      depth: 400,
    }),
  );
  const pool = svg.radial([
    [0, "#ffe2b8", 0.75],
    [0.6, "#ffc4b0", 0.28],
    [1, "#ffc4b0", 0],
  ]);
  veil(fill(ellipse(1050, 1760, 900, 240), pool));
  add(
    kelp(60, 1700, 900, "#3a6a98", 0.2),
    kelp(2040, 1700, 940, "#3a6494", 2.2),
    fanCoral(random, 130, 1720, 330, "#ff7fa8"),
    fanCoral(random, 1980, 1720, 340, "#b57be8"),
    tubeCoral(svg, random, 1960, 1800, 150, "#ff9f7a"),
    brainCoral(svg, random, 70, 1830, 110, "#7fd0d8"),
  );
}

function lamps({ svg, add }: Composition): void {
  const colours = ["#ffcf6a", "#ff9fb0", "#a8f0e0", "#ffe28a", "#c8b0ff"];
  for (const [from, to, sag, count] of [
    [[-20, 520], [1050, 640], 110, 7],
    [[1050, 640], [2120, 520], 110, 7],
  ] as const) {
    add(
      hungString(from, to, { sag, count, string: "#8f8fd0" }, (x, y, index) =>
        lantern(svg, x, y, colours[index % 5] ?? "#ffcf6a"),
      ),
    );
  }
}
