import { animalsEffect } from "./animals.ts";
import { anyEffect } from "./any.ts";
import { buildEffect } from "./build.ts";
import { fastEffect } from "./fast.ts";
import { flyEffect } from "./fly.ts";
import type { GiftEffect } from "./gift-effect.ts";
import { growEffect } from "./grow.ts";
import { hideEffect } from "./hide.ts";
import { lightEffect } from "./light.ts";
import { singEffect } from "./sing.ts";
import { strongEffect } from "./strong.ts";
import { swimEffect } from "./swim.ts";

/** Ability class → how it shows. */
const allEffects: Readonly<Record<string, GiftEffect>> = {
  any: anyEffect,
  light: lightEffect,
  sing: singEffect,
  strong: strongEffect,
  build: buildEffect,
  animals: animalsEffect,
  fast: fastEffect,
  swim: swimEffect,
  hide: hideEffect,
  grow: growEffect,
  fly: flyEffect,
};

export function giftEffect(ability: string): GiftEffect {
  return allEffects[ability] ?? anyEffect;
}
