import type { WeightedColour } from "../../../book/character.ts";
import { seededRandom } from "../../../book/seeded-random.ts";
import type { DrawableFigure } from "../../studio.ts";
import { mix, tone } from "../paint/colour.ts";
import { fill, group, placed, stroke } from "../paint/marks.ts";
import { blob, ellipse } from "../paint/shapes.ts";
import { newSvg } from "../paint/svg.ts";
import { poseNamed } from "../puppet/pose.ts";
import { contactShadow } from "../puppet/shadow-and-light.ts";
import { glow } from "../scenery/lights.ts";
import { actorOf, extentOf } from "./actor.ts";

export interface CharacterSheetRequest {
  figure: DrawableFigure;
  palette: readonly WeightedColour[];
}

/** The card that shows who the hero is: 1600 × 1200 units; the hero, a close look at the face, the colours. */
export function drawCharacterSheet({ figure, palette }: CharacterSheetRequest): string {
  const svg = newSvg(1600, 1200, "s");
  const hero = actorOf(figure);
  const lead = palette[0]?.hex ?? figure.puppet.accent;
  const paper = mix("#fffaf0", lead, 0.1);
  svg.add(
    fill("M0 0H1600V1200H0Z", paper),
    glow(svg, 560, 620, 640, mix("#ffffff", lead, 0.25), 0.85),
  );
  svg.add(fill("M-20 1010Q400 930 900 990T1620 960V1220H-20Z", mix(paper, lead, 0.26)));
  const pose = poseNamed("wave", "happy");
  const extent = extentOf(hero, pose);
  const scale = Math.min(880 / -extent.top, 860 / (extent.right - extent.left));
  const x = 560 - ((extent.left + extent.right) / 2) * scale;
  svg.add(
    contactShadow(svg, x, 1060, scale, "#4a4a5a"),
    placed(hero.draw(svg, pose), x, 1060, scale),
  );
  svg.add(closeLook(svg, hero, lead), swatches(svg, palette));
  return svg.text();
}

function closeLook(
  svg: ReturnType<typeof newSvg>,
  hero: ReturnType<typeof actorOf>,
  lead: string,
): string {
  const ring = ellipse(1260, 400, 250);
  const face = placed(
    hero.draw(svg, { ...poseNamed("stand", "joy"), turn: 0.15 }),
    1260,
    400 + 262 * 1.75,
    1.75,
  );
  return (
    fill(ring, mix("#ffffff", lead, 0.18)) +
    group(face, `clip-path="${svg.clip(ring)}"`) +
    stroke(ring, "#ffffff", 26) +
    stroke(ellipse(1260, 400, 266), tone(lead, -0.04), 8)
  );
}

function swatches(svg: ReturnType<typeof newSvg>, palette: readonly WeightedColour[]): string {
  const random = seededRandom("swatches");
  const shown = palette.slice(0, 5);
  return shown
    .map(({ hex }, index) => {
      const x = 1260 + (index - (shown.length - 1) / 2) * 116;
      const paint = svg.linear([
        [0, tone(hex, 0.04)],
        [1, tone(hex, -0.04)],
      ]);
      return (
        fill(blob(random, x, 836, 54, 54, 11, 0.05), "#ffffff") +
        fill(blob(random, x, 836, 46, 46, 11, 0.05), paint)
      );
    })
    .join("");
}
