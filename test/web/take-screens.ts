import { mkdir, writeFile } from "node:fs/promises";

import sharp from "sharp";

import { openChromium } from "./support/open-chromium.ts";
import { fileNameOf, openPicturedMill, pictured, shoot } from "./support/screen-shots.ts";
import type { Theme } from "./support/visit.ts";

/**
 * `npm run screens`: docs/screens, a sheet for each screen by day and by night on a wide screen, a tablet and a phone, to be looked
 * at; and the baselines with which `npm run test:web` compares.
 */
const sheets = new URL("../../docs/screens/", import.meta.url);
const baselines = new URL("./baselines/", import.meta.url);
const more = ["grown-ups", "workshop", "workshop jobs", "workshop job", "workshop job, out"];
const sizes = [
  { width: 1440, height: 900 },
  { width: 768, height: 900 },
  { width: 360, height: 720 },
];
const rowHeight = 450;

await mkdir(sheets, { recursive: true });
await mkdir(baselines, { recursive: true });
const browser = await openChromium();
const { mill, books } = await openPicturedMill();
try {
  for (const screen of [...pictured, ...more]) {
    const rows: Buffer[] = [];
    for (const theme of ["paper", "night"] as const) rows.push(await row(screen, theme));
    const { width } = await sharp(rows[0]).metadata();
    await sharp({
      create: { width, height: 2 * rowHeight + 16, channels: 3, background: "#888888" },
    })
      .composite(rows.map((input, i) => ({ input, left: 0, top: i * (rowHeight + 16) })))
      .webp({ quality: 68, effort: 6 })
      .toFile(new URL(`${fileNameOf(screen)}.webp`, sheets).pathname);
    if (pictured.includes(screen)) {
      const what = { screen, theme: "paper", width: 1280, height: 800, isCompared: true } as const;
      const shot = await shoot(browser, mill.url, books, what);
      const baseline = await sharp(shot).webp({ quality: 82, effort: 6 }).toBuffer();
      await writeFile(new URL(`${fileNameOf(screen)}.webp`, baselines), baseline);
    }
    console.log(screen);
  }
  const four = ["shelf", "making", "reader, page", "game"];
  const shots = await Promise.all(
    four.map((screen) =>
      shoot(browser, mill.url, books, { screen, theme: "paper", width: 1280, height: 800 }),
    ),
  );
  const tiles = await Promise.all(shots.map((shot) => sharp(shot).resize(640, 400).toBuffer()));
  await sharp({ create: { width: 1296, height: 816, channels: 3, background: "#c3cab0" } })
    .composite(tiles.map((input, i) => ({ input, left: (i % 2) * 656, top: i < 2 ? 0 : 416 })))
    .webp({ quality: 80, effort: 6 })
    .toFile(new URL("app.webp", sheets).pathname);
} finally {
  await browser.close();
  await mill.close();
}

/** A screen in all sizes, side by side. */
async function row(screen: string, theme: Theme): Promise<Buffer> {
  const tiles: { input: Buffer; left: number; top: number }[] = [];
  let left = 0;
  for (const size of sizes) {
    const shot = await shoot(browser, mill.url, books, { screen, theme, ...size });
    const { data, info } = await sharp(shot)
      .resize({ height: rowHeight })
      .toBuffer({ resolveWithObject: true });
    tiles.push({ input: data, left, top: 0 });
    left += info.width + 16;
  }
  return sharp({
    create: { width: left - 16, height: rowHeight, channels: 3, background: "#888888" },
  })
    .composite(tiles)
    .png()
    .toBuffer();
}
