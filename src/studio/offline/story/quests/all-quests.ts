import type { Quest } from "../quest.ts";
import { mysteryQuest } from "./mystery.ts";
import { newPathQuest } from "./new-path.ts";
import { rescueQuest } from "./rescue.ts";
import { treasureQuest } from "./treasure.ts";

export const allQuests: readonly Quest[] = [treasureQuest, rescueQuest, mysteryQuest, newPathQuest];
