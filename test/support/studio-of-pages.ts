import type { Studio } from "../../src/studio/studio.ts";
import { type Before, openSmallStudio } from "./small-studio.ts";

const finds = [
  { id: "hero", label: "Luna", x: 900, y: 300 },
  // Its outline was widened beyond the edge.
  { id: "key", label: "a key", x: -20, y: 2040 },
].map(({ id, label, x, y }) => ({
  id,
  label,
  box: { x: Math.max(0, x), y, w: 60, h: 60 },
  polygon: [
    [x, y],
    [x + 80, y],
    [x + 80, y + 80],
    [x, y + 80],
  ] as const,
  visible: 1,
  difficulty: 0.5,
  hints: ["Look up.", "Look there.", "There it is."] as const,
}));

/** The small studio with words in italics, rhymes, a reader who counts words, and hidden things. */
export function studioOfPages(before: Before = async () => {}): Studio {
  const studio = openSmallStudio(before);
  return {
    ...studio,
    writer: {
      ...studio.writer,
      async story(request, signal) {
        const story = await studio.writer.story(request, signal);
        const scenes = story.scenes.map((scene) => ({
          ...scene,
          paragraphs: [
            `It was *very late*, and day ${scene.number}.`,
            "“*Come!*” said Luna. 2 * 3 is 6.",
          ],
          refrain: ["Up and away,", "*all* the day."],
        }));
        return { ...story, scenes };
      },
    },
    narrator: {
      async read(request, signal) {
        await before("read", 0, signal);
        const words = [...request.text.matchAll(/[\p{L}\d]+/gu)];
        const cues = words.map(
          ({ 0: word, index }, n) => [n, n + 1, index, index + word.length] as const,
        );
        return { audio: Buffer.from(request.text), seconds: words.length, cues };
      },
    },
    illustrator: {
      async draw(brief, figure, signal) {
        const picture = await studio.illustrator.draw(brief, figure, signal);
        return { ...picture, finds: brief.kind === "search" ? finds : [] };
      },
    },
  };
}
