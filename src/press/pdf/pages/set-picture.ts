import type { Picture } from "../../../book/scene.ts";
import { Refused } from "../../../errors.ts";
import type { LightMap } from "../../ink/measure-light.ts";
import { toneFor, wordsOnPicture } from "../../ink/words-on-picture.ts";
import { setLines, type SetLines } from "../../layout/fit-lines.ts";
import { areaOf, type Area } from "../../layout/page-size.ts";
import { placesOverPicture } from "../../layout/places-over-picture.ts";
import { textAreas } from "../../layout/text-areas.ts";
import { drawVeil } from "../draw-veil.ts";
import type { PageSetter } from "../page-setter.ts";
import { paintFigure } from "../paint-art.ts";
import { drawBlock } from "../set-block.ts";
import { setTrayNames } from "../set-tray-names.ts";
import type { Sheet } from "../sheet.ts";

/** A full-bleed picture, with its rhyme where no figure stands, or with the names of what is hidden in it. */
export const setPicture: PageSetter<"picture"> = async (page, sheet) => {
  const { picture } = page;
  const art = await paintFigure(sheet, picture.print, picture.alt);
  if (picture.finds.length > 0) setTrayNames(sheet, picture, art);
  const lines = page.lines.filter((line) => line.trim() !== "");
  if (lines.length === 0) return;
  const { set, places } = placeLines(sheet, picture, lines);
  const { place, words } = quietest(places, picture, art.light);
  if (words.veil) drawVeil(sheet, place, words.veil);
  const font = sheet.fonts.label(lines.join(""));
  drawBlock(sheet, set, place, { tag: "P", font, colour: words.colour, ...refrain(sheet) });
};

/** Among the places that meet nobody: the first that needs no veil, else the one that needs the thinnest. */
function quietest(places: readonly [Area, ...Area[]], picture: Picture, light: LightMap) {
  const [first, ...others] = places.map((place) => {
    const under = light.under(place);
    return { place, words: wordsOnPicture(under, picture.textZone?.tone ?? toneFor(under)) };
  });
  if (!first) throw new Error("a list of places cannot be empty");
  const opacity = (choice: typeof first) => choice.words.veil?.opacity ?? 0;
  // A little more veil in the middle of the zone is better than words pushed to its edge.
  return others.reduce((best, one) => (opacity(one) < opacity(best) - 0.08 ? one : best), first);
}

function refrain(sheet: Sheet) {
  return { largest: sheet.type.refrain, smallest: 13, leading: 1.3 };
}

/** Large and in the picture's own zone if that is free; smaller or in another band before anybody is written over. */
function placeLines(
  sheet: Sheet,
  picture: Picture,
  lines: readonly string[],
): { set: SetLines; places: readonly [Area, ...Area[]] } {
  const font = sheet.fonts.label(lines.join(""));
  const figures = picture.figures.map(areaOf);
  const own = picture.textZone ? [inset(areaOf(picture.textZone))] : [];
  const { largest, smallest, leading } = refrain(sheet);
  for (const zones of [own, textAreas.pictureBands]) {
    for (let size = largest; size >= smallest; size -= 0.5) {
      for (const zone of zones) {
        const set = setLines(lines, font, { size, leading: size * leading, width: zone.width });
        if (set.lines.length > lines.length && size > smallest + 4) continue;
        const [first, ...others] = placesOverPicture(set, zone, figures);
        if (first) return { set, places: [first, ...others] };
      }
    }
  }
  throw new Refused(
    "text_meets_figure",
    `Page ${sheet.pageNumber} (picture) has no free place for its rhyme: draw the picture again or leave the rhyme out.`,
  );
}

function inset(zone: Area): Area {
  const margin = Math.min(8, zone.width / 10, zone.height / 10);
  return {
    x: zone.x + margin,
    y: zone.y + margin,
    width: zone.width - margin * 2,
    height: zone.height - margin * 2,
  };
}
