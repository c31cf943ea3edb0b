import { placed } from "../paint/marks.ts";
import type { Piece } from "./piece.ts";

/** A piece in one flat colour, where it stands: what it covers. */
export function silhouette(piece: Piece, colour: string, translucent: ReadonlySet<string>): string {
  const shape =
    piece.silhouette?.replaceAll("#000000", colour) ?? flat(piece.art, colour, translucent);
  return placed(shape, piece.x, piece.y, piece.scale, piece.turn, piece.flip);
}

/** Ids of gradients one can see through: what they paint (shadows, glows, sheen) covers nothing. */
export function translucentPaints(definitions: string): Set<string> {
  const found = new Set<string>();
  for (const [element, id] of definitions.matchAll(
    /<(?:linear|radial)Gradient id="([^"]+)".*?Gradient>/g,
  )) {
    if (element.includes("stop-opacity") && id) found.add(id);
  }
  return found;
}

/** The clip paths of a drawing by id: silhouettes are clipped by them too. */
export function clipPaths(definitions: string): Map<string, string> {
  const clips = [...definitions.matchAll(/<clipPath id="([^"]+)".*?<\/clipPath>/g)];
  return new Map(clips.map(([element, id]) => [id ?? "", element]));
}

function flat(art: string, colour: string, translucent: ReadonlySet<string>): string {
  const shapes = art.replace(/<(path|circle|ellipse|rect|polygon|line)\b[^>]*>/g, (element) => {
    const opacity = /\sopacity="([\d.]+)"/.exec(element)?.[1];
    if (opacity !== undefined && Number(opacity) < 0.5) return "";
    const paint = /fill="url\(#([^)]+)\)"/.exec(element)?.[1];
    return paint !== undefined && translucent.has(paint) ? "" : element;
  });
  const painted = shapes
    .replace(/\b(fill|stroke)="(?!none)[^"]*"/g, `$1="${colour}"`)
    .replace(/\s(?:opacity|fill-opacity|style)="[^"]*"/g, "");
  // Elements without a fill are black by default.
  return `<g fill="${colour}">${painted}</g>`;
}
