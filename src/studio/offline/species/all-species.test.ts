import { expect, test } from "vitest";

import { newSvg } from "../paint/svg.ts";
import { drawPuppet } from "../puppet/draw-puppet.ts";
import { poseNamed, poses } from "../puppet/pose.ts";
import { extentOf, puppetActor } from "../scenes/actor.ts";
import { allSpecies } from "./all-species.ts";
import { allCast, cast } from "./cast.ts";
import { dressPuppet } from "./dress-puppet.ts";

test("every species can be drawn in every pose, without a number going wrong", () => {
  for (const species of allSpecies) {
    const puppet = dressPuppet({ species: species.name, words: "", seed: "test" });
    for (const pose of Object.values(poses)) {
      const art = drawPuppet(newSvg(400, 400), puppet, pose);
      expect(art).not.toMatch(/NaN|undefined|Infinity/);
    }
  }
});

test("every species looks grumpy in its own way, robots too", () => {
  for (const puppet of allCast) {
    const draw = (mood: string) => drawPuppet(newSvg(400, 400), puppet, poseNamed("stand", mood));
    expect(draw("grumpy")).not.toBe(draw("happy"));
  }
});

test("who sits is lower than who stands, on the ground, and no wider for it", () => {
  for (const puppet of [cast.robot, cast.bunny, cast.kid, cast.dragon]) {
    const actor = puppetActor(puppet);
    const standing = extentOf(actor, poses.stand);
    const sitting = extentOf(actor, poses.sit);
    expect(sitting.top).toBeGreaterThan(standing.top + 30);
    expect(sitting.bottom).toBeGreaterThan(-6);
    expect(sitting.right - sitting.left).toBeLessThan(standing.right - standing.left + 25);
  }
});

test("no word means two species", () => {
  const words = allSpecies.flatMap((species) => species.aliases);
  expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
});

test("the cast holds every species", () => {
  const species = new Set(allCast.map((puppet) => puppet.species));
  expect(allSpecies.filter((each) => !species.has(each.name))).toEqual([]);
});

test("a puppet is the same in two drawings and differs from its neighbour", () => {
  const draw = (seed: string) =>
    drawPuppet(newSvg(400, 400), dressPuppet({ species: "human", words: "", seed }), poses.wave);
  expect(draw("one")).toBe(draw("one"));
  expect(draw("one")).not.toBe(draw("two"));
});

test("words dress a puppet", () => {
  const dragon = dressPuppet({
    species: "dragon",
    words: "a small purple dragon with glasses",
    seed: "s",
  });
  expect(dragon.main).toBe("#9274cf");
  expect(dragon.accessories).toEqual(["glasses"]);
  const witch = dressPuppet({ species: "human", words: "a kind witch with red hair", seed: "s" });
  expect(witch.outfit).toBe("wizard");
  expect(witch.hair).toBe("#b5542c");
});
