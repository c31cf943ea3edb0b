import { forestWords } from "./forest/words.ts";
import { oceanWords } from "./ocean/words.ts";
import { spaceWords } from "./space/words.ts";
import type { WorldWords } from "./world-words.ts";

/** The first one stands in for places that are like none of them. */
export const allWorldWords: readonly WorldWords[] = [forestWords, oceanWords, spaceWords];
