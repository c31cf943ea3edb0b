import { inkOn } from "../../ink/inks.ts";
import { pagePoints } from "../../layout/page-size.ts";
import { textAreas } from "../../layout/text-areas.ts";
import { drawOrnament } from "../draw-ornament.ts";
import type { PageSetter } from "../page-setter.ts";
import { paintBackground } from "../paint-art.ts";
import { setBlock } from "../set-block.ts";

/** The licences ask for these names. */
const credits = [
  "Made with Bookmill.",
  "The pictures were drawn by Bookmill’s offline studio.",
  "Small objects from Noto Emoji, © Google, under the Apache License 2.0.",
  "Set in Andika and Baloo 2, under the SIL Open Font License 1.1.",
];

/** The small print. */
export const setColophon: PageSetter<"colophon"> = async (page, sheet) => {
  const area = textAreas.colophon;
  const art = await paintBackground(sheet, page.art);
  const colour = inkOn(art.light.under(area));
  const lines = page.lines.filter((line) => line.trim() !== "");
  const print = { tag: "P", font: sheet.fonts.body, colour, leading: 1.55 } as const;
  const creditsTop = area.y + area.height * 0.7;
  if (lines.length > 0) {
    const last = setBlock(
      sheet,
      lines,
      { ...area, height: area.height * 0.6 },
      {
        ...print,
        largest: 13,
        smallest: 8,
        rise: 1,
      },
    );
    drawOrnament(sheet, { x: pagePoints / 2, y: (last + creditsTop) / 2, width: 110 }, colour);
  }
  setBlock(
    sheet,
    credits,
    { ...area, y: creditsTop, height: area.height * 0.3 },
    {
      ...print,
      largest: 8.5,
      smallest: 7.5,
    },
  );
};
