import { readFile } from "node:fs/promises";

import type { Browser } from "playwright-core";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";

import { openChromium } from "./support/open-chromium.ts";
import { fileNameOf, openPicturedMill, pictured, shoot } from "./support/screen-shots.ts";

let browser: Browser;
let house: Awaited<ReturnType<typeof openPicturedMill>>;

beforeAll(async () => {
  browser = await openChromium();
  house = await openPicturedMill();
});
afterAll(async () => {
  await browser.close();
  await house.mill.close();
});

test.each(pictured)("%s looks as it was approved (npm run screens)", async (screen) => {
  const what = { screen, theme: "paper", width: 1280, height: 800, isCompared: true } as const;
  const now = await shoot(browser, house.mill.url, house.books, what);
  const approved = await readFile(
    new URL(`./baselines/${fileNameOf(screen)}.webp`, import.meta.url),
  );
  const share = await changedShare(now, approved);
  console.log(`screen · ${screen}: ${(share * 100).toFixed(2)} % other than approved`);
  expect(share).toBeLessThan(0.005);
});

/** How much of a picture differs to the eye: at half the size, by more than 40 of 255 in any colour. */
async function changedShare(now: Buffer, approved: Buffer): Promise<number> {
  const size = { width: 640, height: 400 };
  const [a, b] = await Promise.all(
    [now, approved].map((one) => sharp(one).resize(size).removeAlpha().raw().toBuffer()),
  );
  if (a === undefined || b === undefined || a.length !== b.length) return 1;
  let changed = 0;
  for (let at = 0; at < a.length; at += 3) {
    const apart = [0, 1, 2].map((c) => Math.abs((a[at + c] ?? 0) - (b[at + c] ?? 0)));
    if (Math.max(...apart) > 40) changed++;
  }
  return changed / (a.length / 3);
}
