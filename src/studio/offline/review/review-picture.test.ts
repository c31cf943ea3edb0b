import { createCanvas, loadImage, type Canvas } from "@napi-rs/canvas";
import { beforeAll, describe, expect, test } from "vitest";

import type { Puppet } from "../../../book/character.ts";
import { seededRandom } from "../../../book/seeded-random.ts";
import { placed } from "../paint/marks.ts";
import { raster } from "../paint/raster.ts";
import { newSvg } from "../paint/svg.ts";
import { drawPuppet } from "../puppet/draw-puppet.ts";
import { poses } from "../puppet/pose.ts";
import type { Species } from "../puppet/rig.ts";
import { searchLevels } from "../search/age-levels.ts";
import { allSearchThemes } from "../search/all-search-themes.ts";
import { eveningAir } from "../search/evening-light.ts";
import { layLanes } from "../search/lanes.ts";
import type { SearchTheme } from "../search/theme.ts";
import { allSpecies } from "../species/all-species.ts";
import { reviewPicture } from "./review-picture.ts";

const side = 400;
const poseNames = ["wave", "walk", "cheer", "fly", "point", "hold"] as const;
const [forest, ocean, space] = allSearchThemes;
const stages = [
  { theme: forest, light: "day" as const },
  { theme: forest, light: "dusk" as const },
  { theme: ocean, light: "dusk" as const },
  { theme: space, light: "day" as const },
].map((stage, index) => ({ ...stage, index, name: `${stage.theme?.world} by ${stage.light}` }));

describe.each(stages)("in the $name", ({ theme, light, index: stageIndex }) => {
  let stage: Canvas;
  beforeAll(async () => {
    stage = await emptyStage(theme, light);
  }, 20_000);

  // A quarter of the species on each stage: a full table took a minute and told no more.
  const cast = allSpecies.filter((_, index) => index % stages.length === stageIndex);

  test("every hero that is drawn as settled passes without a warning", async () => {
    for (const [index, species] of cast.entries()) {
      const verdict = await review(stage, hero(species), hero(species), { size: 1.7, pose: index });
      expect({ species: species.name, ok: verdict.score >= 70 && verdict.passed }).toEqual({
        species: species.name,
        ok: true,
      });
    }
  }, 20_000);

  test("a hero in other colours, a tiny one and a missing one are drawn again", async () => {
    for (const species of cast.slice(0, 2)) {
      const settled = hero(species);
      const wrong = [
        await review(stage, settled, recoloured(species), { size: 1.7, pose: 0 }),
        await review(stage, settled, settled, { size: 0.3, pose: 0 }),
        await review(stage, settled, null, { size: 1.7, pose: 0 }),
      ];
      for (const { score, passed } of wrong) {
        expect(score).toBeLessThan(50);
        expect(passed).toBe(false);
      }
    }
  }, 20_000);
});

test("a blank picture and a broken one fail whatever the rest says", async () => {
  const settled = hero(allSpecies[0]);
  const blank = createCanvas(side, side);
  const white = blank.getContext("2d");
  white.fillStyle = "#ffffff";
  white.fillRect(0, 0, side, side);
  const request = requestFor(await blank.encode("jpeg"), settled, 1.7);
  expect((await reviewPicture(request)).score).toBe(0);
  expect((await reviewPicture({ ...request, image: new Uint8Array([1, 2, 3]) })).score).toBe(0);
});

async function emptyStage(theme: SearchTheme | undefined, light: "day" | "dusk"): Promise<Canvas> {
  if (!theme) throw new Error("no theme");
  const svg = newSvg(2100, 2100, "b");
  const random = seededRandom(theme.world);
  const view = { svg, random, light, variant: 0 as const, occasion: null };
  theme.paintBackdrop(view);
  const lanes = layLanes(searchLevels["0-2"], random);
  for (const lane of lanes) svg.add(theme.drawGround(view, lane, lanes[lane.index + 1]));
  if (light === "dusk") svg.add(eveningAir(view, theme.duskVeil));
  const canvas = createCanvas(side, side);
  canvas.getContext("2d").drawImage(await raster(svg.text(), side, { grain: "paper" }), 0, 0);
  return canvas;
}

function hero(species: Species | undefined): Puppet {
  if (!species) throw new Error("no species");
  return {
    species: species.name,
    seed: "hero",
    ...species.colours,
    accessories: ["scarf"],
    ...(species.person ? { outfit: "overalls" } : {}),
  };
}

function recoloured(species: Species): Puppet {
  return {
    ...hero(species),
    main: "#b03fa0",
    second: "#202020",
    accent: species.person ? "#d01040" : "#30d0e0",
    ...(species.person ? { skin: "#70c070", hair: "#20a0ff" } : {}),
  };
}

const foot = { x: 1050, y: 1500 };

async function review(
  stage: Canvas,
  settled: Puppet,
  drawn: Puppet | null,
  { size, pose }: { size: number; pose: number },
): ReturnType<typeof reviewPicture> {
  const canvas = createCanvas(side, side);
  const pen = canvas.getContext("2d");
  pen.drawImage(stage, 0, 0);
  if (drawn) {
    const svg = newSvg(2100, 2100, "h");
    const figure = drawPuppet(svg, drawn, poses[poseNames[pose % poseNames.length] ?? "wave"]);
    svg.add(placed(figure, foot.x, foot.y, size));
    pen.drawImage(await loadImage(Buffer.from(svg.text())), 0, 0, side, side);
  }
  return reviewPicture(requestFor(await canvas.encode("jpeg", 92), settled, size));
}

function requestFor(
  image: Uint8Array,
  puppet: Puppet,
  size: number,
): Parameters<typeof reviewPicture>[0] {
  const box = { x: foot.x - 190 * size, y: foot.y - 420 * size, w: 380 * size, h: 430 * size };
  return {
    image,
    figure: { kind: "puppet", puppet },
    palette: [],
    picture: {
      number: 1,
      kind: "story",
      alt: "",
      colours: [],
      textZone: null,
      hero: { box, share: 0.06, visible: 1 },
      figures: [box],
      finds: [],
    },
  };
}
