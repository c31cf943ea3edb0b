import { labOf, type Lab } from "../palette/lab.ts";
import { measurePalette, type LabShare } from "../palette/measure-palette.ts";
import { dieCut, type Sticker } from "./die-cut.ts";
import { drawnInk, findFigure } from "./find-figure.ts";
import { findInk, type FlatChannels } from "./find-ink.ts";
import { flattenPaper } from "./flatten-paper.ts";
import { countSet, type Mask } from "./pixel-map.ts";
import { rateFigure } from "./rate-figure.ts";
import { readDrawing, type Drawing } from "./read-drawing.ts";

export interface CutOut {
  /** Null when nothing was found that could be cut. */
  sticker: Sticker | null;
  /** 0–1; below `trustedCut` the sticker should not be used. */
  confidence: number;
  /** Of the figure, or of the whole picture when there is none. */
  palette: readonly LabShare[];
}

export const trustedCut = 0.5;

/** A drawing on paper → a sticker. No model: divides the paper away, closes the outline, floods from the rim. */
export async function cutOut(image: Uint8Array): Promise<CutOut> {
  const drawing = await readDrawing(image);
  if (drawing.opaque) {
    const palette = measurePalette(colours(drawing, drawing.opaque));
    return { sticker: await dieCut(drawing, drawing.opaque), confidence: 1, palette };
  }
  const flat = {
    red: flattenPaper(drawing.red),
    green: flattenPaper(drawing.green),
    blue: flattenPaper(drawing.blue),
  };
  const ink = findInk(flat);
  const strokes = drawnInk(ink.mask);
  const figure = findFigure(strokes);
  // Also asked of every stroke on the rim: a photo's rim is full of them, though none may hang together along it.
  const confidence = countSet(figure) === 0 ? 0 : rateFigure(figure, strokes);
  if (confidence < trustedCut) {
    return { sticker: null, confidence, palette: measurePalette(colours(drawing, null)) };
  }
  return {
    sticker: await dieCut(flat, figure),
    confidence,
    palette: measurePalette(colours(flat, strokesWithin(figure, ink.mask))),
  };
}

/** White paper inside the outline is no colour of the hero's; when nearly all of it is paper, white is one after all. */
function strokesWithin(figure: Mask, ink: Mask): Mask {
  const values = figure.values.map((value, pixel) => (value && ink.values[pixel] ? 1 : 0));
  const strokes = { ...figure, values };
  return countSet(strokes) > 200 ? strokes : figure;
}

function colours({ red, green, blue }: FlatChannels | Drawing, mask: Mask | null): Lab[] {
  const found: Lab[] = [];
  for (let pixel = 0; pixel < red.values.length; pixel += 3) {
    if (mask && !mask.values[pixel]) continue;
    found.push(labOf(red.values[pixel] ?? 0, green.values[pixel] ?? 0, blue.values[pixel] ?? 0));
  }
  return found;
}
