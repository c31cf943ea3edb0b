import { pictureUnits } from "../../../book/box.ts";
import { fill } from "../paint/marks.ts";
import { glow } from "../scenery/lights.ts";
import { pieceBox, type Piece } from "./piece.ts";
import type { View } from "./theme.ts";

/** The colour of dusk over the crowd; the sky has its own. */
export function eveningAir({ svg }: View, colour: string): string {
  const veil = svg.linear([
    [0.19, colour, 0],
    [0.3, colour, 0.22],
    [0.62, colour, 0.14],
    [1, colour, 0.22],
  ]);
  return fill(`M0 0H${pictureUnits}V${pictureUnits}H0Z`, veil);
}

/** Warm light around the stalls and houses, brighter near the reader. */
export function lampLight({ svg }: View, pieces: readonly Piece[]): string[] {
  return pieces
    .filter(({ kind, width }) => kind === "prop" && width > 400)
    .map((piece) => {
      const { x, y, w, h } = pieceBox(piece);
      return glow(svg, x + w / 2, y + h * 0.7, w * 0.6, "#ffc870", 0.24);
    });
}
