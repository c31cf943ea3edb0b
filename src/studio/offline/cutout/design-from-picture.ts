import sharp from "sharp";

import type { Puppet } from "../../../book/character.ts";
import type { DesignedSheet, SheetRequest } from "../../studio.ts";
import { weightedColours, type LabShare } from "../palette/measure-palette.ts";
import { cutOut } from "./cut-out.ts";
import { drawPictureCard } from "./draw-picture-card.ts";
import { puppetColours } from "./puppet-colours.ts";
import { readDescription } from "./read-description.ts";

/** The hero as the picture shows it: cut out when that can be done well, else whole and framed. `image`: clean PNG. */
export async function designFromPicture(
  request: SheetRequest,
  image: Uint8Array,
): Promise<DesignedSheet> {
  const { sticker, confidence, palette } = await cutOut(image);
  const puppet = puppetLike(request, palette);
  const figure = sticker
    ? {
        kind: "sticker" as const,
        puppet,
        image: sticker.png,
        width: sticker.width,
        height: sticker.height,
      }
    : { kind: "framed" as const, puppet, ...(await wholePicture(image)) };
  const colours = weightedColours(palette);
  return {
    name: request.name,
    description: request.description,
    ability: request.ability,
    ...readDescription(request.description),
    figure,
    palette: colours,
    source: "picture",
    confidence,
    picture: await drawPictureCard(figure, colours, request.seed),
    warnings: sticker
      ? []
      : [
          "We could not cut the hero out of the picture cleanly, so it appears in a frame. A drawing on plain paper, photographed from above, works best.",
        ],
  };
}

/** For crowds and small places, where the picture itself would be a blur: a figure of ours in its colours. */
function puppetLike(request: SheetRequest, palette: readonly LabShare[]): Puppet {
  return {
    species: request.species,
    seed: request.seed,
    ...puppetColours(palette),
    accessories: ["scarf"],
  };
}

async function wholePicture(
  image: Uint8Array,
): Promise<{ image: Uint8Array; width: number; height: number }> {
  const { data, info } = await sharp(image)
    .resize(1200, 1200, { fit: "inside", withoutEnlargement: true })
    .png()
    .toBuffer({ resolveWithObject: true });
  return { image: new Uint8Array(data), width: info.width, height: info.height };
}
