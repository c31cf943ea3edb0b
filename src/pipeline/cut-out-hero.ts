import sharp from "sharp";

import type { CutOut } from "../contract/cut-out.ts";
import { Unavailable } from "../errors.ts";
import type { Studio } from "../studio/studio.ts";
import { jobTypes, parseOrder } from "./parse-order.ts";

/** What cutting a hero out takes of a studio. */
export type CutOutStudio = Pick<Studio, "understand"> & {
  designer: Pick<Studio["designer"], "fromPicture">;
};

interface Wanted {
  /** A clean PNG. */
  picture: Uint8Array;
  /** Who it is. */
  description: string;
  seed: string;
}

/** It takes a second; longer only where the threads are at the pages of many books. */
const patienceMs = 30_000;

/** Longest edge of what is shown. */
const mostPixels = 800;

/**
 * A picture → the hero that a book would get of it. Done as for a book, and not kept. Throws Unavailable `unavailable` when the
 * threads are too busy to do it while somebody waits, and when nobody waits any more.
 */
export async function cutOutHero(
  { picture, description, seed }: Wanted,
  { understand, designer }: CutOutStudio,
  gone: AbortSignal,
): Promise<CutOut> {
  const signal = AbortSignal.any([gone, AbortSignal.timeout(patienceMs)]);
  const { figure, palette, confidence, warnings } = await designer
    .fromPicture(sheetRequest(description, seed, understand), picture, signal)
    .catch((cause: unknown) => {
      if (!signal.aborted) throw cause;
      const message =
        "So many books are being made that this has to wait. Please try again shortly.";
      throw new Unavailable("unavailable", message, { cause });
    });
  if (figure.kind === "puppet") throw new Error("a picture was made into a puppet");
  const shown = await sharp(figure.image)
    .resize(mostPixels, mostPixels, { fit: "inside", withoutEnlargement: true })
    .webp({ quality: 86, effort: 3 })
    .toBuffer();
  return {
    kind: figure.kind,
    confidence,
    palette: palette.toSorted((one, other) => other.weight - one.weight).map(({ hex }) => hex),
    warnings: [...warnings],
    picture: `data:image/webp;base64,${shown.toString("base64")}`,
  };
}

/** As character_extraction asks. Of the words only the kind of figure is taken, and none is shown: nobody has to check them. */
function sheetRequest(
  description: string,
  seed: string,
  understand: Studio["understand"],
): Parameters<CutOutStudio["designer"]["fromPicture"]>[0] {
  const body = { job_type: jobTypes[0], character_name: "Hero", character_type: description };
  const { order } = parseOrder(body, seed, {
    unfitText: () => [],
    unsettableCharacters: () => [],
  });
  return {
    name: order.characterName,
    description: order.characterType,
    ability: order.specialAbility,
    species: understand(order).species,
    seed,
  };
}
