import type { DesignedSheet, SheetRequest } from "../../studio.ts";
import { readDescription } from "../cutout/read-description.ts";
import { encodeWeb } from "../paint/encode.ts";
import { weightedColours } from "../palette/measure-palette.ts";
import { figureReference } from "../review/figure-reference.ts";
import { drawCharacterSheet } from "../scenes/draw-character-sheet.ts";
import { dressPuppet } from "../species/dress-puppet.ts";

/** The hero as the words say; its palette is measured on its own pixels, as every scene's will be. */
export async function designFromWords(request: SheetRequest): Promise<DesignedSheet> {
  const { description: words, species, seed } = request;
  const figure = { kind: "puppet" as const, puppet: dressPuppet({ species, words, seed }) };
  const palette = weightedColours((await figureReference(figure)).palette);
  const card = drawCharacterSheet({ figure, palette });
  return {
    name: request.name,
    description: request.description,
    ability: request.ability,
    ...readDescription(request.description),
    figure,
    palette,
    source: "words",
    confidence: 1,
    picture: await encodeWeb(card, { width: 1600, height: 1200 }),
    warnings: [],
  };
}
