import { Resvg } from "@resvg/resvg-js";
import { describe, expect, test } from "vitest";

import type { AgeGroup } from "../../../book/age-group.ts";
import { pictureUnits, safeUnits } from "../../../book/box.ts";
import type { SearchBrief } from "../../../book/scene.ts";
import { cast } from "../species/cast.ts";
import { heroVisible, searchLevels } from "./age-levels.ts";
import { searchThemeNamed } from "./all-search-themes.ts";
import { bitsBox, countBits, mapSide, renderBits } from "./bit-map.ts";
import { composeScene, type SearchScene } from "./compose-scene.ts";
import { areConfusable } from "./confusables.ts";
import { heroArt } from "./hero-art.ts";
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
    expect(scene.light).toBe(number === 1 ? "day" : "dusk");
    expect(scene.hidden).toHaveLength(level.things + 1);
    expect(new Set(scene.hidden.map(({ id }) => id)).size).toBe(level.things + 1);
    const counts = recount(scene);
    for (const hidden of scene.hidden) {
      const [least, most] = hidden.id === "hero" ? heroVisible(level) : level.visible;
      const counted = counts.get(hidden.id) ?? 0;
      expect(counted).toBeGreaterThan(least - 0.03);
      expect(counted).toBeLessThan(most + 0.03);
      const box = bitsBox(hidden.bits);
      expect(box?.x).toBeGreaterThanOrEqual(safeUnits - 10);
      expect((box?.x ?? 0) + (box?.w ?? 0)).toBeLessThanOrEqual(pictureUnits - safeUnits + 10);
      expect((box?.y ?? 0) + (box?.h ?? 0)).toBeLessThanOrEqual(tray.y);
    }
    expect(distances(scene)).toBeGreaterThan(level.apart - 1);
    const icons = scene.hidden.map(({ id }) => id);
    const alike = icons.flatMap((one, index) =>
      icons.slice(index + 1).filter((other) => areConfusable(one, other)),
    );
    expect(alike).toEqual([]);
  }, 20_000);
});

test("the same brief draws the same scene, and another try another one", async () => {
  const one = await composed({ ageGroup: "0-2" });
  const same = await composed({ ageGroup: "0-2" });
  const retry = await composed({ ageGroup: "0-2", try: 2 });
  expect(one.svg.text()).toBe(same.svg.text());
  expect(retry.svg.text()).not.toBe(one.svg.text());
}, 20_000);

/**
 * Counts again by another road than the solver's: one render of the whole scene, every find in a colour of its own and
 * everything else in black, in the order it is painted.
 */
function recount(scene: SearchScene): Map<string, number> {
  const definitions = scene.svg.definitions();
  const translucent = translucentPaints(definitions);
  const clips = clipPaths(definitions);
  const colourOf = (id: string): string =>
    `#${(0x200000 + scene.hidden.findIndex((hidden) => hidden.id === id) * 0x0a1408).toString(16)}`;
  const layers = [
    ...scene.pieces.map((piece) => ({ piece, colour: "#000000" })),
    ...scene.hidden.map(({ piece, id }) => ({ piece, colour: colourOf(id) })),
  ].map(({ piece, colour }) => ({
    depth: piece.depth,
    art: silhouette(piece, colour, translucent),
  }));
  const grounds = scene.lanes.map(({ ground, index }) => {
    const edge = Array.from(
      { length: 73 },
      (_, step) => `${step * 30 - 30} ${ground(step * 30 - 30)}`,
    );
    return { depth: index * 100, art: `<path d="M${edge.join("L")}V2100H-30Z" fill="#000000"/>` };
  });
  const painted = [...grounds, ...layers].toSorted((one, other) => one.depth - other.depth);
  const over = scene.over.replaceAll("#ffffff", "#000000");
  const counts = pixelsByColour(painted.map(({ art }) => art).join("") + over, [...clips.values()]);
  return new Map(
    scene.hidden.map(({ id, piece }) => {
      const alone = countBits(renderBits(silhouette(piece, "#ffffff", translucent), clips));
      return [id, (counts.get(colourOf(id)) ?? 0) / alone];
    }),
  );
}

function pixelsByColour(art: string, clips: readonly string[]): Map<string, number> {
  const { pixels } = new Resvg(
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${mapSide}" height="${mapSide}" viewBox="0 0 2100 2100" shape-rendering="crispEdges"><defs>${clips.join("")}</defs>${art}</svg>`,
  ).render();
  const counts = new Map<string, number>();
  for (let index = 0; index < pixels.length; index += 4) {
    const [red = 0, green = 0, blue = 0] = pixels.subarray(index, index + 3);
    if (red + green + blue === 0) continue;
    const colour = `#${((red << 16) | (green << 8) | blue).toString(16).padStart(6, "0")}`;
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  return counts;
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
