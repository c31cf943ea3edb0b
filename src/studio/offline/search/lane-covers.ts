import { addBits, mapSide, renderBits, type BitMap } from "./bit-map.ts";
import { findDepth, type Lane } from "./lanes.ts";
import type { Piece } from "./piece.ts";
import { silhouette } from "./silhouette.ts";

/**
 * Per lane: every square that something nearer covers (people and props of the lane itself, all nearer lanes with their ground,
 * and whatever is painted over the crowd).
 */
export function laneCovers(
  lanes: readonly Lane[],
  pieces: readonly Piece[],
  over: string,
  drawing: {
    clips: ReadonlyMap<string, string>;
    translucent: ReadonlySet<string>;
    groundShape: (lane: Lane) => string;
  },
): BitMap[] {
  const covers: BitMap[] = [];
  let nearer = renderBits(over, drawing.clips);
  for (const lane of lanes.toReversed()) {
    const next = lanes[lane.index + 1];
    const inFront = pieces.filter(
      ({ depth }) => depth > findDepth(lane) && (!next || depth <= findDepth(next)),
    );
    const art =
      (next ? drawing.groundShape(next) : "") +
      inFront.map((piece) => silhouette(piece, "#ffffff", drawing.translucent)).join("");
    const cover = renderBits(art, drawing.clips);
    addBits(cover, nearer);
    nearer = cover;
    covers[lane.index] = cover;
  }
  return covers.length > 0 ? covers : [new Uint8Array(mapSide * mapSide)];
}
