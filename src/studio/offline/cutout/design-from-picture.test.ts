import sharp from "sharp";
import { expect, test } from "vitest";

import { childDrawing } from "../../../../test/support/child-drawing.ts";
import { labOfHex, colourDistance } from "../palette/lab.ts";
import { designFromPicture } from "./design-from-picture.ts";
import { puppetColours } from "./puppet-colours.ts";
import { readDescription } from "./read-description.ts";

const request = {
  name: "Luna",
  description: "a brave purple monster",
  ability: "sing",
  species: "alien",
  seed: "s1",
};

test("a drawing becomes a sticker hero with a puppet in its colours", async () => {
  const sheet = await designFromPicture(request, await childDrawing("crayon"));
  expect(sheet.figure.kind).toBe("sticker");
  expect(sheet.figure.puppet.species).toBe("alien");
  expect(colourDistance(labOfHex(sheet.figure.puppet.main), labOfHex("#8a4fd0"))).toBeLessThan(20);
  expect(sheet).toMatchObject({ noun: "monster", traits: ["brave", "purple"], source: "picture" });
  expect(sheet.warnings).toEqual([]);
  expect((await sharp(sheet.picture).metadata()).format).toBe("webp");
});

test("a photo becomes a framed hero, and the parent is told why without the child's name", async () => {
  const sheet = await designFromPicture(request, await childDrawing("photo"));
  expect(sheet.figure.kind).toBe("framed");
  expect(sheet.confidence).toBeLessThan(0.5);
  expect(sheet.warnings).toHaveLength(1);
  expect(sheet.warnings.join()).not.toContain("Luna");
});

test("the same picture gives the same bytes", async () => {
  const drawing = await childDrawing("pencil");
  const [one, other] = [
    await designFromPicture(request, drawing),
    await designFromPicture(request, drawing),
  ];
  expect(Buffer.from(one.picture).equals(Buffer.from(other.picture))).toBe(true);
  expect(one.figure).toEqual(other.figure);
});

test("a pencil drawing still gets a colourful accent", () => {
  const grey = [{ lab: labOfHex("#888888"), weight: 1 }];
  const { main, accent } = puppetColours(grey);
  expect(colourDistance(labOfHex(main), labOfHex(accent))).toBeGreaterThan(25);
});

test.each([
  ["a brave dragon", { noun: "dragon", traits: ["brave"] }],
  ["my small, shy cat", { noun: "cat", traits: ["small", "shy"] }],
  ["an old dog with a red hat", { noun: "dog", traits: ["old"] }],
  ["robot", { noun: "robot", traits: [] }],
  ["", { noun: "hero", traits: [] }],
])("“%s” is read", (description, expected) => {
  expect(readDescription(description)).toEqual(expected);
});
