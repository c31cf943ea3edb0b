import { pictureUnits, type Point } from "../../../book/box.ts";
import { between, type Random } from "../../../book/seeded-random.ts";
import {
  addBits,
  countBits,
  mapSide,
  countUncovered,
  renderBits,
  uncovered,
  unitsPerSquare,
  windowAround,
  type BitMap,
  type Window,
} from "./bit-map.ts";
import type { Lane } from "./lanes.ts";
import type { Piece } from "./piece.ts";
import { silhouette } from "./silhouette.ts";

/** Something that wants a hiding place. */
export interface Seeker {
  id: string;
  visible: readonly [least: number, most: number];
  /** The piece at full size in a lane, its foot at 0, 0. */
  inLane(lane: Lane): Piece;
}

export interface HiddenPiece {
  id: string;
  piece: Piece;
  lane: Lane;
  /** Squares of it that nothing covers. */
  bits: BitMap;
  visible: number;
}

export interface HidingGround {
  lanes: readonly Lane[];
  /** Per lane: what covers a find that stands there. Grows as finds are set down. */
  covers: readonly BitMap[];
  clips: ReadonlyMap<string, string>;
  translucent: ReadonlySet<string>;
  apart: number;
  /** How many of the seekers to hide; the rest are spares. */
  want: number;
  /** Where nothing else may be covered either: distractors. */
  taken: readonly Point[];
}

/** Finds keep this far off the trim, and off the tray. */
const edge = { left: 150, right: pictureUnits - 150, top: 470, bottom: 1764 };
const candidates = 170;
const exactTrials = 18;

/**
 * Finds a place for each: many places are tried against the covers by a handful of points, the most promising are rendered and
 * counted exactly. Those that fit nowhere are left out of the answer.
 */
export function hideFinds(
  seekers: readonly Seeker[],
  hiding: HidingGround,
  random: Random,
): HiddenPiece[] {
  const cells = spreadCells(hiding.want, random);
  const hidden: HiddenPiece[] = [];
  seekers.forEach((seeker, index) => {
    if (hidden.length === hiding.want) return;
    const cell = cells[index % cells.length] ?? edge;
    // Its own cell first, then anywhere, three times over: who is hidden first was asked for by the order.
    const found = [cell, edge, edge, edge].reduce<HiddenPiece | null>(
      (place, area) => place ?? search(seeker, hiding, hidden, area, random),
      null,
    );
    if (!found) return;
    hidden.push(found);
    hiding.covers.forEach((cover, lane) => {
      if (lane < found.lane.index) addBits(cover, found.bits);
    });
  });
  return hidden;
}

type Area = typeof edge;

/** One cell of an even grid for each, in no order. */
function spreadCells(count: number, random: Random): Area[] {
  const across = Math.ceil(Math.sqrt(count));
  const down = Math.ceil(count / across);
  const top = 640;
  const cells = Array.from({ length: across * down }, (_, index) => {
    const column = index % across;
    const row = Math.floor(index / across);
    const width = (edge.right - edge.left) / across;
    const height = (edge.bottom - top) / down;
    return {
      left: edge.left + column * width,
      right: edge.left + (column + 1) * width,
      top: top + row * height,
      bottom: top + (row + 1) * height,
    };
  });
  return cells
    .map((cell) => ({ cell, order: random() }))
    .toSorted((one, other) => one.order - other.order)
    .map(({ cell }) => cell);
}

function search(
  seeker: Seeker,
  hiding: HidingGround,
  hidden: readonly HiddenPiece[],
  area: Area,
  random: Random,
): HiddenPiece | null {
  const [least, most] = seeker.visible;
  const goal = between(random, least, most);
  const outlines = new Map<Lane, Outline>();
  const tried: { piece: Piece; lane: Lane; miss: number }[] = [];
  for (let attempt = 0; attempt < candidates; attempt++) {
    const lane = laneIn(hiding.lanes, area, random);
    const outline = outlines.get(lane) ?? outlineOf(seeker, lane, hiding);
    outlines.set(lane, outline);
    const piece = setDown(outline, lane, area, random);
    if (!piece || isCrowded(piece, hidden, hiding)) continue;
    const visible = visibleShare(outline.points, piece, hiding.covers[lane.index]);
    tried.push({ piece, lane, miss: Math.abs(visible - goal) });
  }
  tried.sort((one, other) => one.miss - other.miss);
  for (const { piece, lane } of tried.slice(0, exactTrials)) {
    const cover = hiding.covers[lane.index];
    const window = windowOf(piece);
    const whole = renderBits(
      silhouette(piece, "#ffffff", hiding.translucent),
      hiding.clips,
      window,
    );
    const total = countBits(whole);
    if (!cover || total === 0) continue;
    const visible = countUncovered(whole, window, cover) / total;
    if (visible < least || visible > most) continue;
    const bits = uncovered(whole, window, cover);
    return { id: seeker.id, piece, lane, bits, visible };
  }
  return null;
}

