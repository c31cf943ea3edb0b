import { createCanvas, loadImage } from "@napi-rs/canvas";

import type { DrawableFigure } from "../../studio.ts";
import { fill } from "../paint/marks.ts";
import { num } from "../paint/num.ts";
import type { Svg } from "../paint/svg.ts";
import { drawPuppet } from "../puppet/draw-puppet.ts";
import { poses } from "../puppet/pose.ts";

/** The hero as it can be set down in a scene: foot at 0, 0. */
export interface HeroArt {
  /** Fresh art for each use, as ids may not be repeated. */
  draw(svg: Svg): string;
  /** Black; absent when it can be read off the art. */
  silhouette?: string;
  width: number;
  height: number;
  /** What a portrait shows: height of its middle above the foot, and how much of the figure. */
  portrait: { middle: number; across: number };
}

const height = 410;

export async function heroArt(figure: DrawableFigure): Promise<HeroArt> {
  const { image, kind, puppet } = figure;
  if (kind === "puppet" || !image) {
    return {
      draw: (svg) => drawPuppet(svg, puppet, { ...poses.wave, turn: 0.2 }),
      width: 180,
      height,
      portrait: { middle: 268, across: 230 },
    };
  }
  return kind === "sticker" ? await stickerArt(image) : await framedArt(image);
}

async function stickerArt(image: Uint8Array): Promise<HeroArt> {
  const picture = await smaller(image, 600);
  const width = (height * picture.width) / picture.height;
  const place = `translate(${num(-width / 2)} ${-height})`;
  return {
    draw: () => `<g transform="${place}">${imageElement(picture.png, width, height)}</g>`,
    silhouette: `<g transform="${place}">${fill(await outlineRuns(image, width), "#000000")}</g>`,
    width,
    height,
    portrait: { middle: height / 2, across: Math.max(width, height) * 1.04 },
  };
}

async function framedArt(image: Uint8Array): Promise<HeroArt> {
  const picture = await smaller(image, 600);
  const scale = 330 / Math.max(picture.width, picture.height);
  const width = picture.width * scale;
  const tall = picture.height * scale;
  const rim = (by: number): string =>
    `M${num(-width / 2 - by)} ${num(-tall - 34 - by)}h${num(width + 2 * by)}v${num(tall + 2 * by)}h${num(-width - 2 * by)}Z`;
  return {
    draw: (svg) => {
      const wood = svg.linear([
        [0, "#e0b46c"],
        [1, "#8f6336"],
      ]);
      return (
        fill(rim(32), wood) +
        fill(rim(13), "#7d5029") +
        fill(rim(9), "#fff6e2") +
        `<g transform="translate(${num(-width / 2)} ${num(-tall - 34)})">${imageElement(picture.png, width, tall)}</g>`
      );
    },
    silhouette: fill(rim(32), "#000000"),
    width: width + 64,
    height: tall + 66,
    portrait: { middle: tall / 2 + 34, across: Math.hypot(width, tall) },
  };
}

function imageElement(png: Uint8Array, width: number, tall: number): string {
  const bytes = Buffer.from(png).toString("base64");
  return `<image width="${num(width)}" height="${num(tall)}" preserveAspectRatio="none" xlink:href="data:image/png;base64,${bytes}"/>`;
}

/** The hero is at most an inch and a half tall here; a megapixel would be decoded four times for nothing. */
async function smaller(
  image: Uint8Array,
  most: number,
): Promise<{ png: Uint8Array; width: number; height: number }> {
  const picture = await loadImage(Buffer.from(image));
  const scale = Math.min(1, most / Math.max(picture.width, picture.height));
  const width = Math.round(picture.width * scale);
  const tall = Math.round(picture.height * scale);
  const canvas = createCanvas(width, tall);
  canvas.getContext("2d").drawImage(picture, 0, 0, width, tall);
  return { png: await canvas.encode("png"), width, height: tall };
}

/** What is opaque, as a path of one flat box for each run of pixels. */
async function outlineRuns(image: Uint8Array, width: number): Promise<string> {
  const step = 3;
  const columns = Math.ceil(width / step);
  const rows = Math.ceil(height / step);
  const canvas = createCanvas(columns, rows);
  const pen = canvas.getContext("2d");
  pen.drawImage(await loadImage(Buffer.from(image)), 0, 0, columns, rows);
  const { data } = pen.getImageData(0, 0, columns, rows);
  let path = "";
  for (let row = 0; row < rows; row++) {
    let start = -1;
    for (let column = 0; column <= columns; column++) {
      const opaque = column < columns && (data[(row * columns + column) * 4 + 3] ?? 0) > 127;
      if (opaque && start < 0) start = column;
      if (opaque || start < 0) continue;
      path += `M${start * step} ${row * step}h${(column - start) * step}v${step}h${(start - column) * step}Z`;
      start = -1;
    }
  }
  return path;
}
