import { anyOccasion } from "./any.ts";
import { baby } from "./baby.ts";
import { bedtime } from "./bedtime.ts";
import { birthday } from "./birthday.ts";
import { halloween } from "./halloween.ts";
import { nothing } from "./occasion.ts";
import type { Occasion } from "./occasion.ts";
import { winter } from "./winter.ts";

const allOccasions: Readonly<Record<string, Occasion>> = {
  birthday,
  winter,
  halloween,
  bedtime,
  baby,
};

/** Null is a book for no occasion; an occasion without art of its own gets bunting. */
export function occasionNamed(name: string | null): Occasion {
  if (name === null) return () => nothing;
  return allOccasions[name] ?? anyOccasion;
}
