import { pictureUnits } from "../../../book/box.ts";
import type { Point } from "../../../book/box.ts";
import { between, seededRandom } from "../../../book/seeded-random.ts";
import { leaf } from "../paint/brush.ts";
import { mix, tone } from "../paint/colour.ts";
import { fill, stipple } from "../paint/marks.ts";
import { gaussian } from "../paint/noise.ts";
import { ellipse } from "../paint/shapes.ts";
import { newSvg } from "../paint/svg.ts";
import type { World } from "../scenes/shot.ts";
import { pageCorners } from "./page-corners.ts";
import type { Page } from "./page.ts";

/** Feet of whatever stands on a page. */
export const pageFoot = 1905;

/**
 * Warm paper with the world's tint, a low strip of ground and sprigs in the upper corners.
 * Above y = 1500 it paints only outside x 260–1840: there the press sets the text.
 */
export function pageBackground(
  world: World,
  seed: string,
  tint = world.page.tint,
  accent = world.page.accent,
): Page {
  const svg = newSvg(pictureUnits, pictureUnits, "p");
  const random = seededRandom(`page ${world.key} ${seed}`);
  const paper = mix("#fffaf0", tint, 0.2);
  const page: Page = { svg, random, paper, accent };
  svg.add(fill(`M0 0H${pictureUnits}V${pictureUnits}H0Z`, paper), washes(page, tint), grains(page));
  svg.add(ground(page, world), pageCorners(page, world.pageCorner));
  return page;
}

function washes({ svg, random }: Page, tint: string): string {
  let art = "";
  for (let index = 0; index < 10; index++) {
    const soft = svg.radial([
      [0, mix("#ffffff", tint, 0.25), 0.5],
      [1, "#fffaf0", 0],
    ]);
    const [x, y] = [between(random, 0, 2100), between(random, 0, 2100)];
    art += fill(ellipse(x, y, between(random, 300, 700), between(random, 200, 500)), soft);
  }
  return art;
}

function grains({ random, paper }: Page): string {
  const points = Array.from({ length: 900 }, (): Point => [
    between(random, 0, 2100),
    between(random, 0, 2100),
  ]);
  return (
    stipple(points.slice(0, 600), tone(paper, -0.1), 2.4, 0.3) +
    stipple(points.slice(600), "#fff", 3, 0.7)
  );
}

function ground({ random, paper, accent }: Page, world: World): string {
  const y = 1790;
  let art =
    fill(
      `M-20 ${y + 40}Q400 ${y - 60} 1050 ${y + 10}T2120 ${y - 10}V2120H-20Z`,
      mix(paper, accent, 0.34),
    ) +
    fill(
      `M-20 ${y + 130}Q600 ${y + 30} 1200 ${y + 110}T2120 ${y + 80}V2120H-20Z`,
      mix(paper, accent, 0.5),
    );
  let marks = "";
  const colour = mix(paper, accent, 0.62);
  for (let index = 0; index < 70; index++) {
    const x = between(random, 0, 2100);
    if (world.pageCorner === "leaves") {
      marks += leaf(
        x,
        y + 60 + between(random, 0, 40),
        between(random, 30, 70),
        6,
        between(random, -2, -1.1),
      );
    } else if (world.pageCorner === "kelp") {
      marks += leaf(
        x,
        y + 90 + between(random, 0, 190),
        between(random, 60, 150),
        5,
        between(random, -0.1, 0.1),
      );
    } else if (index < 16) {
      const size = between(random, 22, 60);
      marks += ellipse(x, y + between(random, 110, 270), size, size * 0.28);
    }
  }
  const light = Array.from({ length: 500 }, (): Point => [
    between(random, 0, 2100),
    y + 40 + Math.abs(gaussian(random)) * 120,
  ]);
  art += fill(marks, colour, 'opacity="0.8"');
  return art + stipple(light, "#fff", 4, 0.5);
}
