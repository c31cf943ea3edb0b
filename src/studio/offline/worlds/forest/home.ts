import { between, pickOne } from "../../../../book/seeded-random.ts";
import { icon } from "../../icons/icon.ts";
import { tone } from "../../paint/colour.ts";
import { fill, placed, stroke } from "../../paint/marks.ts";
import { blob, ellipse } from "../../paint/shapes.ts";
import type { Svg } from "../../paint/svg.ts";
import { cloud } from "../../scenery/cloud.ts";
import { flower, flowerKinds } from "../../scenery/flower.ts";
import { grass, leafBank } from "../../scenery/grass.ts";
import { rolling } from "../../scenery/ground.ts";
import { hill } from "../../scenery/hill.ts";
import { rays, sun } from "../../scenery/lights.ts";
import { mushroom } from "../../scenery/mushroom.ts";
import { sky, vignette } from "../../scenery/sky.ts";
import { bird, butterfly } from "../../scenery/small-fliers.ts";
import { crown, roundTree } from "../../scenery/tree.ts";
import { trunk } from "../../scenery/trunk.ts";
import type { Composition } from "../../scenes/composition.ts";
import type { Shot } from "../../scenes/shot.ts";
import { stageHero } from "../../scenes/stage-figures.ts";

/** Morning: the round little house under the oldest oak. */
export const home: Shot = (picture, cast) => {
  const { svg, random } = picture;
  morning(picture);
  oldestOak(picture);
  meadow(picture);
  const hold = icon(svg, "scroll", 150, { calm: 0.1 });
  stageHero(
    picture,
    cast,
    { x: 1300, y: 1890, ceiling: 740, left: 860, shadow: "#2f5a3a", light: "#fff6cf" },
    { ...cast.pose, hold, turn: -0.3 },
  );
  picture.add(
    butterfly(1880, 1250, 34, "#ffb04a", -20) + butterfly(1800, 1010, 26, "#ff8fc0", 14),
    bird(1700, 640, 26, "#55748a") + bird(1640, 680, 20, "#55748a"),
    leafBank(random, 1760, 2160, 2120, { count: 16, length: 190, colour: "#2f7a4d" }),
    leafBank(random, -60, 360, 2120, { count: 16, length: 190, colour: "#2f7a4d" }),
  );
  picture.veil(vignette(svg, "#234a3a", 0.22, 0.55, 0.5, 0.9));
  return {
    textZone: { x: 1090, y: 170, w: 860, h: 380, tone: "dark" },
    place: "in front of a round red door in the oldest oak of the forest",
    time: "in the morning sun",
    also: [],
    colours: ["#8fc48a", "#d9654f", "#c4e8df"],
  };
};

function morning({ svg, random, add }: Composition): void {
  add(sky(svg, random, ["#8fd0e0", "#c4e8df", "#fdf0c8", "#ffe2a8"], 0.66));
  add(
    sun(svg, random, 1840, 760, 96, "#ffe28a", 7),
    rays(svg, random, 1840, 760, {
      count: 14,
      length: 1700,
      from: 0,
      to: 6.28,
      colour: "#fff6cf",
      strength: 0.26,
    }),
    cloud(svg, random, 1860, 240, 380, "#fff", "#d2e6ea", 0.6),
  );
  for (const [y, colour, count] of [
    [1130, "#b8d9b4", 30],
    [1220, "#9ccb9a", 26],
    [1310, "#82b986", 22],
  ] as const) {
    for (let index = 0; index < count; index++) {
      const x = (index / count) * 2300 - 100 + between(random, -30, 30);
      const height = between(random, 200, 420);
      add(
        fill(
          blob(random, x, y - height * 0.5, height * 0.3, height * 0.42, 9, 0.09) +
            `M${x - 9} ${y + 20}V${y - height * 0.4}H${x + 9}V${y + 20}Z`,
          tone(colour, between(random, -0.02, 0.03)),
        ),
      );
    }
    const slope = svg.linear([
      [0, colour],
      [1, tone(colour, 0.05)],
    ]);
    add(fill(`M0 ${y - 20}H2100V2100H0Z`, slope));
  }
  const line = rolling(random, 2100, 1380, 36, 1, -30);
  add(
    hill(svg, random, line, {
      top: "#b6d77c",
      bottom: "#6fae5f",
      grains: 1500,
      dabs: 200,
      edge: "#f6f4a8",
      depth: 300,
    }),
  );
  for (const [x, height, colour] of [
    [1500, 620, "#79b45a"],
    [1930, 760, "#63a457"],
    [1700, 480, "#98c45e"],
  ] as const) {
    add(
      roundTree(svg, random, x, 1470, height, colour, "#8a5f42", { lightFrom: -0.5, leaves: 260 }),
    );
  }
}

