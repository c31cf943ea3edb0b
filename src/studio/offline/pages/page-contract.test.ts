import { Resvg } from "@resvg/resvg-js";
import { expect, test } from "vitest";

import type { Box } from "../../../book/box.ts";
import { toLab } from "../paint/colour.ts";
import type { Lab } from "../paint/colour.ts";
import { cast } from "../species/cast.ts";
import { drawPageArts } from "./draw-page-arts.ts";
import { drawTextPage } from "./draw-text-page.ts";

const textBox: Box = { x: 300, y: 0, w: 1500, h: 1490 };
const figure = { kind: "puppet", puppet: cast.dragon } as const;

/** The greatest distance from the box's own mean colour, in OKLab: paper is below 0.04, paint far above. */
function unevenness(svg: string, box: Box): number {
  const size = 210;
  const { pixels } = new Resvg(svg, {
    fitTo: { mode: "width", value: size },
    font: { loadSystemFonts: false },
  }).render();
  const labs: Lab[] = [];
  for (let y = box.y / 10; y < (box.y + box.h) / 10; y++) {
    for (let x = box.x / 10; x < (box.x + box.w) / 10; x++) {
      const offset = (y * size + x) * 4;
      const hex = [0, 1, 2]
        .map((channel) => (pixels[offset + channel] ?? 0).toString(16).padStart(2, "0"))
        .join("");
      labs.push(toLab(`#${hex}`));
    }
  }
  const mean = [0, 1, 2].map(
    (axis) => labs.reduce((sum, lab) => sum + (lab[axis] ?? 0), 0) / labs.length,
  );
  return Math.max(
    ...labs.map((lab) => Math.hypot(...lab.map((value, axis) => value - (mean[axis] ?? 0)))),
  );
}

test.each(["home", "setting_out", "obstacle", "the_gift", "found"] as const)(
  "a text page for %s leaves the words their room, and paints below it",
  (beat) => {
    const svg = drawTextPage(
      {
        kind: "story",
        number: 1,
        seed: "test",
        try: 1,
        ageGroup: "3-6",
        world: "forest",
        heroName: "Juniper",
        heroDescription: "a brave dragon",
        stage: {
          beat,
          pose: "wave",
          mood: "joy",
          obstacle: "gate",
          treasure: "chest",
          occasion: null,
          friends: [{ name: "Fennel", description: "small red fox", species: "fox" }],
          gift: "bell",
        },
      },
      figure,
    );
    expect(unevenness(svg, textBox)).toBeLessThan(0.05);
    expect(unevenness(svg, { x: 300, y: 1500, w: 1500, h: 450 })).toBeGreaterThan(0.15);
  },
);

test.each(["forest", "ocean", "space"])(
  "page art of the %s keeps to its part of the page",
  (world) => {
    const arts = drawPageArts({ figure, world, occasion: "birthday", seed: "test" });
    expect(unevenness(arts.title, { ...textBox, h: 990 })).toBeLessThan(0.05);
    expect(unevenness(arts.plain, textBox)).toBeLessThan(0.05);
    expect(unevenness(arts.meetTheHero, { ...textBox, h: 890 })).toBeLessThan(0.05);
    expect(unevenness(arts.end, { ...textBox, h: 1230 })).toBeLessThan(0.05);
  },
);
