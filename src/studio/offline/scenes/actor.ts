import { Resvg } from "@resvg/resvg-js";

import type { Puppet } from "../../../book/character.ts";
import { InvalidRequest } from "../../../errors.ts";
import type { DrawableFigure } from "../../studio.ts";
import { newSvg } from "../paint/svg.ts";
import type { Svg } from "../paint/svg.ts";
import { drawPuppet } from "../puppet/draw-puppet.ts";
import type { Pose } from "../puppet/pose.ts";
import { drawFramed } from "./draw-framed.ts";
import { drawSticker } from "./draw-sticker.ts";
import { flatArt, flatFilter } from "./flat-art.ts";

/** Somebody who can be put into a picture, whatever they are made of. Feet at 0, 0, about 400 units tall. */
export interface Actor {
  kind: DrawableFigure["kind"];
  puppet: Puppet;
  draw(svg: Svg, pose: Pose): string;
}

export function actorOf(figure: DrawableFigure): Actor {
  const { puppet, kind } = figure;
  if (kind === "puppet") return puppetActor(puppet);
  const { image, width, height } = figure;
  if (image === undefined || width === undefined || height === undefined) {
    throw new InvalidRequest("figure_without_image", "The hero's picture is missing.");
  }
  const picture = { image, width, height };
  const draw = kind === "sticker" ? drawSticker : drawFramed;
  return { kind, puppet, draw: (svg, pose) => draw(svg, picture, pose, puppet) };
}

export function puppetActor(puppet: Puppet): Actor {
  return { kind: "puppet", puppet, draw: (svg, pose) => drawPuppet(svg, puppet, pose) };
}

/** How much room an actor takes in a pose, in its own units. */
export interface Extent {
  left: number;
  right: number;
  top: number;
  bottom: number;
  /** Square units of the silhouette. */
  area: number;
}

export function extentOf(actor: Actor, pose: Pose): Extent {
  const [size, pixels] = [900, 180];
  const unit = size / pixels;
  const svg = newSvg(size, size, "e");
  const flat = flatArt(actor.draw(svg, pose), "#fa0000");
  const text = svg
    .text([`<g transform="translate(450 640)">${flat}</g>`], pixels)
    .replace("<defs>", `<defs>${flatFilter("#fa0000")}`);
  const image = new Resvg(text, { font: { loadSystemFonts: false } }).render().pixels;
  let [left, right, top, bottom, count] = [pixels, -1, pixels, -1, 0];
  for (let y = 0; y < pixels; y++) {
    for (let x = 0; x < pixels; x++) {
      if ((image[(y * pixels + x) * 4 + 3] ?? 0) < 128) continue;
      count++;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
    }
  }
  return {
    left: left * unit - 450,
    right: (right + 1) * unit - 450,
    top: top * unit - 640,
    bottom: (bottom + 1) * unit - 640,
    area: count * unit * unit,
  };
}
