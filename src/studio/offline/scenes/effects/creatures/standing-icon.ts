import { icon } from "../../../icons/icon.ts";
import type { Svg } from "../../../paint/svg.ts";

/** The icon of that number, standing on 0, 0; from the start again when there are no more. */
export function standingIcon(svg: Svg, names: readonly string[], number: number): string {
  const name = names[number % names.length];
  return name === undefined ? "" : icon(svg, name, 122, { stands: true, calm: 0.08 });
}
