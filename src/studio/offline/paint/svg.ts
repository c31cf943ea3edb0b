/** A drawing in the making. Ids are numbered per drawing, so the same calls write the same bytes in any process. */
export interface Svg {
  readonly width: number;
  readonly height: number;
  /** A fresh id, unique in this drawing. */
  id(): string;
  add(...art: string[]): void;
  define(element: string): void;
  /** Each gives back `url(#…)`. Points are shares of the shape's box, or units with `inUnits`. */
  linear(
    stops: readonly Stop[],
    x1?: number,
    y1?: number,
    x2?: number,
    y2?: number,
    inUnits?: "units",
  ): string;
  radial(
    stops: readonly Stop[],
    x?: number,
    y?: number,
    radius?: number,
    inUnits?: "units",
  ): string;
  clip(path: string): string;
  /** What was added so far, in the order it is painted. */
  layers(): readonly string[];
  definitions(): string;
  /** The finished file (one layer a line), or a file of other layers with this drawing's definitions. */
  text(layers?: readonly string[], pixels?: number): string;
}

type Stop = readonly [offset: number, colour: string, opacity?: number];

/** `prefix` begins every id: two drawings that are joined need different ones. */
export function newSvg(width: number, height: number, prefix = "a"): Svg {
  let definitions = "";
  let count = 0;
  const layers: string[] = [];
  const id = () => prefix + (count++).toString(36);
  const define = (element: string) => {
    definitions += element;
  };
  const gradient = (kind: string, place: string, stops: readonly Stop[], inUnits?: "units") => {
    const name = id();
    const units = inUnits ? ' gradientUnits="userSpaceOnUse"' : "";
    define(`<${kind}Gradient id="${name}" ${place}${units}>${stops.map(writeStop).join("")}</${kind}Gradient>`);
    return `url(#${name})`;
  };
  return {
    width,
    height,
    id,
    define,
    add: (...art) => {
      layers.push(...art);
    },
    linear: (stops, x1 = 0, y1 = 0, x2 = 0, y2 = 1, inUnits) =>
      gradient(
        "linear",
        `x1="${fine(x1)}" y1="${fine(y1)}" x2="${fine(x2)}" y2="${fine(y2)}"`,
        stops,
        inUnits,
      ),
    radial: (stops, x = 0.5, y = 0.5, radius = 0.5, inUnits) =>
      gradient("radial", `cx="${fine(x)}" cy="${fine(y)}" r="${fine(radius)}"`, stops, inUnits),
    clip: (path) => {
      const name = id();
      define(`<clipPath id="${name}"><path d="${path}"/></clipPath>`);
      return `url(#${name})`;
    },
    layers: () => layers,
    definitions: () => definitions,
    text: (shown = layers, pixels) =>
      `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${pixels ?? width}" height="${pixels ?? height}" viewBox="0 0 ${width} ${height}"><defs>${definitions}</defs>${shown.join("\n")}</svg>`,
  };
}

function writeStop([offset, colour, opacity]: Stop): string {
  return `<stop offset="${offset}" stop-color="${colour}"${opacity === undefined ? "" : ` stop-opacity="${opacity}"`}/>`;
}

function fine(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}
