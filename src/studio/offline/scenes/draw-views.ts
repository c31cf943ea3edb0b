import type { WeightedColour } from "../../../book/character.ts";
import type { DrawableFigure } from "../../studio.ts";
import { mix } from "../paint/colour.ts";
import { fill, placed } from "../paint/marks.ts";
import { ellipse } from "../paint/shapes.ts";
import { newSvg } from "../paint/svg.ts";
import { poseNamed } from "../puppet/pose.ts";
import { contactShadow } from "../puppet/shadow-and-light.ts";
import { actorOf, extentOf } from "./actor.ts";

export interface ViewsRequest {
  figure: DrawableFigure;
  palette: readonly WeightedColour[];
}

/** The model sheet, 1800 × 1200 units: six poses and moods that every scene is checked against. */
export function drawViews({ figure, palette }: ViewsRequest): string {
  const svg = newSvg(1800, 1200, "v");
  const hero = actorOf(figure);
  const lead = palette[0]?.hex ?? figure.puppet.accent;
  svg.add(fill("M0 0H1800V1200H0Z", mix("#fffaf0", lead, 0.08)));
  views.forEach(([name, mood, turn], index) => {
    const [x, foot] = [300 + (index % 3) * 600, 540 + Math.floor(index / 3) * 590];
    const pose = { ...poseNamed(name, mood), turn };
    const extent = extentOf(hero, pose);
    const scale = Math.min(
      460 / (Math.min(16, extent.bottom) - extent.top),
      520 / (extent.right - extent.left),
    );
    const middle = x - ((extent.left + extent.right) / 2) * scale;
    svg.add(fill(ellipse(x, foot - 210, 250, 250), mix("#ffffff", lead, 0.16)));
    svg.add(contactShadow(svg, middle, foot, scale, "#4a4a5a"));
    svg.add(
      placed(hero.draw(svg, pose), middle, foot - Math.max(0, extent.bottom - 16) * scale, scale),
    );
  });
  return svg.text();
}

const views = [
  ["stand", "happy", 0],
  ["wave", "joy", 0.5],
  ["walk", "happy", 0.7],
  ["think", "calm", -0.5],
  ["worry", "worried", 0.2],
  ["brave", "brave", 0.3],
] as const;
