import { between } from "../../../../book/seeded-random.ts";
import { fill } from "../../paint/marks.ts";
import { blob, ellipse } from "../../paint/shapes.ts";
import { fern, leafBank } from "../../scenery/grass.ts";
import { rolling } from "../../scenery/ground.ts";
import { hill } from "../../scenery/hill.ts";
import { hungString, lantern } from "../../scenery/lantern.ts";
import { fireflies, glow, moon } from "../../scenery/lights.ts";
import { pine } from "../../scenery/pine.ts";
import { sky, stars, vignette } from "../../scenery/sky.ts";
import { crown } from "../../scenery/tree.ts";
import { trunk } from "../../scenery/trunk.ts";
import type { Composition } from "../../scenes/composition.ts";
import { paintParty } from "../../scenes/parts/paint-party.ts";
import type { Shot } from "../../scenes/shot.ts";

/** Night: lanterns between the trees, and everybody is there. */
export const found: Shot = (picture, cast) => {
  const { svg, random, veil, add } = picture;
  nightWood(picture);
  lanterns(picture);
  const also = paintParty(picture, cast, { shadow: "#1c2a2a", light: "#ffe9b0" });
  veil(fireflies(svg, random, 50, { left: 150, right: 1950, top: 700, bottom: 1900 }));
  add(
    fern(40, 2150, 330, -1.15, "#13233c"),
    leafBank(random, -40, 480, 2150, { count: 22, length: 150, colour: "#13213a" }),
    leafBank(random, 1620, 2140, 2150, { count: 22, length: 150, colour: "#13213a" }),
  );
  veil(vignette(svg, "#080c28", 0.5, 0.5, 0.55, 0.82));
  return {
    textZone: { x: 420, y: 150, w: 1000, h: 330, tone: "light" },
    place: "in a clearing under strings of lanterns",
    time: "by moonlight",
    also,
    colours: ["#29336f", "#ffcf6a", "#7f9460"],
  };
};

function nightWood({ svg, random, add, veil }: Composition): void {
  add(sky(svg, random, ["#141c4a", "#29336f", "#4a4a8f", "#7f6aa8"], 0.62));
  veil(stars(svg, random, 300, 900, "#fff6d8"));
  add(moon(svg, random, 1610, 330, 140, "#fff3cf", 4));
  for (const [y, colour, count] of [
    [1100, "#4d5591", 26],
    [1200, "#3f4a80", 24],
    [1300, "#35456f", 20],
  ] as const) {
    for (let index = 0; index < count; index++) {
      const x = (index / count) * 2300 - 100 + between(random, -30, 30);
      const height = between(random, 240, 520);
      if (random() < 0.4) add(pine(svg, random, x, y + 30, height, colour));
      else {
        const crownPath = blob(random, x, y - height * 0.5, height * 0.3, height * 0.4, 9, 0.09);
        add(
          fill(crownPath + `M${x - 9} ${y + 20}V${y - height * 0.4}H${x + 9}V${y + 20}Z`, colour),
        );
      }
    }
    add(fill(`M0 ${y}H2100V2100H0Z`, colour));
  }
  veil(glow(svg, 1050, 1480, 1000, "#ffcf86", 0.85));
  const line = rolling(random, 2100, 1400, 26, 1);
  add(
    hill(svg, random, line, {
      top: "#7f9460",
      bottom: "#2f5a52",
      grains: 1700,
      dabs: 200,
      edge: "#ffdf9a",
      depth: 380,
    }),
  );
  const pool = svg.radial([
    [0, "#ffe2a0", 0.8],
    [0.6, "#ffd98a", 0.3],
    [1, "#ffd98a", 0],
  ]);
  veil(fill(ellipse(1050, 1760, 900, 240), pool));
  add(
    trunk(svg, random, 60, 1760, 250, "#33355c", {
      lean: -50,
      light: "#ffbf82",
      lightSide: 1,
      moss: "#4a7a5c",
    }),
    trunk(svg, random, 2050, 1760, 250, "#33355c", {
      lean: 60,
      light: "#ffbf82",
      lightSide: -1,
      moss: "#4a7a5c",
    }),
    crown(svg, random, 30, 100, 460, 330, "#2b4a62", {
      lightFrom: 0.5,
      leaves: 520,
      leafLength: 62,
      light: "#7f9f88",
    }),
    crown(svg, random, 2090, 100, 420, 330, "#2b4a62", {
      lightFrom: -0.5,
      leaves: 520,
      leafLength: 62,
      light: "#7f9f88",
    }),
  );
}

function lanterns({ svg, add }: Composition): void {
  const colours = ["#ffcf6a", "#ff9f7a", "#ffe28a", "#f7a8b8", "#a8e0d0"];
  for (const [from, to, sag, count] of [
    [[150, 560], [1050, 700], 130, 6],
    [[1050, 700], [1960, 540], 130, 6],
    [[110, 880], [760, 980], 80, 4],
    [[1340, 980], [1990, 860], 80, 4],
  ] as const) {
    add(
      hungString(from, to, { sag, count, string: "#7a6a86" }, (x, y, index) =>
        lantern(svg, x, y, colours[index % 5] ?? "#ffcf6a"),
      ),
    );
  }
}
