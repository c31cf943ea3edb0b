import { moved } from "../../threads/moved.ts";
import type { ReadRequest } from "../studio.ts";
import { narratePage, type NarratedPage } from "./voice/narrate-page.ts";

/** Runs in a thread: about 60 ms of work for each second of speech. The audio is moved, not copied. */
export async function readAloud(request: ReadRequest): Promise<NarratedPage> {
  const page = await narratePage(request);
  return moved(page, [page.audio]);
}
