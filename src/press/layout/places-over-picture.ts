import { areasMeet, type Area } from "./page-size.ts";

/** Clear of every figure by a sixth of an inch where there is room for that, and never touching one. */
const clearances = [12, 1];

/**
 * Places for a block of words inside a zone where it meets no figure: the middle of the zone first, then higher and
 * lower. Empty when every place meets somebody, or the block is too big.
 */
export function placesOverPicture(
  block: { width: number; height: number },
  zone: Area,
  figures: readonly Area[],
): Area[] {
  const places = placesIn(zone, block);
  for (const clearance of clearances) {
    const clear = places.filter(
      (place) => !figures.some((figure) => areasMeet(figure, grown(place, clearance))),
    );
    if (clear.length > 0) return clear;
  }
  return [];
}

function placesIn(zone: Area, block: { width: number; height: number }): Area[] {
  const slack = zone.height - block.height;
  if (slack < 0 || block.width > zone.width) return [];
  return [0.5, 0.3, 0.7, 0.1, 0.9, 0, 1].map((share) => ({
    x: zone.x + (zone.width - block.width) / 2,
    y: zone.y + slack * share,
    width: block.width,
    height: block.height,
  }));
}

function grown(area: Area, clearance: number): Area {
  return {
    x: area.x - clearance,
    y: area.y - clearance,
    width: area.width + clearance * 2,
    height: area.height + clearance * 2,
  };
}