function oldestOak({ svg, random, add }: Composition): void {
  add(
    trunk(svg, random, 520, 1640, 560, "#8a6248", {
      lean: 40,
      light: "#ffdf9a",
      lightSide: 1,
      moss: "#7fae52",
    }),
  );
  for (const [x, y, rx, ry, colour] of [
    [60, 520, 420, 330, "#4f9450"],
    [480, 300, 560, 400, "#5aa252"],
    [830, 520, 300, 250, "#6db356"],
    [260, 130, 440, 300, "#478b4e"],
  ] as const) {
    add(
      crown(svg, random, x, y, rx, ry, colour, {
        lightFrom: 0.8,
        leaves: 540,
        leafLength: 64,
        light: "#c4dd70",
      }),
    );
  }
  const pane = svg.linear([
    [0, "#fff2b8"],
    [1, "#ffd47a"],
  ]);
  add(
    roundDoor(svg, 560, 1640),
    fill(ellipse(505, 1030, 78), "#5a3c2a") +
      fill(ellipse(505, 1030, 62), pane) +
      stroke("M505 968V1092M443 1030H567", "#6b4630", 9) +
      stroke(ellipse(505, 1030, 66), "#7a5238", 14) +
      fill("M420 1098H590L576 1126H434Z", "#b5743f"),
    ["#ff8fa3", "#ffd35c", "#fff", "#ff8fa3", "#ffd35c"]
      .map((colour, index) => flower(random, 440 + index * 32, 1104, 48, colour, "#4a8a4a"))
      .join(""),
  );
}

function roundDoor(svg: Svg, x: number, y: number): string {
  const red = svg.linear([
    [0, "#d9654f"],
    [1, "#b04a44"],
  ]);
  const lamp = svg.radial([
    [0, "#fff0b0", 0.9],
    [1, "#fff0b0", 0],
  ]);
  return placed(
    fill(ellipse(0, -150, 158), "#6b4630") +
      fill(ellipse(0, -150, 138), red) +
      stroke("M0 -288V-12M-72 -268V-32M72 -268V-32", "#8f3a38", 5, 'opacity="0.6"') +
      fill(ellipse(0, -190, 42), "#ffe9a8") +
      stroke("M0 -232V-148M-42 -190H42", "#8a5a3c", 8) +
      stroke(ellipse(0, -190, 42), "#8a5a3c", 9) +
      fill(ellipse(92, -136, 13), "#ffd35c") +
      fill("M-190 6Q0 -26 190 6Q0 34 -190 6Z", "#c9a27a") +
      fill(ellipse(-150, -310, 60), lamp) +
      fill("M-166 -330H-134L-128 -286H-172Z", "#ffdf7e") +
      stroke("M-150 -360V-330", "#5a4032", 5),
    x,
    y,
  );
}

function meadow({ svg, random, add }: Composition): void {
  const line = rolling(random, 2100, 1640, 26, 0.9, 40);
  const sand = svg.linear([
    [0, "#f0dca8"],
    [1, "#dcbc80"],
  ]);
  add(
    hill(svg, random, line, {
      top: "#a8d06c",
      bottom: "#5a9e54",
      grains: 2200,
      dabs: 260,
      edge: "#f4f4a4",
      depth: 360,
    }),
    fill(
      "M500 1650Q640 1640 690 1650C760 1740 900 1850 1180 2130H620C560 1960 560 1800 500 1650Z",
      sand,
    ),
    grass(random, 0, 2100, (x) => 1760 + Math.sin(x / 150) * 50, {
      count: 110,
      height: 48,
      colour: "#62a552",
      opacity: 0.8,
    }),
  );
  for (let index = 0; index < 60; index++) {
    const [x, y] = [between(random, 20, 2080), between(random, 1720, 2080)];
    if (x > 480 && x < 1640) continue;
    const colour = pickOne(random, ["#ff8fa3", "#fff", "#ffd35c", "#b79bff"]);
    add(
      flower(
        random,
        x,
        y,
        between(random, 50, 104),
        colour,
        "#4a8a4a",
        pickOne(random, flowerKinds),
      ),
    );
  }
  add(
    mushroom(svg, random, 200, 1720, 130, "#e2574f", { tilt: -8 }),
    mushroom(svg, random, 290, 1745, 84, "#e2574f", { tilt: 10 }),
  );
}
