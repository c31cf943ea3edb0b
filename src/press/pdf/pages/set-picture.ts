import type { Picture } from "../../../book/scene.ts";
import { Refused } from "../../../errors.ts";
import type { LightMap } from "../../ink/measure-light.ts";
import { toneFor, wordsOnPicture } from "../../ink/words-on-picture.ts";
import { fitRhyme } from "../../layout/fit-rhyme.ts";
import { areaOf, type Area } from "../../layout/page-size.ts";
import { textAreas } from "../../layout/text-areas.ts";
import { drawVeil } from "../draw-veil.ts";
import type { PageSetter } from "../page-setter.ts";
import { paintFigure } from "../paint-art.ts";
import { drawBlock } from "../set-block.ts";
import { setTrayNames } from "../set-tray-names.ts";

/** A full-bleed picture, with its rhyme where no figure stands, or with the names of what is hidden in it. */
export const setPicture: PageSetter<"picture"> = async (page, sheet) => {
  const { picture } = page;
  const art = await paintFigure(sheet, picture.print, picture.alt);
  if (picture.finds.length > 0) setTrayNames(sheet, picture, art);
  const lines = page.lines.filter((line) => line.trim() !== "");
  if (lines.length === 0) return;
  const font = sheet.fonts.label(lines.join(""));
  const style = { largest: sheet.type.refrain, smallest: 13, leading: 1.3 };
  const zones = [...ownZone(picture), ...textAreas.pictureBands];
  const figures = picture.figures.map(areaOf);
  const fitted = fitRhyme(lines, font, style, { zones, figures });
  if (!fitted) throw new Refused("text_meets_figure", noPlace(sheet.pageNumber));
  const { set, places } = fitted;
  const { place, words } = quietest(places, picture, art.light);
  if (words.veil) drawVeil(sheet, place, words.veil);
  drawBlock(sheet, set, place, { ...style, tag: "P", font, colour: words.colour });
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

function noPlace(pageNumber: number): string {
  return `Page ${pageNumber} (picture) has no free place for its rhyme: draw the picture again or leave the rhyme out.`;
}

function ownZone(picture: Picture): Area[] {
  if (!picture.textZone) return [];
  const zone = areaOf(picture.textZone);
  const margin = Math.min(8, zone.width / 10, zone.height / 10);
  return [
    {
      x: zone.x + margin,
      y: zone.y + margin,
      width: zone.width - margin * 2,
      height: zone.height - margin * 2,
    },
  ];
}
