import { Resvg } from "@resvg/resvg-js";
import { describe, expect, test } from "vitest";

import type { AgeGroup } from "../../../book/age-group.ts";
import { pictureUnits, safeUnits } from "../../../book/box.ts";
import type { SearchBrief } from "../../../book/scene.ts";
import { cast } from "../species/cast.ts";
import { heroVisible, searchLevels } from "./age-levels.ts";
import { searchThemeNamed } from "./all-search-themes.ts";
import { bitsBox, countBits, mapSide } from "./bit-map.ts";
import { composeScene, type SearchScene } from "./compose-scene.ts";
import { areConfusable } from "./confusables.ts";
import { heroArt } from "./hero-art.ts";
import { findDepth } from "./lanes.ts";
import { clipPaths, silhouette, translucentPaints } from "./silhouette.ts";
import { tray } from "./tray.ts";

function briefFor(wish: Partial<SearchBrief>): SearchBrief {
  return {
    kind: "search",
    number: 1,
    seed: "test",
    try: 1,
    ageGroup: "3-6",
    world: "forest",
    heroName: "Luna",
    heroDescription: "a brave dragon",
    quest: "treasure",
    occasion: null,
    ability: "fly",
    ...wish,
  };
}

async function composed(wish: Partial<SearchBrief>): Promise<SearchScene> {
  const brief = briefFor(wish);
  const puppet = cast.dragon;
  const art = await heroArt({ kind: "puppet", puppet });
  return composeScene(brief, searchThemeNamed(brief.world), { art, puppet });
}

/** Each row another world, age, scene and occasion, so that all are met without drawing every pairing. */
const rows: [string, AgeGroup, number, string | null][] = [
  ["forest", "0-2", 2, "winter"],
  ["ocean", "3-6", 1, "baby"],
  ["space", "7-10", 2, null],
  ["forest", "11-12", 1, "birthday"],
];

describe.each(rows)("the %s at %s, scene %i", (world, ageGroup, number, occasion) => {
  test("hides what the age asks for, as well covered as it asks, inside the page and above the tray", async () => {
    const scene = await composed({ world, ageGroup, number, occasion });
    const level = searchLevels[ageGroup];
    expect(scene.hidden).toHaveLength(level.things + 1);
    expect(new Set(scene.hidden.map(({ id }) => id)).size).toBe(level.things + 1);
    for (const hidden of scene.hidden) {
      const [least, most] = hidden.id === "hero" ? heroVisible(level) : level.visible;
      const counted = recount(scene, hidden.id);
      expect(counted).toBeGreaterThan(least - 0.03);
      expect(counted).toBeLessThan(most + 0.03);
      const box = bitsBox(hidden.bits);
      expect(box?.x).toBeGreaterThanOrEqual(safeUnits - 10);
      expect((box?.x ?? 0) + (box?.w ?? 0)).toBeLessThanOrEqual(pictureUnits - safeUnits + 10);
      expect((box?.y ?? 0) + (box?.h ?? 0)).toBeLessThanOrEqual(tray.y);
    }
    expect(distances(scene)).toBeGreaterThan(level.apart - 1);
    const icons = scene.hidden.map(({ id }) => id);
    for (const one of icons) {
      for (const other of icons) if (one !== other) expect(areConfusable(one, other)).toBe(false);
    }
  }, 20_000);
});

test("the same brief draws the same scene, and another try or scene number another one", async () => {
  const [one, same, retry, second] = [
    await composed({ ageGroup: "0-2" }),
    await composed({ ageGroup: "0-2" }),
    await composed({ ageGroup: "0-2", try: 2 }),
    await composed({ ageGroup: "0-2", number: 2 }),
  ];
  expect(one.svg.text()).toBe(same.svg.text());
  expect(retry.svg.text()).not.toBe(one.svg.text());
  expect([one.light, second.light]).toEqual(["day", "dusk"]);
}, 20_000);

/**
 * The visible share by another road: one render of the whole scene with the find in red and everything painted after it in
 * black, and one of the find alone.
 */
function recount(scene: SearchScene, id: string): number {
  const found = scene.hidden.find((hidden) => hidden.id === id);
  if (!found) throw new Error("not hidden");
  const translucent = translucentPaints(scene.svg.definitions());
  const clips = [...clipPaths(scene.svg.definitions()).values()].join("");
  const red = "#ff0000";
  const alone = silhouette(found.piece, red, translucent);
  const later = [
    ...scene.pieces,
    ...scene.hidden.filter((hidden) => hidden !== found).map(({ piece }) => piece),
  ].filter(({ depth }) => depth > findDepth(found.lane));
  const grounds = scene.lanes
    .filter(({ index }) => index > found.lane.index)
    .map(({ ground }) => {
      const edge = Array.from({ length: 71 }, (_, index) => `${index * 30} ${ground(index * 30)}`);
      return `<path d="M${edge.join("L")}V2100H0Z" fill="#000000"/>`;
    });
  const covers = later.map((piece) => silhouette(piece, "#000000", translucent));
  const over = scene.over.replaceAll("#ffffff", "#000000");
  const seen = redPixels(alone + grounds.join("") + covers.join("") + over, clips);
  expect(Math.abs(seen - countBits(found.bits)) / (mapSide * mapSide)).toBeLessThan(0.0006);
  return seen / redPixels(alone, clips);
}

function redPixels(art: string, clips: string): number {
  const { pixels } = new Resvg(
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${mapSide}" height="${mapSide}" viewBox="0 0 2100 2100" shape-rendering="crispEdges"><defs>${clips}</defs>${art}</svg>`,
  ).render();
  let count = 0;
  for (let index = 0; index < pixels.length; index += 4) if ((pixels[index] ?? 0) > 127) count++;
  return count;
}

function distances(scene: SearchScene): number {
  return Math.min(
    ...scene.hidden.flatMap(({ piece }, index) =>
      scene.hidden
        .slice(index + 1)
        .map((other) => Math.hypot(other.piece.x - piece.x, other.piece.y - piece.y)),
    ),
  );
}
