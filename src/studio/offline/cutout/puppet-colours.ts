import { chroma, colourDistance, hexOfLab, type Lab } from "../palette/lab.ts";
import type { LabShare } from "../palette/measure-palette.ts";

/** A drawing's palette → the three colours a puppet is painted in. */
export function puppetColours(palette: readonly LabShare[]): {
  main: string;
  second: string;
  accent: string;
} {
  const byWeight = palette.map(({ lab }) => lab);
  const main = byWeight.find((lab) => chroma(lab) > 14) ?? byWeight[0] ?? paperGrey;
  const accent =
    palette
      .filter(({ lab }) => chroma(lab) > 14 && colourDistance(lab, main) > 18)
      .toSorted((one, other) => loudness(other) - loudness(one))[0]?.lab ?? sunny;
  // Crayon over paper is washed out; the painted puppet needs the pigment itself.
  return {
    main: hexOfLab(deepened(main)),
    second: hexOfLab(belly(main)),
    accent: hexOfLab(deepened(accent)),
  };
}

const paperGrey: Lab = [72, 0, 4];
const sunny: Lab = [74, 22, 58];

function loudness({ lab, weight }: LabShare): number {
  return chroma(lab) * Math.sqrt(weight);
}

function deepened([lightness, a, b]: Lab): Lab {
  return [Math.max(42, Math.min(76, lightness - 4)), a * 1.15, b * 1.15];
}

function belly([, a, b]: Lab): Lab {
  return [93, a * 0.18, b * 0.18 + 6];
}
