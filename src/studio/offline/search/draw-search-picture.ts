import { createCanvas, loadImage, type Canvas } from "@napi-rs/canvas";

import { pictureUnits } from "../../../book/box.ts";
import type { Find, SearchBrief } from "../../../book/scene.ts";
import type { DrawableFigure, DrawnPicture } from "../../studio.ts";
import { icon } from "../icons/icon.ts";
import { encodeCanvas, encodePageCanvas, printPixels } from "../paint/encode.ts";
import { placed } from "../paint/marks.ts";
import { paintImageLayer } from "../paint/paint-image-layer.ts";
import { raster } from "../paint/raster.ts";
import { newSvg } from "../paint/svg.ts";
import { searchThemeNamed } from "./all-search-themes.ts";
import { countBits, mapSide } from "./bit-map.ts";
import { composeScene, type Hero, type SearchScene } from "./compose-scene.ts";
import { describeScene } from "./describe-scene.ts";
import { drawAnswerKey } from "./draw-answer-key.ts";
import { heroArt } from "./hero-art.ts";
import type { HiddenPiece } from "./hide-finds.ts";
import { rateDifficulty, type ScenePixels } from "./rate-difficulty.ts";
import { traceOutline } from "./trace-outline.ts";
import { drawTray } from "./tray.ts";
import { writeHints } from "./write-hints.ts";

/** A search scene with its tray, what is hidden in it, and its answer key. */
export async function drawSearchPicture(
  brief: SearchBrief,
  figure: DrawableFigure,
): Promise<DrawnPicture> {
  const theme = searchThemeNamed(brief.world);
  const hero = await heroOf(figure);
  const scene = composeScene(brief, theme, hero);
  const canvas = await raster(scene.svg.text(), printPixels, { grain: "paper" });
  const finds = findsIn(scene, brief, thumbnail(canvas));
  const answerKey = await encodePageCanvas(await drawAnswerKey(canvas, finds));
  await layTray(canvas, trayFor(finds, hero));
  const found = scene.hidden.find(({ id }) => id === "hero");
  const heroFind = finds.find(({ id }) => id === "hero");
  if (!found || !heroFind) throw new Error("the hero is always the first to be hidden");
  return {
    number: brief.number,
    kind: "search",
    ...(await encodeCanvas(canvas)),
    textPage: null,
    answerKey,
    alt: describeScene(brief, theme, scene, finds),
    colours: theme.colours[scene.light],
    textZone: null,
    hero: {
      box: heroFind.box,
      share: countBits(found.bits) / (mapSide * mapSide),
      visible: found.visible,
    },
    figures: [heroFind.box],
    finds,
  };
}

async function heroOf(figure: DrawableFigure): Promise<Hero> {
  return { art: await heroArt(figure), puppet: figure.kind === "puppet" ? figure.puppet : null };
}

function findsIn(scene: SearchScene, brief: SearchBrief, pixels: ScenePixels): Find[] {
  return scene.hidden
    .map((hidden) => findOf(hidden, scene, brief, pixels))
    .toSorted((one, other) => one.difficulty - other.difficulty);
}

function findOf(
  hidden: HiddenPiece,
  scene: SearchScene,
  brief: SearchBrief,
  pixels: ScenePixels,
): Find {
  const outline = traceOutline(hidden.bits);
  if (!outline) throw new Error("a hidden thing has no visible part");
  const thing = scene.things.find(({ icon: name }) => name === hidden.id);
  return {
    id: hidden.id,
    label: thing?.label ?? brief.heroName,
    box: outline.box,
    polygon: outline.polygon,
    visible: Math.round(hidden.visible * 100) / 100,
    difficulty: rateDifficulty(hidden.bits, hidden.visible, pixels),
    hints: writeHints(hidden, outline.box, scene),
  };
}

/** On top of the finished scene, after the answer key was made of it. */
async function layTray(canvas: Canvas, art: string): Promise<void> {
  const pen = canvas.getContext("2d");
  if (art.includes("<image ")) paintImageLayer(pen, art, printPixels, printPixels);
  else pen.drawImage(await loadImage(Buffer.from(art)), 0, 0, printPixels, printPixels);
}

function trayFor(finds: readonly Find[], { art }: Hero): string {
  const svg = newSvg(pictureUnits, pictureUnits, "t");
  const entries = finds.map(({ id }) => ({
    draw: (radius: number) => {
      if (id !== "hero") return icon(svg, id, radius * 1.36);
      const scale = (radius * 2) / art.portrait.across;
      return placed(art.draw(svg), 0, art.portrait.middle * scale, scale);
    },
  }));
  svg.add(drawTray(svg, entries));
  return svg.text();
}

function thumbnail(scene: Canvas): ScenePixels {
  const small = createCanvas(mapSide, mapSide);
  const pen = small.getContext("2d");
  pen.drawImage(scene, 0, 0, mapSide, mapSide);
  return pen.getImageData(0, 0, mapSide, mapSide).data;
}
