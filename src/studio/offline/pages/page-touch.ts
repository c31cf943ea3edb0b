import { icon } from "../icons/icon.ts";
import { fill, placed } from "../paint/marks.ts";
import { ellipse } from "../paint/shapes.ts";
import type { Svg } from "../paint/svg.ts";
import { bunting } from "../scenery/lantern.ts";
import { pageFoot } from "./page-background.ts";

/** What the occasion adds to the title page, all of it below y = 1000. */
export function pageTouch(svg: Svg, occasion: string | null): { behind: string; before: string } {
  if (occasion === null) return { behind: "", before: "" };
  const props = propsOf[occasion];
  if (props === undefined) {
    return { behind: bunting([300, 1040], [1800, 1040], { sag: 60, count: 15 }), before: "" };
  }
  const stand = (name: string, x: number, size: number) =>
    fill(ellipse(x, pageFoot, size * 0.4, size * 0.07), "#4a4a5a", 'opacity="0.25"') +
    placed(icon(svg, name, size, { stands: true, calm: 0.03 }), x, pageFoot + 6);
  const floating = props.air.map((name, index) => {
    const [x, y] = airPlaces[index % airPlaces.length] ?? [0, 0];
    return placed(icon(svg, name, 130, { calm: 0.03 }), x, y, 1, index % 2 === 0 ? -8 : 8);
  });
  return {
    behind: floating.join(""),
    before: stand(props.left, 520, 230) + stand(props.right, 1690, 180),
  };
}

const airPlaces = [
  [360, 1240],
  [1760, 1240],
  [480, 1120],
  [1640, 1120],
] as const;

const propsOf: Readonly<Record<string, { left: string; right: string; air: readonly string[] }>> = {
  birthday: {
    left: "birthday-cake",
    right: "wrapped-gift",
    air: ["balloon", "balloon", "balloon", "balloon"],
  },
  winter: {
    left: "snowman",
    right: "wrapped-gift",
    air: ["snowflake", "snowflake", "snowflake", "snowflake"],
  },
  halloween: { left: "jack-o-lantern", right: "jack-o-lantern", air: ["bat", "bat"] },
  bedtime: { left: "teddy-bear", right: "candle", air: ["star", "crescent-moon"] },
  baby: { left: "teddy-bear", right: "baby-bottle", air: ["balloon", "balloon"] },
};
