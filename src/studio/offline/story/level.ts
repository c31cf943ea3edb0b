import type { AgeGroup } from "../../../book/age-group.ts";
import type { Level } from "./line.ts";

export const levelOf: Record<AgeGroup, Level> = { "0-2": 0, "3-6": 1, "7-10": 2, "11-12": 3 };
