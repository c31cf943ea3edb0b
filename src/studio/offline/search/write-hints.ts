import { pictureUnits, type Box } from "../../../book/box.ts";
import type { HiddenPiece } from "./hide-finds.ts";
import { findDepth, type Lane } from "./lanes.ts";
import { pieceBox, type Piece } from "./piece.ts";

/** Three hints from vague to plain, read off the scene itself, so that they cannot be wrong. */
export function writeHints(
  hidden: HiddenPiece,
  box: Box,
  scene: { pieces: readonly Piece[]; lanes: readonly Lane[] },
): [string, string, string] {
  const cover = coverOf(hidden, box, scene.pieces);
  const landmark = landmarkNear(box, scene.pieces, cover);
  const place = `${columnOf(box)}, ${rowOf(hidden.lane, scene.lanes)}`;
  return [
    `Look somewhere ${halfOf(box)}.`,
    landmark ? `It is not far from ${landmark.name}.` : `It is ${columnOf(box)}.`,
    cover ? `Look behind ${cover.name}, ${place}.` : `It stands in the open, ${place}.`,
  ];
}

function halfOf(box: Box): string {
  const across = box.x + box.w / 2 - pictureUnits / 2;
  const down = box.y + box.h / 2 - 1120;
  if (Math.abs(across) > Math.abs(down))
    return across < 0 ? "in the left half" : "in the right half";
  return down < 0 ? "in the top half" : "in the bottom half";
}

function columnOf(box: Box): string {
  const x = (box.x + box.w / 2) / pictureUnits;
  if (x < 0.2) return "at the far left";
  if (x < 0.4) return "on the left";
  if (x < 0.6) return "in the middle";
  return x < 0.8 ? "on the right" : "at the far right";
}

function rowOf(lane: Lane, lanes: readonly Lane[]): string {
  const near = lane.index / Math.max(1, lanes.length - 1);
  if (near < 0.25) return "at the very back";
  if (near < 0.5) return "towards the back";
  return near < 0.8 ? "near the front" : "right at the front";
}

/** Whoever hides most of it. */
function coverOf({ lane, piece }: HiddenPiece, box: Box, pieces: readonly Piece[]): Piece | null {
  const whole = pieceBox(piece);
  const inFront = pieces.filter(({ depth }) => depth > findDepth(lane));
  const [best] = inFront
    .map((other) => ({ other, shared: overlap(pieceBox(other), whole) }))
    .filter(({ shared, other }) => shared > whole.w * whole.h * 0.12 && isNamed(other))
    .toSorted((one, two) => two.shared - one.shared);
  return best && overlap(pieceBox(best.other), box) < box.w * box.h * 2 ? best.other : null;
}

/** Something big, close by and not what covers it. */
function landmarkNear(box: Box, pieces: readonly Piece[], cover: Piece | null): Piece | null {
  const x = box.x + box.w / 2;
  const y = box.y + box.h / 2;
  const [nearest] = pieces
    .filter((piece) => isNamed(piece) && piece !== cover && piece.name !== cover?.name)
    .map((piece) => {
      const around = pieceBox(piece);
      const away = Math.hypot(around.x + around.w / 2 - x, around.y + around.h / 2 - y);
      // A child finds a tent sooner than a tuft of flowers.
      return { piece, away: away * Math.max(0.5, 190 / Math.sqrt(around.w * around.h)) };
    })
    .toSorted((one, other) => one.away - other.away);
  return nearest && nearest.away < 480 ? nearest.piece : null;
}

function isNamed({ kind, name }: Piece): boolean {
  return kind !== "find" && kind !== "distractor" && name !== "";
}

function overlap(one: Box, other: Box): number {
  const w = Math.min(one.x + one.w, other.x + other.w) - Math.max(one.x, other.x);
  const h = Math.min(one.y + one.h, other.y + other.h) - Math.max(one.y, other.y);
  return w > 0 && h > 0 ? w * h : 0;
}
