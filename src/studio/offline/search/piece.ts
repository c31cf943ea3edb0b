/** One thing that stands in the scene. Its art is drawn around its foot at 0, 0. */
export interface Piece {
  /** Painted from low to high: lane × 100 + place within the lane. */
  depth: number;
  x: number;
  y: number;
  scale: number;
  turn: number;
  flip: boolean;
  art: string;
  /** Its outline as art in one colour, when that cannot be read off `art` (an image has no outline). */
  silhouette?: string;
  /** For hints: "the striped tent". */
  name: string;
  /** Units before scaling. */
  width: number;
  height: number;
  /** "cover" is low and opaque: the best hiding place. */
  kind: "person" | "prop" | "cover" | "find" | "distractor";
}

/** What a kind of prop gives when it is drawn once. */
export interface Prop {
  art: string;
  name: string;
  width: number;
  height: number;
}

export function pieceBox({ x, y, width, height, scale }: Piece): {
  x: number;
  y: number;
  w: number;
  h: number;
} {
  return { x: x - (width * scale) / 2, y: y - height * scale, w: width * scale, h: height * scale };
}