/** Wide enough for wings and for a turn. */
function windowOf({ x, y, width, height, scale }: Piece): Window {
  const reach = Math.max(width, height) * scale * 0.8 + 30;
  return windowAround(
    x - reach,
    y - height * scale * 1.25 - 30,
    x + reach,
    y + height * scale * 0.35 + 30,
  );
}

/** A lane whose ground lies in the area; the nearest one when none does. */
function laneIn(lanes: readonly Lane[], area: Area, random: Random): Lane {
  const y = between(random, area.top, area.bottom);
  const [first, ...rest] = lanes;
  if (!first) throw new Error("a search scene needs lanes");
  return rest.reduce(
    (best, lane) => (Math.abs(lane.y + 30 - y) < Math.abs(best.y + 30 - y) ? lane : best),
    first,
  );
}

function setDown({ piece, reach }: Outline, lane: Lane, area: Area, random: Random): Piece | null {
  const x = between(random, area.left, area.right);
  // At the back of its lane: whoever stands in the lane stands in front of it.
  const y = lane.ground(x) + between(random, 10, 42);
  const inside =
    x - reach > edge.left - 20 &&
    x + reach < edge.right + 20 &&
    y < edge.bottom &&
    y - piece.height * piece.scale > edge.top - 60;
  if (!inside) return null;
  const standing = piece.kind === "person" ? 0 : between(random, -14, 14);
  return { ...piece, x, y, turn: standing, flip: piece.flip !== random() < 0.5 };
}

function isCrowded(
  { x, y }: Piece,
  hidden: readonly HiddenPiece[],
  { apart, taken }: HidingGround,
): boolean {
  const near = (otherX: number, otherY: number, distance: number): boolean =>
    Math.hypot(otherX - x, otherY - y) < distance;
  return (
    hidden.some(({ piece }) => near(piece.x, piece.y, apart)) ||
    taken.some(([takenX, takenY]) => near(takenX, takenY, apart * 0.55))
  );
}

interface Outline {
  piece: Piece;
  /** Spread over the shape, in picture units around its foot. */
  points: Point[];
  /** How far it goes to the sides. Measured: a dragon's wing lay across the safe edge by 59 units. */
  reach: number;
}

function outlineOf(seeker: Seeker, lane: Lane, { clips, translucent }: HidingGround): Outline {
  const piece = seeker.inLane(lane);
  const middle = { ...piece, x: pictureUnits / 2, y: pictureUnits / 2, turn: 0, flip: false };
  const window = windowOf(middle);
  const bits = renderBits(silhouette(middle, "#ffffff", translucent), clips, window);
  const step = Math.max(1, Math.floor(countBits(bits) / 500));
  const points: Point[] = [];
  let seen = 0;
  bits.forEach((bit, square) => {
    if (!bit || seen++ % step !== 0) return;
    const column = window.left + (square % window.width);
    const row = window.top + Math.floor(square / window.width);
    points.push([column * unitsPerSquare - middle.x, row * unitsPerSquare - middle.y]);
  });
  const reach = Math.max((piece.width * piece.scale) / 2, ...points.map(([x]) => Math.abs(x)));
  return { piece, points, reach };
}

function visibleShare(points: readonly Point[], piece: Piece, cover: BitMap | undefined): number {
  const radians = (piece.turn * Math.PI) / 180;
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)];
  let free = 0;
  for (const [localX, localY] of points) {
    const x = piece.flip ? -localX : localX;
    const column = Math.round((piece.x + x * cos - localY * sin) / unitsPerSquare);
    const row = Math.round((piece.y + x * sin + localY * cos) / unitsPerSquare);
    const outside = column < 0 || row < 0 || column >= mapSide || row >= mapSide;
    if (!outside && !cover?.[row * mapSide + column]) free++;
  }
  return points.length === 0 ? 0 : free / points.length;
}
