import type { AgeGroup } from "../../book/age-group.ts";
import { moved } from "../../threads/moved.ts";
import { narratePage, type NarratedPage } from "./voice/narrate-page.ts";

/** Runs in a thread: about 60 ms of work for each second of speech. The audio is moved, not copied. */
export async function readAloud(request: {
  text: string;
  ageGroup: AgeGroup;
}): Promise<NarratedPage> {
  const page = await narratePage(request);
  return moved(page, [page.audio]);
}
