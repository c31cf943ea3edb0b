import { findComponents, keepComponents } from "./components.ts";
import { grown, inverted, shrunk } from "./distance-field.ts";
import { emptyMask, type Mask } from "./pixel-map.ts";

/** The strokes that belong to the drawing: no specks, no table edge, no shadow along the photo's rim. */
export function drawnInk(ink: Mask): Mask {
  const total = ink.width * ink.height;
  return keepComponents(ink, ({ count, left, right, top, bottom, onBorder }) => {
    const half = right - left + bottom - top;
    return count > total * 0.00006 && onBorder < 0.25 * half;
  });
}

/**
 * Strokes → the whole figure, filled: gaps in the outline are bridged, then what a flood from the rim cannot reach is inside.
 * White bellies, eyes and teeth stay that way.
 */
export function findFigure(strokes: Mask): Mask {
  const bridge = Math.max(4, Math.round(Math.min(strokes.width, strokes.height) * 0.012));
  const filled = shrunk(unreachable(grown(strokes, bridge)), bridge);
  // The shrinking would eat arms thinner than the bridge.
  strokes.values.forEach((value, pixel) => {
    if (value) filled.values[pixel] = 1;
  });
  return mainCluster(filled);
}

function unreachable(walls: Mask): Mask {
  const { width, height } = walls;
  const { labels } = findComponents(inverted(walls));
  const outside = new Set<number>();
  for (let x = 0; x < width; x++) {
    outside.add(labels[x] ?? 0).add(labels[(height - 1) * width + x] ?? 0);
  }
  for (let y = 0; y < height; y++) {
    outside.add(labels[y * width] ?? 0).add(labels[y * width + width - 1] ?? 0);
  }
  outside.delete(0);
  const inside = emptyMask(walls);
  labels.forEach((label, pixel) => {
    inside.values[pixel] = outside.has(label) ? 0 : 1;
  });
  return inside;
}

/** The largest central group; parts within a thumb's width (a floating hat, a balloon's string) come along. */
function mainCluster(figure: Mask): Mask {
  const { width, height } = figure;
  const near = grown(figure, Math.round(Math.min(width, height) * 0.03));
  const { labels, components } = findComponents(near);
  let best = 0;
  let most = -1;
  components.forEach(({ count, x, y, onBorder }, index) => {
    const central = 1 - Math.hypot(x / width - 0.5, y / height - 0.5);
    const score = count * central * (onBorder > 20 ? 0.35 : 1);
    if (score <= most) return;
    most = score;
    best = index + 1;
  });
  const kept = emptyMask(figure);
  figure.values.forEach((value, pixel) => {
    if (value && labels[pixel] === best) kept.values[pixel] = 1;
  });
  return kept;
}
