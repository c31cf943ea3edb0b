import { pictureUnits } from "../../../book/box.ts";
import type { Puppet } from "../../../book/character.ts";
import { placed } from "../paint/marks.ts";
import type { Pose } from "../puppet/pose.ts";
import { poseNamed } from "../puppet/pose.ts";
import { contactShadow, poolOfLight } from "../puppet/shadow-and-light.ts";
import { extentOf, puppetActor } from "./actor.ts";
import type { Actor, Extent } from "./actor.ts";
import type { Composition, FigureRole } from "./composition.ts";
import type { ShotCast } from "./shot.ts";

export interface Spot {
  x: number;
  y: number;
  /** Share of the picture the hero should fill; 0.075 unless the shot needs another. */
  share?: number;
  /** The hero never reaches above this line (units). */
  ceiling?: number;
  /** Nor beyond these sides, wings included. */
  left?: number;
  right?: number;
  shadow?: string;
  light?: string;
  turn?: number;
  /** In the air: no shadow on the ground. */
  floats?: "yes";
}

export interface Staged {
  x: number;
  y: number;
  scale: number;
  /** In picture units. */
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Puts the hero down, as large as the share asks, and keeps every tip of it inside the safe area. */
export function stageHero(
  picture: Composition,
  cast: ShotCast,
  spot: Spot,
  pose: Pose = cast.pose,
): Staged {
  const nudged = nudge(pose, cast.redraw);
  const extent = extentOf(cast.hero, nudged);
  const share = (spot.share ?? 0.08) * (1 + 0.05 * cast.redraw);
  const left = spot.left ?? 140;
  const right = spot.right ?? pictureUnits - 140;
  const scale = Math.min(
    Math.sqrt((share * pictureUnits * pictureUnits) / extent.area),
    (spot.y - (spot.ceiling ?? 640)) / -extent.top,
    (right - left) / (extent.right - extent.left),
  );
  const wanted = spot.x + (cast.redraw % 3 === 1 ? -46 : cast.redraw % 3 === 2 ? 46 : 0);
  const x = Math.max(left - extent.left * scale, Math.min(right - extent.right * scale, wanted));
  return stage(picture, "hero", cast.hero, nudged, extent, { ...spot, x, scale });
}

/** Puts a friend beside the hero, on the side asked for, without covering it. */
export function stageFriend(
  picture: Composition,
  puppet: Puppet,
  pose: Pose,
  beside: Staged,
  options: {
    side: -1 | 1;
    y: number;
    size?: number;
    gap?: number;
    shadow?: string;
    role?: FigureRole;
    floats?: "yes";
  },
): Staged {
  const actor = puppetActor(puppet);
  const turned: Pose = { ...pose, turn: -options.side * Math.abs(pose.turn ?? 0.3) };
  const extent = extentOf(actor, turned);
  const limit = options.side > 0 ? pictureUnits - 130 - beside.right : beside.left - 130;
  const width = extent.right - extent.left;
  const gap = options.gap ?? 10;
  const scale = Math.min(
    beside.scale * (options.size ?? 0.56),
    Math.max(0.5, (limit - gap) / width),
  );
  const x =
    options.side > 0
      ? beside.right + gap - extent.left * scale
      : beside.left - gap - extent.right * scale;
  const held = Math.max(
    130 - extent.left * scale,
    Math.min(pictureUnits - 130 - extent.right * scale, x),
  );
  return stage(picture, options.role ?? "friend", actor, turned, extent, {
    x: held,
    y: options.y,
    scale,
    ...(options.shadow ? { shadow: options.shadow } : {}),
    ...(options.floats ? { floats: options.floats } : {}),
  });
}

/** One of the folk, at a fixed place and size. */
export function stageFolk(
  picture: Composition,
  puppet: Puppet,
  pose: Pose,
  at: { x: number; y: number; scale: number; shadow?: string },
): void {
  const actor = puppetActor(puppet);
  stage(picture, "other", actor, pose, extentOf(actor, pose), at);
}

/** The first friend of the brief in a pose, if there is one. */
export function friendPose(
  cast: ShotCast,
  name: string,
  mood?: string,
): { puppet: Puppet; pose: Pose } | null {
  const friend = cast.friends[0];
  return friend === undefined ? null : { puppet: friend.puppet, pose: poseNamed(name, mood) };
}

function stage(
  picture: Composition,
  role: FigureRole,
  actor: Actor,
  pose: Pose,
  extent: Extent,
  at: {
    x: number;
    y: number;
    scale: number;
    shadow?: string;
    light?: string;
    turn?: number;
    floats?: "yes";
  },
): Staged {
  const { svg } = picture;
  // Toes that point down must not sink below the line they stand on.
  const y = at.floats ? at.y : at.y - Math.max(0, extent.bottom - 16) * at.scale;
  if (at.light) picture.veil(poolOfLight(svg, at.x, y, at.scale, at.light));
  if (at.shadow && !at.floats) picture.veil(contactShadow(svg, at.x, at.y, at.scale, at.shadow));
  picture.figure(role, placed(actor.draw(svg, pose), at.x, y, at.scale, at.turn ?? 0));
  return {
    x: at.x,
    y,
    scale: at.scale,
    left: at.x + extent.left * at.scale,
    right: at.x + extent.right * at.scale,
    top: y + extent.top * at.scale,
    bottom: y + extent.bottom * at.scale,
  };
}

/** A redraw looks and leans another way. */
function nudge(pose: Pose, redraw: number): Pose {
  if (redraw === 0) return pose;
  const sign = redraw % 2 === 1 ? -1 : 1;
  return {
    ...pose,
    turn: Math.max(-0.9, Math.min(0.9, (pose.turn ?? 0) * 0.6 + sign * 0.2)),
    head: (pose.head ?? 0) + sign * 3,
  };
}
