import type { StoryBrief } from "../../../book/scene.ts";
import type { DrawableFigure } from "../../studio.ts";
import { hasIcon, icon } from "../icons/icon.ts";
import { fill, placed } from "../paint/marks.ts";
import { ellipse } from "../paint/shapes.ts";
import { poseNamed } from "../puppet/pose.ts";
import { cloud } from "../scenery/cloud.ts";
import { glow } from "../scenery/lights.ts";
import { butterfly } from "../scenery/small-fliers.ts";
import { actorOf, puppetActor } from "../scenes/actor.ts";
import type { Actor } from "../scenes/actor.ts";
import { castFriend } from "../scenes/cast-friend.ts";
import type { Beat, World } from "../scenes/shot.ts";
import { worldNamed } from "../worlds/all-worlds.ts";
import { pageBackground, pageFoot } from "./page-background.ts";
import type { Page } from "./page.ts";
import { standOn } from "./stand-on.ts";

/** The page that faces a story picture, as SVG: its spot picture fits the beat. */
export function drawTextPage(brief: StoryBrief, figure: DrawableFigure): string {
  const world = worldNamed(brief.world);
  const { stage } = brief;
  const [tint, accent] = pageColours(world, stage.beat);
  const page = pageBackground(world, `${brief.seed} ${brief.number}`, tint, accent);
  const hero = actorOf(figure);
  const friend = stage.friends[0];
  spots[stage.beat]({
    page,
    world,
    hero,
    friend: friend === undefined ? null : puppetActor(castFriend(friend, hero.puppet)),
    gift: hasIcon(stage.gift) ? stage.gift : "bell",
    treasure: stage.treasure,
  });
  return page.svg.text();
}

/** Tint and accent of the page beside each beat: the hour of its picture in the world's colours. */
function pageColours(world: World, beat: Beat): readonly [tint: string, accent: string] {
  const { tint, accent } = world.page;
  const hours: Record<Beat, readonly [string, string]> = {
    home: [tint, accent],
    setting_out: ["#d9c6f0", "#8a78b8"],
    obstacle: ["#cfe3df", "#6f9f98"],
    the_gift: ["#ffd9d0", "#d98f8a"],
    found: ["#cfd3f2", "#6f78b8"],
  };
  return hours[beat];
}

interface Spot {
  page: Page;
  world: World;
  hero: Actor;
  friend: Actor | null;
  gift: string;
  treasure: string;
}

const shadow = "#4a4a6a";

const spots: Record<Beat, (spot: Spot) => void> = {
  home({ page, world }) {
    const { svg } = page;
    svg.add(placed(icon(svg, "scroll", 290, { stands: true, calm: 0.1 }), 1050, 1850, 1, -8));
    svg.add(butterfly(1300, 1590, 40, "#ffb04a", 20));
    sprigs(page, world, [
      [640, 0],
      [1390, 1],
      [1500, 2],
      [560, 4],
    ]);
  },
  setting_out({ page, world, friend, hero, gift }) {
    const { svg } = page;
    standOn(svg, friend ?? hero, poseNamed("wave", "joy"), {
      x: 990,
      y: pageFoot,
      height: 360,
      shadow,
    });
    svg.add(
      fill(ellipse(1300, 1888, 62, 12), shadow, 'opacity="0.25"'),
      placed(icon(svg, gift, 140, { stands: true, calm: 0.05 }), 1300, 1892, 1, 8),
    );
    sprigs(page, world, [
      [620, 0],
      [1540, 3],
    ]);
  },
  obstacle({ page, hero, friend }) {
    const { svg } = page;
    const worry = { ...poseNamed("worry", "worried"), turn: 0.5 };
    standOn(svg, hero, worry, { x: 930, y: pageFoot, height: 360, shadow });
    if (friend)
      standOn(
        svg,
        friend,
        { ...poseNamed("stand", "worried"), turn: -0.4 },
        { x: 1200, y: pageFoot + 8, height: 220, shadow },
      );
  },
  the_gift({ page, hero, gift }) {
    const { svg, random } = page;
    svg.add(glow(svg, 1050, 1720, 300, "#fff3c0", 0.8));
    svg.add(cloud(svg, random, 1050, 1870, 640, "#ffffff", "#eec0c4"));
    standOn(svg, hero, poseNamed("cheer", "joy"), { x: 1050, y: 1832, height: 310 });
    svg.add(placed(icon(svg, gift, 110, { calm: 0.05 }), 1330, 1740, 1, 12));
  },
  found({ page, world, treasure }) {
    const { svg } = page;
    const [left, right] = keepsakes[treasure] ?? ["key", "star"];
    svg.add(
      fill(ellipse(910, 1876, 100, 16) + ellipse(1180, 1884, 84, 14), shadow, 'opacity="0.22"'),
      placed(icon(svg, left, 210, { stands: true, calm: 0.05 }), 910, 1876),
      placed(icon(svg, right, 170, { stands: true, calm: 0.05 }), 1180, 1886, 1, 0, true),
    );
    sprigs(page, world, [
      [640, 2],
      [1440, 0],
    ]);
  },
};

const keepsakes: Readonly<Record<string, readonly [string, string]>> = {
  chest: ["hot-beverage", "hot-beverage"],
  dot: ["teddy-bear", "balloon"],
  music: ["musical-notes", "musical-note"],
  door: ["key", "door"],
};

function sprigs(
  page: Page,
  world: World,
  places: readonly (readonly [x: number, kind: number])[],
): void {
  for (const [x, kind] of places) page.svg.add(placed(world.sprig(page, kind), x, 1878));
}
