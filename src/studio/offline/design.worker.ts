import { moved } from "../../threads/moved.ts";
import type { DesignedSheet, SheetRequest } from "../studio.ts";
import { designFromWords as design } from "./designer/design-from-words.ts";

/** Runs in a thread, called by name. */
export async function designFromWords(request: SheetRequest): Promise<DesignedSheet> {
  const sheet = await design(request);
  return moved(sheet, [sheet.picture]);
}
