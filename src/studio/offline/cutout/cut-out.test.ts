import sharp from "sharp";
import { beforeAll, describe, expect, test } from "vitest";

import { childDrawing, crayons } from "../../../../test/support/child-drawing.ts";
import { colourDistance, labOfHex } from "../palette/lab.ts";
import { cutOut, trustedCut, type CutOut } from "./cut-out.ts";

interface Pixels {
  width: number;
  height: number;
  at(x: number, y: number): { red: number; green: number; blue: number; alpha: number };
}

async function pixelsOf(cut: CutOut): Promise<Pixels> {
  if (!cut.sticker) throw new Error("nothing was cut");
  const { data, info } = await sharp(cut.sticker.png).raw().toBuffer({ resolveWithObject: true });
  const byte = (x: number, y: number, channel: number): number =>
    data[(Math.round(y) * info.width + Math.round(x)) * 4 + channel] ?? 0;
  return {
    width: info.width,
    height: info.height,
    at: (x, y) => ({
      red: byte(x, y, 0),
      green: byte(x, y, 1),
      blue: byte(x, y, 2),
      alpha: byte(x, y, 3),
    }),
  };
}

describe("a crayon drawing on cream paper in lamp light", () => {
  let cut: CutOut;
  let pixels: Pixels;
  beforeAll(async () => {
    cut = await cutOut(await childDrawing("crayon"));
    pixels = await pixelsOf(cut);
  });

  test("is cut with confidence", () => {
    expect(cut.confidence).toBeGreaterThan(0.9);
  });

  test("keeps its white eyes and loses its paper", () => {
    // The left eye lies at about 36 % across and 45 % down the monster with its arms spread.
    const white = grid(pixels, { left: 0.25, right: 0.65, top: 0.3, bottom: 0.55 }).filter(
      ({ red, green, blue, alpha }) => Math.min(red, green, blue) > 235 && alpha === 255,
    );
    expect(white.length).toBeGreaterThan(20);
    for (const [x, y] of [
      [2, 2],
      [pixels.width - 3, 2],
      [2, pixels.height - 3],
      [pixels.width - 3, pixels.height - 3],
    ] as const) {
      expect(pixels.at(x, y).alpha).toBe(0);
    }
  });

  test("has a white border all around", () => {
    const row = Array.from({ length: pixels.width }, (_, x) => pixels.at(x, pixels.height / 2));
    const first = row.find(({ alpha }) => alpha > 250);
    expect(Math.min(first?.red ?? 0, first?.green ?? 0, first?.blue ?? 0)).toBeGreaterThan(240);
  });

  test("keeps the thin arms", () => {
    const solid = (share: number): boolean =>
      Array.from({ length: pixels.height }, (_, y) => pixels.at(pixels.width * share, y)).some(
        ({ alpha }) => alpha > 250,
      );
    expect(solid(0.06)).toBe(true);
    expect(solid(0.94)).toBe(true);
  });

  test("tells the crayons' colours", () => {
    for (const hex of [crayons.body, crayons.horns, crayons.hair]) {
      const nearest = Math.min(...cut.palette.map(({ lab }) => colourDistance(lab, labOfHex(hex))));
      expect(nearest).toBeLessThan(26);
    }
    const total = cut.palette.reduce((sum, { weight }) => sum + weight, 0);
    expect(total).toBeCloseTo(1);
  });
});

test("a faint pencil drawing on a brown table is cut, table left behind", async () => {
  const cut = await cutOut(await childDrawing("pencil"));
  expect(cut.confidence).toBeGreaterThan(0.9);
  const pixels = await pixelsOf(cut);
  const brown = grid(pixels, { left: 0, right: 1, top: 0, bottom: 1 }).filter(
    ({ red, blue, alpha }) => alpha > 0 && red - blue > 40,
  );
  expect(brown).toHaveLength(0);
});

test("a photo without paper is not cut", async () => {
  const cut = await cutOut(await childDrawing("photo"));
  expect(cut.confidence).toBeLessThan(trustedCut);
  expect(cut.sticker).toBeNull();
  expect(cut.palette.length).toBeGreaterThan(2);
});

test("an empty page is not cut", async () => {
  const page = await sharp({
    create: { width: 300, height: 300, channels: 3, background: "#fbf8f0" },
  })
    .png()
    .toBuffer();
  expect((await cutOut(page)).sticker).toBeNull();
});

test("a picture that comes cut out already keeps its own outline", async () => {
  const disc = `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="300"><circle cx="150" cy="150" r="80" fill="#fff"/></svg>`;
  const { Resvg } = await import("@resvg/resvg-js");
  const cut = await cutOut(new Resvg(disc).render().asPng());
  expect(cut.confidence).toBe(1);
  const pixels = await pixelsOf(cut);
  expect(pixels.width).toBeGreaterThan(160);
  expect(pixels.width).toBeLessThan(200);
  expect(pixels.at(pixels.width / 2, pixels.height / 2).alpha).toBe(255);
});

function grid(
  pixels: Pixels,
  part: { left: number; right: number; top: number; bottom: number },
): ReturnType<Pixels["at"]>[] {
  const steps = Array.from({ length: 60 }, (_, index) => index / 60);
  return steps.flatMap((down) =>
    steps.map((over) =>
      pixels.at(
        (part.left + (part.right - part.left) * over) * pixels.width,
        (part.top + (part.bottom - part.top) * down) * pixels.height,
      ),
    ),
  );
}
