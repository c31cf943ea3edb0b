import { workshopJob as words } from "../../words/workshop-job.ts";

/** Stages whose parts are pages; those of the others are scenes. */
const byPage: readonly string[] = ["audio_generation"];

export const isByPage = (stage: string): boolean => byPage.includes(stage);

/** "scene 3", "page 2", "title"; nothing for a stage of one part. */
export function partName(stage: string, part: number | null): string {
  if (isByPage(stage)) return part === null ? "" : words.page(part);
  return part === null || part === 0 ? "" : words.scene(part);
}
