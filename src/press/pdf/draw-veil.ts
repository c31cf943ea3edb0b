import type { Area } from "../layout/page-size.ts";
import { markArtifact } from "./mark.ts";
import type { Sheet } from "./sheet.ts";

const layers = 40;
const plateau = 4;
const feather = 62;

/** A soft cloud of colour under words on a busy picture: nested faint layers, opaque enough where the words stand. */
export function drawVeil(
  sheet: Sheet,
  area: Area,
  veil: { colour: string; opacity: number },
): void {
  const opacity = 1 - (1 - veil.opacity) ** (1 / layers);
  markArtifact(sheet, () => {
    sheet.doc.save().fillOpacity(opacity);
    for (let layer = 0; layer < layers; layer++) {
      const share = layer / (layers - 1);
      // Thinner towards its edge, so that nobody sees where it ends.
      const grow = plateau + feather * share ** 1.5;
      const [x, y] = [area.x - grow, area.y - grow * 0.7];
      const [width, height] = [area.width + grow * 2, area.height + grow * 1.4];
      sheet.doc.roundedRect(x, y, width, height, Math.min(height / 2, 10 + grow)).fill(veil.colour);
    }
    sheet.doc.restore();
  });
}
