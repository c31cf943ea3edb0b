import { placed } from "../paint/marks.ts";
import type { Svg } from "../paint/svg.ts";
import type { Pose } from "../puppet/pose.ts";
import { contactShadow } from "../puppet/shadow-and-light.ts";
import { extentOf } from "../scenes/actor.ts";
import type { Actor } from "../scenes/actor.ts";

/** An actor on a page, exactly as high as asked (and no wider than `width`), whatever it is made of. */
export function standOn(
  svg: Svg,
  actor: Actor,
  pose: Pose,
  at: { x: number; y: number; height: number; width?: number; shadow?: string; flip?: boolean },
): void {
  const extent = extentOf(actor, pose);
  const scale = Math.min(
    at.height / (Math.min(extent.bottom, 16) - extent.top),
    (at.width ?? 900) / (extent.right - extent.left),
  );
  if (at.shadow) svg.add(contactShadow(svg, at.x, at.y, scale, at.shadow));
  // Toes that point down must not sink below the line they stand on.
  const y = at.y - Math.max(0, extent.bottom - 16) * scale;
  svg.add(placed(actor.draw(svg, pose), at.x, y, scale, 0, at.flip));
}
