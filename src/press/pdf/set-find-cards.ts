import sharp from "sharp";

import type { Picture } from "../../book/scene.ts";
import { lightInk } from "../ink/inks.ts";
import { fitLabels, type SetLabel } from "../layout/fit-labels.ts";
import { pagePoints, type Area } from "../layout/page-size.ts";
import { trayCell, trayStrip } from "../layout/tray.ts";
import { drawCentred, withSpaces } from "./draw-text.ts";
import { findWordings } from "./find-names.ts";
import { markList } from "./mark-list.ts";
import { markArtifact } from "./mark.ts";
import { refuseOverflow } from "./refuse-overflow.ts";
import type { Sheet } from "./sheet.ts";

interface Card {
  x: number;
  y: number;
  label: SetLabel;
}

/** A grid of round cards, one for each thing to find: the icon from the picture's own tray, and its name. */
export async function setFindCards(
  sheet: Sheet,
  picture: Picture,
  area: Area,
  ink: { colour: string; accent: string },
): Promise<void> {
  const wordings = findWordings(picture.finds, sheet.book.heroName);
  const font = sheet.fonts.label(wordings.flat().join(""));
  const { columns, width, height, radius } = gridFor(wordings.length, area);
  const largest = Math.min(15, Math.max(9, height * 0.15));
  const labels =
    fitLabels(wordings, font, {
      width: width - 6,
      largest,
      smallestOnOneLine: largest * 0.8,
      smallestTogether: largest * 0.8,
      smallest: 7,
    }) ?? refuseOverflow(sheet, wordings.flat());
  const cards = labels.map((label, index): Card => {
    const row = Math.floor(index / columns);
    const inRow = Math.min(columns, labels.length - row * columns);
    const x = area.x + area.width / 2 + ((index % columns) - (inRow - 1) / 2) * width;
    return { x, y: area.y + row * height + radius + 4, label };
  });
  await drawIcons(sheet, picture, cards, { radius, accent: ink.accent });
  markList(
    sheet,
    cards.map(({ x, y, label: { size, lines } }) => ({
      body: () => {
        for (const [line, text] of withSpaces(lines).entries()) {
          const at = { x, y: y + radius + 3 + largest * 0.95 + line * size };
          drawCentred(sheet, text, at, { font, size, colour: ink.colour });
        }
      },
    })),
  );
}

function gridFor(count: number, area: Area) {
  const rows = Math.ceil(count / mostColumns(count));
  // As even as can be: sixteen are four rows of four, not three of five and a straggler.
  const columns = Math.ceil(count / rows);
  const width = area.width / columns;
  const height = Math.min(132, area.height / rows);
  return { columns, width, height, radius: Math.min(46, height * 0.34, width * 0.39) };
}

function mostColumns(count: number): number {
  if (count <= 3) return count;
  if (count === 4) return 2;
  if (count <= 9) return 3;
  return count <= 12 ? 4 : 5;
}

async function drawIcons(
  sheet: Sheet,
  picture: Picture,
  cards: readonly Card[],
  { radius, accent }: { radius: number; accent: string },
): Promise<void> {
  const strip = sheet.doc.openImage(await cutTray(await sheet.art.load(picture.print)));
  markArtifact(sheet, () => {
    for (const [index, { x, y }] of cards.entries()) {
      const icon = trayCell(index, cards.length);
      // The plate's soft rim stays outside the circle.
      const scale = radius / (icon.radius * 0.96);
      sheet.doc.circle(x, y, radius + 3).fill(lightInk);
      sheet.doc.save().circle(x, y, radius).clip();
      sheet.doc.image(
        strip,
        x - (icon.x - trayStrip.x) * scale,
        y - (icon.y - trayStrip.y) * scale,
        { width: trayStrip.width * scale, height: trayStrip.height * scale },
      );
      sheet.doc.restore();
      sheet.doc
        .circle(x, y, radius + 3)
        .lineWidth(1.6)
        .stroke(accent);
    }
  });
}

/** Only the strip of icons is encoded again: drawing the whole picture a dozen times would choke a printer. */
async function cutTray(print: Uint8Array): Promise<Uint8Array> {
  const picture = sharp(print);
  const { width } = await picture.metadata();
  const pixels = (length: number) => Math.round((length / pagePoints) * width);
  return picture
    .extract({
      left: pixels(trayStrip.x),
      top: pixels(trayStrip.y),
      width: pixels(trayStrip.width),
      height: pixels(trayStrip.height),
    })
    .jpeg({ quality: 92, chromaSubsampling: "4:4:4" })
    .toBuffer();
}
