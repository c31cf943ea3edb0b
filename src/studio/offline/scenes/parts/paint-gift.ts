import { poseNamed } from "../../puppet/pose.ts";
import { bigStone } from "../../scenery/obstacles/big-stone.ts";
import type { Composition } from "../composition.ts";
import { giftEffect } from "../effects/all-effects.ts";
import type { Creatures } from "../effects/creatures/creatures.ts";
import type { EffectPlace } from "../effects/gift-effect.ts";
import type { ShotCast } from "../shot.ts";
import { friendPose, stageFriend, stageHero } from "../stage-figures.ts";
import type { Staged } from "../stage-figures.ts";
import { giftPose } from "./gift-pose.ts";
import { paintObstacle } from "./paint-obstacle.ts";
import type { ObstacleSetting } from "./paint-obstacle.ts";

/** The hero uses the gift where the way was shut; what blocked it is solved behind. */
export function paintGift(
  picture: Composition,
  cast: ShotCast,
  setting: ObstacleSetting,
  light: { light: string; shadow: string },
): string {
  const { svg, random } = picture;
  const says = paintObstacle(picture, cast, setting, "solved");
  const effect = giftEffect(cast.ability);
  const lifts = cast.ability === "strong";
  const spot = {
    x: 700,
    y: 1880,
    ceiling: lifts ? 860 : 780,
    left: 300,
    right: 1180,
    share: 0.085,
    shadow: light.shadow,
  };
  const place = effectPlace(
    { x: spot.x, left: 420, right: 980, top: 1000, bottom: 1880 },
    light.light,
    setting.creatures,
  );
  picture.veil(effect.behind(svg, random, place));
  const hero = stageHero(picture, cast, spot, giftPose(cast));
  if (lifts) {
    const scale = Math.min(0.56, (hero.top + 34 - 545) / 640);
    picture.add(
      bigStone(svg, random, { x: hero.x, y: hero.top + 34, scale, turn: -4 }, setting.look),
    );
  }
  picture.veil(effect.before(svg, random, effectPlace(hero, light.light, setting.creatures)));
  const friend = friendPose(cast, "cheer", "joy");
  if (friend)
    stageFriend(picture, friend.puppet, friend.pose, hero, {
      side: 1,
      y: 1900,
      size: 0.5,
      gap: 60,
      shadow: light.shadow,
    });
  return says;
}

/** The hero in the air, the friend cheering along beside it. */
export function paintGiftInTheAir(
  picture: Composition,
  cast: ShotCast,
  at: {
    x: number;
    y: number;
    light: string;
    creatures: Creatures;
    /** What the friend rides on; its top is at x, y. */
    perch?: (x: number, y: number) => void;
  },
): void {
  const { svg, random } = picture;
  const effect = giftEffect(cast.ability === "any" ? "fly" : cast.ability);
  picture.veil(
    effect.behind(
      svg,
      random,
      effectPlace(
        { x: at.x, left: at.x - 330, right: at.x + 330, top: at.y - 780, bottom: at.y },
        at.light,
        at.creatures,
      ),
    ),
  );
  const pose = poseNamed("fly", cast.stage.mood);
  const hero = stageHero(
    picture,
    cast,
    { x: at.x, y: at.y, ceiling: 570, share: 0.094, left: 520, floats: "yes" },
    { ...pose, wing: 34, wingScale: 1.3, look: [0.6, -0.2] },
  );
  picture.veil(effect.before(svg, random, effectPlace(hero, at.light, at.creatures)));
  const friend = friendPose(cast, "cheer", "joy");
  if (friend === null) return;
  const foot = Math.min(1600, hero.bottom + 20);
  at.perch?.(hero.left - 150, foot - 10);
  stageFriend(picture, friend.puppet, { ...friend.pose, turn: 0.4 }, hero, {
    side: -1,
    y: foot,
    size: 0.5,
    gap: 20,
    floats: "yes",
  });
}

function effectPlace(
  figure: Pick<Staged, "x" | "left" | "right" | "top" | "bottom">,
  light: string,
  creatures: Creatures,
): EffectPlace {
  return { ...figure, y: (figure.top + figure.bottom) / 2, light, creatures };
}
