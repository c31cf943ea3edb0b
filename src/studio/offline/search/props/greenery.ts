import { between, pickOne } from "../../../../book/seeded-random.ts";
import { fill, group, stroke } from "../../paint/marks.ts";
import { ellipse } from "../../paint/shapes.ts";
import { flower, flowerKinds } from "../../scenery/flower.ts";
import { mushroom } from "../../scenery/mushroom.ts";
import { crown, roundTree } from "../../scenery/tree.ts";
import type { PropKind } from "../theme.ts";

export const bush: PropKind = {
  weight: 16,
  lanes: [0, 1],
  kind: "cover",
  shows: ["bush"],
  draw: ({ svg, random, occasion }) => {
    const leaves =
      occasion === "winter" ? ["#b9d3dc", "#cfe0ea"] : ["#5fa05a", "#4f9468", "#79ad4f"];
    const colour = pickOne(random, leaves);
    const art = crown(svg, random, 0, -46, 96, 66, colour, { leaves: 110, leafLength: 20 });
    return { art, name: "the round bush", width: 190, height: 110 };
  },
};

const summerTrees: readonly (readonly [colour: string, name: string])[] = [
  ["#5fa95a", "the green tree"],
  ["#79b452", "the bright green tree"],
  ["#4f9a68", "the dark green tree"],
  ["#e3a857", "the golden tree"],
];
const winterTrees: readonly (readonly [colour: string, name: string])[] = [
  ["#c3d8e2", "the snowy tree"],
  ["#a9c8cf", "the frosty tree"],
];

export const fairTree: PropKind = {
  weight: 14,
  lanes: [0, 0.7],
  kind: "prop",
  shows: ["tree"],
  draw: ({ svg, random, occasion }) => {
    const [colour, name] = pickOne(random, occasion === "winter" ? winterTrees : summerTrees);
    const height = between(random, 560, 700);
    const art = roundTree(svg, random, 0, 0, height, colour, "#8a5a3c", { leaves: 150 });
    return { art, name, width: 330, height };
  },
};

export const flowerBed: PropKind = {
  weight: 13,
  lanes: [0, 1],
  kind: "prop",
  shows: ["flower"],
  notIn: "winter",
  draw: ({ random }) => {
    const art = [-1.5, -0.5, 0.5, 1.5].map((place, index) =>
      flower(
        random,
        place * 34,
        0,
        between(random, 60, 105),
        pickOne(random, ["#ff8fa3", "#ffffff", "#ffd35c", "#b79bff"]),
        "#4a8a4a",
        flowerKinds[index % flowerKinds.length] ?? "daisy",
      ),
    );
    return { art: art.join(""), name: "the flowers", width: 150, height: 110 };
  },
};

export const mushroomHouse: PropKind = {
  weight: 9,
  lanes: [0, 0.85],
  kind: "prop",
  shows: ["mushroom", "house"],
  draw: ({ svg, random, light }) => {
    const [cap, name] = pickOne(random, [
      ["#e2574f", "the red mushroom house"],
      ["#c86fb0", "the pink mushroom house"],
      ["#f0a04a", "the orange mushroom house"],
    ] as const);
    const pane = light === "dusk" ? "#ffe07a" : "#8fd0ea";
    const art =
      mushroom(svg, random, 0, 0, 330, cap) +
      fill("M-24 -2V-62Q0 -92 24 -62V-2Z", "#8a5a3c") +
      fill(ellipse(12, -32, 4), "#ffd35c") +
      fill(ellipse(0, -120, 19), pane) +
      stroke("M0 -139V-101M-19 -120H19", "#ffffff", 4) +
      stroke(ellipse(0, -120, 19), "#a8794f", 5);
    return { art: group(art, 'transform="scale(1.3)"'), name, width: 430, height: 430 };
  },
};
