import type { PageNarration } from "../book/narration.ts";
import { timesAnew } from "../book/seed-for.ts";
import { spokenText } from "../book/spoken-page.ts";
import type { ReadRequest } from "../studio/studio.ts";
import { defineStage } from "./stage.ts";

interface Input extends ReadRequest {
  page: number;
}

/** Page text → narration with the time of every word. Page 0 is the title. */
export const audioGeneration = defineStage<Input, PageNarration>({
  name: "audio_generation",
  per: "page",
  weight: 14,
  needs: ["story"],
  gives: ["narration"],
  skipped: ({ order }) =>
    order.outputs.includes("audio") ? undefined : "The order's outputs leave audio out.",
  input: (draft, page) => {
    const take = timesAnew(draft, "audio_generation", page);
    const input = { page, text: spokenText(draft, page), ageGroup: draft.order.ageGroup };
    return take === 0 ? input : { ...input, take };
  },
  async run({ page, ...request }, { studio, shelf, signal }) {
    const { text } = request;
    const spoken = await studio.narrator.read(request, signal);
    const audio = await shelf.put(spoken.audio, "audio/mpeg");
    const value = { page, text, audio, seconds: spoken.seconds, cues: spoken.cues };
    const cues = await shelf.put(Buffer.from(JSON.stringify(value)), "application/json");
    return {
      value,
      files: [
        { name: `page-${page}.mp3`, artifact: audio },
        { name: `page-${page}-cues.json`, artifact: cues },
      ],
    };
  },
  add: (draft, page, narration) => ({
    ...draft,
    narration: { ...draft.narration, [page]: narration },
  }),
});
