import { tone } from "../../paint/colour.ts";
import { fill, placed, stroke } from "../../paint/marks.ts";
import { ellipse } from "../../paint/shapes.ts";
import type { Svg } from "../../paint/svg.ts";
import { crystal } from "../../scenery/crystal.ts";
import { rolling } from "../../scenery/ground.ts";
import { hill } from "../../scenery/hill.ts";
import { hungString, lantern } from "../../scenery/lantern.ts";
import { fireflies, glow } from "../../scenery/lights.ts";
import { crater } from "../../scenery/moon-ground.ts";
import { peaks } from "../../scenery/peaks.ts";
import { earth } from "../../scenery/planets.ts";
import { rocket } from "../../scenery/rocket.ts";
import { sky, stars } from "../../scenery/sky.ts";
import type { Composition } from "../../scenes/composition.ts";
import { paintParty } from "../../scenes/parts/paint-party.ts";
import type { Shot } from "../../scenes/shot.ts";
import { moonFrame } from "./moon-frame.ts";

/** A feast between glowing domes while the Earth rises. */
export const found: Shot = (picture, cast) => {
  const { svg, random, veil } = picture;
  earthrise(picture);
  village(picture);
  const also = paintParty(picture, cast, { shadow: "#1c1c48", light: "#ffe9c4" });
  veil(fireflies(svg, random, 40, { left: 120, right: 1980, top: 640, bottom: 1800 }, "#ffd9f4"));
  moonFrame(picture, "#4a4a98", "#d9d4ff", "#060624");
  return {
    textZone: { x: 160, y: 150, w: 1120, h: 330, tone: "light" },
    place: "between glowing domes hung with lanterns",
    time: "as the blue Earth rises",
    also,
    colours: ["#23286f", "#7fc4f0", "#ffcf6a"],
  };
};

function earthrise({ svg, random, add, veil }: Composition): void {
  add(sky(svg, random, ["#0c0f3a", "#1a2060", "#33388c", "#6a5fb8", "#b88fd0"], 0.7));
  veil(stars(svg, random, 380, 1200, "#fff6e6"));
  add(earth(svg, random, 1640, 330, 160));
  add(peaks(svg, random, { foot: 1340, height: 240, count: 6, top: "#4a4a98", bottom: "#7f74b8" }));
  const far = rolling(random, 2100, 1310, 26, 1);
  add(
    hill(svg, random, far, {
      top: "#8a80c4",
      bottom: "#5a549c",
      grains: 900,
      dabs: 90,
      edge: "#e6d9ff",
      depth: 240,
    }),
  );
}

function village({ svg, random, add, veil }: Composition): void {
  add(
    rocket(svg, random, { x: 190, y: 1210, scale: 0.74, turn: -3 }),
    placed(dome(svg, "#ffcf8a"), 620, 1390, 0.66),
    placed(dome(svg, "#a8e8e0"), 1480, 1370, 0.58),
    placed(dome(svg, "#ffb0c8"), 1900, 1400, 0.74),
  );
  const near = rolling(random, 2100, 1430, 26, 0.9);
  add(
    hill(svg, random, near, {
      top: "#b0a4dc",
      bottom: "#4a4694",
      grains: 1800,
      dabs: 200,
      edge: "#fff0f8",
      depth: 420,
    }),
  );
  veil(glow(svg, 1050, 1500, 1000, "#ffb8a8", 0.6));
  const pool = svg.radial([
    [0, "#ffe2b8", 0.8],
    [0.6, "#ffc4b0", 0.3],
    [1, "#ffc4b0", 0],
  ]);
  veil(fill(ellipse(1050, 1760, 900, 240), pool));
  add(crater(180, 1780, 110, "#8078bc"), crater(1940, 1800, 110, "#8078bc"));
  for (const [x, y, height, colour, turn] of [
    [60, 1690, 170, "#8fd8f0", -8],
    [130, 1700, 100, "#ffb0d8", 12],
    [2040, 1700, 170, "#c4a8ff", 8],
  ] as const) {
    add(crystal(svg, x, y, height, colour, turn));
  }
  const colours = ["#ffcf6a", "#ff9f7a", "#a8e8ff", "#f7a8c8", "#c8b8ff"];
  for (const [from, to, sag, count] of [
    [[-20, 600], [1050, 690], 110, 7],
    [[1050, 690], [2120, 600], 110, 7],
  ] as const) {
    add(
      hungString(from, to, { sag, count, string: "#8a86c0" }, (x, y, index) =>
        lantern(svg, x, y, colours[index % 5] ?? "#ffcf6a"),
      ),
    );
  }
}

function dome(svg: Svg, light: string): string {
  const glass = svg.linear([
    [0, tone(light, 0.1), 0.95],
    [1, tone(light, -0.14), 0.95],
  ]);
  const windows = [-180, -60, 60, 180].map((x) => ellipse(x, -90, 34, 44)).join("");
  return (
    glow(svg, 0, -150, 480, light, 0.55) +
    fill("M-300 0C-310 -250 -150 -400 0 -400C150 -400 310 -250 300 0Z", glass) +
    stroke(
      "M-180 0C-190 -220 -100 -360 0 -398M180 0C190 -220 100 -360 0 -398M-292 -130H292",
      "#fff",
      7,
      'opacity="0.45"',
    ) +
    fill(windows, "#fffbe0", 'opacity="0.95"') +
    fill("M-330 10Q-334 -34 -300 -40H300Q334 -34 330 10Z", "#7f78b4")
  );
}
