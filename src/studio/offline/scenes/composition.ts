import { pictureUnits } from "../../../book/box.ts";
import type { Random } from "../../../book/seeded-random.ts";
import { seededRandom } from "../../../book/seeded-random.ts";
import { newSvg } from "../paint/svg.ts";
import type { Svg } from "../paint/svg.ts";

/** A picture being built from back to front, with a note of which layers are figures and which can hide one. */
export interface Composition {
  svg: Svg;
  random: Random;
  /** Solid scenery: hides what is behind it. */
  add: (...art: string[]) => void;
  /** Light, mist, glints: hides nothing. */
  veil: (...art: string[]) => void;
  figure: (role: FigureRole, art: string) => void;
  layers: () => readonly Layer[];
}

export type FigureRole = "hero" | "friend" | "other";

interface Layer {
  art: string;
  kind: "solid" | "veil" | FigureRole;
}

export function newComposition(seed: string): Composition {
  const svg = newSvg(pictureUnits, pictureUnits, "c");
  const layers: Layer[] = [];
  const put = (kind: Layer["kind"], art: readonly string[]) => {
    for (const each of art) layers.push({ art: each, kind });
    svg.add(...art);
  };
  return {
    svg,
    random: seededRandom(seed),
    add: (...art) => put("solid", art),
    veil: (...art) => put("veil", art),
    figure: (role, art) => put(role, [art]),
    layers: () => layers,
  };
}
