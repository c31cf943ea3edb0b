import type { Check } from "../../../book/scene.ts";
import type { Lab } from "../palette/lab.ts";

/** Is it a picture at all: not one colour, not burnt out, not drowned. `labs`: the picture made small. */
export function checkTechnique(labs: readonly Lab[]): Check {
  const count = labs.length;
  const mean = labs.reduce((sum, [lightness]) => sum + lightness, 0) / count;
  const spread = Math.sqrt(
    labs.reduce((sum, [lightness]) => sum + (lightness - mean) ** 2, 0) / count,
  );
  const burnt =
    labs.filter(([lightness, a, b]) => lightness > 99.2 && Math.hypot(a, b) < 1).length / count;
  const drowned = labs.filter(([lightness]) => lightness < 2).length / count;
  const faults = [
    ...(spread < 3 ? ["it is of one colour"] : []),
    ...(burnt > 0.5 ? ["more than half of it is white"] : []),
    ...(drowned > 0.5 ? ["more than half of it is black"] : []),
  ];
  return {
    id: "technique",
    score: faults.length > 0 ? 0 : 100,
    weight: 0.1,
    evidence:
      faults.length > 0
        ? faults.join("; ")
        : `lightness ${Math.round(mean)} ± ${Math.round(spread)}`,
  };
}
