import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";

import { describe, expect, test } from "vitest";

import { pictureUnits, safeUnits } from "../../../book/box.ts";
import type { Box } from "../../../book/box.ts";
import type { StoryBrief } from "../../../book/scene.ts";
import { cast } from "../species/cast.ts";
import { allWorlds } from "../worlds/all-worlds.ts";
import { drawStoryScene } from "./draw-story-scene.ts";
import type { Beat } from "./shot.ts";

const beats = ["home", "setting_out", "obstacle", "the_gift", "found"] as const;
const poses: Record<Beat, readonly [string, string]> = {
  home: ["hold", "joy"],
  setting_out: ["walk", "happy"],
  obstacle: ["worry", "worried"],
  the_gift: ["brave", "brave"],
  found: ["cheer", "joy"],
};
// The widest hero (wings, tail) and the tallest (ears).
const heroes = { dragon: cast.dragon, bunny: cast.bunny };

function briefFor(
  world: string,
  beat: Beat,
  changes: Partial<StoryBrief["stage"]> = {},
): StoryBrief {
  const [pose, mood] = poses[beat];
  return {
    kind: "story",
    number: beats.indexOf(beat) + 1,
    seed: "test",
    try: 1,
    ageGroup: "3-6",
    world,
    heroName: "Juniper",
    heroDescription: "a brave dragon",
    stage: {
      beat,
      pose,
      mood,
      ability: "light",
      obstacle: "cave",
      treasure: "chest",
      occasion: null,
      friends: [{ name: "Fennel", description: "small red fox", species: "fox" }],
      gift: "bell",
      ...changes,
    },
  };
}

function worldOf(index: number): string {
  return allWorlds[index % allWorlds.length]?.key ?? "forest";
}

function meet(one: Box, other: Box): boolean {
  return (
    one.x < other.x + other.w &&
    other.x < one.x + one.w &&
    one.y < other.y + other.h &&
    other.y < one.y + one.h
  );
}

function isSafe(box: Box): boolean {
  const far = pictureUnits - safeUnits;
  return box.x >= safeUnits && box.y >= safeUnits && box.x + box.w <= far && box.y + box.h <= far;
}

function hash(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

describe.each(allWorlds.map((world) => world.key))("in the %s", (world) => {
  test.each(beats.flatMap((beat) => Object.keys(heroes).map((hero) => [beat, hero] as const)))(
    "%s shows a whole %s, large and clear of the words",
    (beat, hero) => {
      const puppet = hero === "dragon" ? heroes.dragon : heroes.bunny;
      const scene = drawStoryScene(briefFor(world, beat), { kind: "puppet", puppet });
      expect(scene.hero.share).toBeGreaterThanOrEqual(0.06);
      expect(scene.hero.visible).toBeGreaterThanOrEqual(0.85);
      expect(isSafe(scene.hero.box)).toBe(true);
      expect(isSafe(scene.textZone)).toBe(true);
      expect(scene.figures.filter((figure) => meet(figure, scene.textZone))).toEqual([]);
      expect(scene.figures).toHaveLength(beat === "home" ? 1 : beat === "found" ? 7 : 2);
    },
  );

  test("every flier is in the air, large and clear of the words", () => {
    const scene = drawStoryScene(
      briefFor(world, "the_gift", { ability: "fly", obstacle: "valley" }),
      {
        kind: "puppet",
        puppet: cast.robot,
      },
    );
    expect(scene.hero.box.y + scene.hero.box.h).toBeLessThan(1700);
    expect(scene.hero.share).toBeGreaterThanOrEqual(0.06);
    expect(scene.figures.some((figure) => meet(figure, scene.textZone))).toBe(false);
  });
});

// One world each keeps this under three seconds; the terrain is shared by all three.
test("each obstacle gives another picture, before and after", () => {
  const arts = ["valley", "cave", "gatekeeper", "stone", "river", "gate", "rock_wall", "crack"];
  const told = arts.flatMap((obstacle, index) =>
    (["obstacle", "the_gift"] as const).map((beat) => {
      const ability = obstacle === "stone" ? "strong" : "any";
      const scene = drawStoryScene(briefFor(worldOf(index), beat, { obstacle, ability }), {
        kind: "puppet",
        puppet: cast.bunny,
      });
      expect(scene.hero.share).toBeGreaterThanOrEqual(0.06);
      expect(scene.figures.some((figure) => meet(figure, scene.textZone))).toBe(false);
      return scene.alt;
    }),
  );
  expect(new Set(told).size).toBeGreaterThanOrEqual(15);
});

test("the same brief gives the same bytes in this process and in another", () => {
  const brief = briefFor("forest", "found", { occasion: "birthday", treasure: "music" });
  const figure = { kind: "puppet", puppet: cast.dragon } as const;
  const first = hash(drawStoryScene(brief, figure).svg);
  expect(hash(drawStoryScene(brief, figure).svg)).toBe(first);
  const module = fileURLToPath(new URL("./draw-story-scene.ts", import.meta.url));
  const script = `import { createHash } from "node:crypto";
    const { drawStoryScene } = await import(${JSON.stringify(module)});
    const scene = drawStoryScene(${JSON.stringify(brief)}, ${JSON.stringify(figure)});
    process.stdout.write(createHash("sha256").update(scene.svg).digest("hex"));`;
  const other = execFileSync(process.execPath, ["--input-type=module", "--eval", script], {
    encoding: "utf8",
  });
  expect(other).toBe(first);
});

test("a redraw is another picture with a larger hero", () => {
  const brief = briefFor("forest", "home");
  const figure = { kind: "puppet", puppet: cast.cat } as const;
  const first = drawStoryScene(brief, figure);
  const second = drawStoryScene({ ...brief, try: 2 }, figure);
  expect(second.svg).not.toBe(first.svg);
  expect(second.hero.share).toBeGreaterThan(first.hero.share);
});

test("the alt text tells who, where, when and with whom", () => {
  const { alt } = drawStoryScene(briefFor("ocean", "setting_out"), {
    kind: "puppet",
    puppet: cast.dragon,
  });
  expect(alt).toContain("Juniper, a brave dragon, walks with a smile along a road of pale sand");
  expect(alt).toContain("with Fennel the small red fox");
});
