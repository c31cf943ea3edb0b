import sharp from "sharp";
import { expect, test } from "vitest";

import { lightness, mix, toHex, toLab, tone } from "./colour.ts";
import { encodePicture } from "./encode.ts";
import { fill } from "./marks.ts";
import { newSvg } from "./svg.ts";

test("a colour survives the way to OKLab and back", () => {
  for (const hex of ["#000000", "#ffffff", "#4fae8a", "#f08a5d"])
    expect(toHex(toLab(hex))).toBe(hex);
});

test("tones are lighter and darker by what was asked", () => {
  expect(lightness(tone("#4fae8a", 0.1)) - lightness("#4fae8a")).toBeCloseTo(0.1, 2);
  expect(lightness(tone("#4fae8a", -0.1)) - lightness("#4fae8a")).toBeCloseTo(-0.1, 2);
});

test("blue and yellow meet in a clear green, not in grey", () => {
  const [, greenRed] = toLab(mix("#2f6fc0", "#ffd35c", 0.5));
  expect(greenRed).toBeLessThan(-0.01);
});

test("print is a 300 ppi JPEG without colour subsampling, and an embedded picture is not lost", async () => {
  const svg = newSvg(2100, 2100);
  const dot = await sharp({ create: { width: 8, height: 8, channels: 4, background: "#ff0000" } })
    .png()
    .toBuffer();
  svg.add(fill("M0 0H2100V2100H0Z", "#ffffff"));
  svg.add(
    `<image x="1000" y="1000" width="100" height="100" xlink:href="data:image/png;base64,${dot.toString("base64")}"/>`,
  );
  svg.add(fill("M1040 1040h20v20h-20Z", "#0000ff"));
  const files = await encodePicture(svg.text());
  const print = await sharp(files.print).metadata();
  expect([print.format, print.width, print.height, print.density, print.chromaSubsampling]).toEqual(
    ["jpeg", 2625, 2625, 300, "4:4:4"],
  );
  const widths = await Promise.all(
    [files.large, files.small].map(async (file) => (await sharp(file).metadata()).width),
  );
  expect(widths).toEqual([1600, 480]);
  const at = async (units: number) => {
    const pixel = {
      left: Math.round(units * 1.25),
      top: Math.round(units * 1.25),
      width: 1,
      height: 1,
    };
    return [...(await sharp(files.print).extract(pixel).raw().toBuffer())].map((channel) =>
      channel > 128 ? 1 : 0,
    );
  };
  expect([await at(900), await at(1020), await at(1050)]).toEqual([
    [1, 1, 1],
    [1, 0, 0],
    [0, 0, 1],
  ]);
});
