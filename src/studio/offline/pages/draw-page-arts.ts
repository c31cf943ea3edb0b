import type { DrawableFigure } from "../../studio.ts";
import { icon } from "../icons/icon.ts";
import { sparkle, star } from "../paint/brush.ts";
import { mix } from "../paint/colour.ts";
import { fill, placed, stroke } from "../paint/marks.ts";
import { ellipse } from "../paint/shapes.ts";
import { poseNamed } from "../puppet/pose.ts";
import { glow, moon } from "../scenery/lights.ts";
import { butterfly } from "../scenery/small-fliers.ts";
import { actorOf } from "../scenes/actor.ts";
import type { World } from "../scenes/shot.ts";
import { worldNamed } from "../worlds/all-worlds.ts";
import { pageBackground, pageFoot } from "./page-background.ts";
import { pageTouch } from "./page-touch.ts";
import type { Page } from "./page.ts";
import { standOn } from "./stand-on.ts";

export interface PageArtRequest {
  figure: DrawableFigure;
  world: string;
  occasion: string | null;
  seed: string;
}

/** Page art that belongs to no scene, as SVG. Title art stays below y = 1000, meet below 900, end below 1250. */
export function drawPageArts(
  request: PageArtRequest,
): Record<"title" | "plain" | "meetTheHero" | "end", string> {
  return {
    title: titlePage(request),
    plain: pageBackground(worldNamed(request.world), `${request.seed} plain`).svg.text(),
    meetTheHero: meetPage(request),
    end: endPage(request),
  };
}

const shadow = "#4a4a5a";

function titlePage({ figure, world: key, occasion, seed }: PageArtRequest): string {
  const world = worldNamed(key);
  const page = pageBackground(world, `${seed} title`);
  const { svg } = page;
  svg.add(glow(svg, 1050, 1560, 640, mix("#fff6d8", world.page.tint, 0.4), 0.9));
  meadowRow(page, world, [330, 450, 560, 1560, 1680, 1790]);
  const touch = pageTouch(svg, occasion);
  svg.add(touch.behind);
  standOn(svg, actorOf(figure), poseNamed("wave", "joy"), {
    x: 1050,
    y: pageFoot,
    height: 850,
    width: 860,
    shadow,
  });
  svg.add(
    placed(
      icon(svg, world.critter, 150, { stands: true, calm: 0.1 }),
      1470,
      pageFoot + 10,
      1,
      0,
      true,
    ),
  );
  svg.add(touch.before, flier(page, world, 620, 1330, 40), flier(page, world, 1530, 1290, 34));
  return svg.text();
}

/** Something small in the air, as the world has it: a butterfly, a bubble, a star. */
function flier(page: Page, world: World, x: number, y: number, size: number): string {
  const fliers: Record<World["pageCorner"], () => string> = {
    leaves: () => butterfly(x, y, size, x < 1050 ? "#ffb04a" : "#ff8fc0", x < 1050 ? -20 : 18),
    kelp: () =>
      stroke(ellipse(x, y, size), page.accent, 5, 'opacity="0.6"') +
      stroke(ellipse(x + 60, y - 70, size * 0.5), page.accent, 4, 'opacity="0.5"'),
    stars: () =>
      fill(star(x, y, size), "#ffd06a") + fill(sparkle(x + 70, y - 60, size * 0.6), page.accent),
  };
  return fliers[world.pageCorner]();
}

function meetPage({ figure, world: key, seed }: PageArtRequest): string {
  const world = worldNamed(key);
  const page = pageBackground(world, `${seed} meet`);
  const { svg } = page;
  const hero = actorOf(figure);
  meadowRow(page, world, [170, 1930]);
  const row = [
    { x: 480, height: 640, pose: poseNamed("think", "calm") },
    { x: 1620, height: 640, pose: { ...poseNamed("brave", "brave"), turn: -0.3 } },
    { x: 1050, height: 800, pose: { ...poseNamed("cheer", "joy"), turn: 0.05 } },
  ];
  for (const { x, height, pose } of row)
    standOn(svg, hero, pose, { x, y: pageFoot, height, width: 600, shadow });
  return svg.text();
}

function endPage({ figure, world: key, seed }: PageArtRequest): string {
  const world = worldNamed(key);
  const page = pageBackground(world, `${seed} end`, "#cfd3f2", "#6f78b8");
  const { svg, random } = page;
  const night = svg.radial([
    [0, "#8f97d8", 0.55],
    [0.7, "#aab0e6", 0.25],
    [1, "#aab0e6", 0],
  ]);
  svg.add(fill("M330 1640a720 380 0 1 0 1440 0a720 380 0 1 0 -1440 0Z", night));
  svg.add(moon(svg, random, 1560, 1400, 74, "#fff3cf", 1.9));
  let gleams = "";
  for (const [x, y, size] of [
    [560, 1400, 20],
    [700, 1330, 13],
    [1340, 1330, 15],
    [470, 1560, 13],
    [1700, 1590, 17],
    [860, 1400, 10],
  ] as const) {
    gleams += sparkle(x, y, size);
  }
  svg.add(fill(gleams, "#fffbe0"));
  meadowRow(page, world, [420, 1690]);
  const sleepy = { ...poseNamed("sit", "sleepy"), head: 7 };
  standOn(svg, actorOf(figure), sleepy, {
    x: 1010,
    y: pageFoot,
    height: 560,
    width: 620,
    shadow: "#3a3a6a",
  });
  svg.add(
    placed(
      icon(svg, "teddy-bear", 190, { stands: true, calm: 0.1, ambient: "#8f97d8" }),
      1370,
      pageFoot + 4,
      1,
      6,
    ),
  );
  return svg.text();
}

function meadowRow(page: Page, world: World, places: readonly number[]): void {
  places.forEach((x, index) =>
    page.svg.add(placed(world.sprig(page, index), x, 1880 + (index % 2) * 24)),
  );
}
