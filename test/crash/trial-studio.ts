import { setTimeout as sleep } from "node:timers/promises";

import { openPress } from "../../src/press/open-press.ts";
import type { PrintBook } from "../../src/stages/stage.ts";
import { openOfflineStudio } from "../../src/studio/open-offline-studio.ts";
import type { Studio } from "../../src/studio/studio.ts";
import { openThreads, type Threads } from "../../src/threads/threads.ts";
import { printAsText } from "../support/print-as-text.ts";
import { openSmallStudio } from "../support/small-studio.ts";

let threads: Threads | undefined;
const sharedThreads = (): Threads => (threads ??= openThreads(2));

/** "small": thumbnails, each craft a few milliseconds, so that kills fall between and inside steps; "offline": the real one. */
export function openTrialStudio(kind: string): Studio {
  if (kind === "offline") return openOfflineStudio(sharedThreads());
  return openSmallStudio(async (_craft, part, signal) => {
    await sleep(15 + 5 * part, undefined, { signal });
  });
}

export function printForTrial(kind: string): PrintBook {
  return kind === "offline" ? openPress(sharedThreads()) : printAsText;
}
