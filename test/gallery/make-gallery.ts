import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";

import sharp from "sharp";

import { openApp } from "../../src/app.ts";
import { readConfig } from "../../src/config.ts";
import { galleryOrders } from "./gallery-orders.ts";

/**
 * `npm run gallery`: makes the twelve books of the gallery and puts a contact sheet of each into docs/gallery. Needs
 * pdftoppm (poppler) to see the pages as a printer would. `--only NAME` makes one; `--out FOLDER` puts them elsewhere.
 */
const cell = 300;
const columns = 6;
const { values } = parseArgs({
  options: {
    only: { type: "string", default: "" },
    out: { type: "string", default: "docs/gallery" },
  },
});
const folder = await mkdtemp(join(tmpdir(), "bookmill-gallery-"));
const config = readConfig({}, { dataFolder: join(folder, "data"), jobs: 2 });
const app = await openApp(config, { http: false, worker: true, log: () => {} });
await mkdir(values.out, { recursive: true });
const chosen = galleryOrders.filter(({ name }) => name.includes(values.only));
await Promise.all(
  chosen.map(async ({ name, order }) => {
    const jobId = await app.order(order);
    for await (const event of app.events.follow(jobId, 0, new AbortController().signal)) {
      if (event.type === "job.failed")
        throw new Error(`${name}: ${String(event.data["error_message"])}`);
    }
    const files = await app.files(jobId);
    const pdf = await files.find((file) => file.name === "book.pdf")?.bytes();
    if (pdf === undefined) throw new Error(`${name} has no book.pdf`);
    await writeFile(join(folder, `${name}.pdf`), pdf);
    const bytes = await writeSheet(name);
    console.log(`${name}: ${Math.round(bytes / 1024)} kB`);
  }),
);
await app.close();
await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 });

async function writeSheet(name: string): Promise<number> {
  execFileSync("pdftoppm", ["-r", "44", "-png", join(folder, `${name}.pdf`), join(folder, name)]);
  const pages = (await readdir(folder)).filter((file) => file.startsWith(`${name}-`)).toSorted();
  const tiles = await Promise.all(
    pages.map(async (page, index) => ({
      input: await sharp(join(folder, page))
        .resize(cell - 6, cell - 6)
        .toBuffer(),
      left: (index % columns) * cell + 3,
      top: Math.floor(index / columns) * cell + 3,
    })),
  );
  const rows = Math.ceil(pages.length / columns);
  const { size } = await sharp({
    create: { width: columns * cell, height: rows * cell, channels: 3, background: "#8a8a8a" },
  })
    .composite(tiles)
    .webp({ quality: 72, effort: 6 })
    .toFile(join(values.out, `${name}.webp`));
  return size;
}
