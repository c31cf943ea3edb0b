import sharp from "sharp";
import { expect, test } from "vitest";

import { measureLight } from "./measure-light.ts";

test("light is measured where the words are, not over the whole page", async () => {
  const black = {
    create: { width: 400, height: 200, channels: 3, background: "#000000" },
  } as const;
  const picture = await sharp({ create: { ...black.create, height: 400, background: "#ffffff" } })
    .composite([{ input: await sharp(black).png().toBuffer(), top: 200, left: 0 }])
    .jpeg()
    .toBuffer();
  const map = await measureLight(picture);
  expect(map.under({ x: 0, y: 30, width: 630, height: 200 }).low).toBeGreaterThan(0.95);
  expect(map.under({ x: 0, y: 400, width: 630, height: 200 }).high).toBeLessThan(0.02);
  const both = map.under({ x: 0, y: 0, width: 630, height: 630 });
  expect([both.low, both.high].map(Math.round)).toEqual([0, 1]);
});
