import type { Story } from "../../../src/book/story.ts";

/** All the text of a story, one piece a line: what a proof-reader reads. */
export function everyWord(story: Story): string {
  const scenes = story.scenes.flatMap((scene) => [
    scene.heading,
    ...scene.paragraphs,
    scene.refrain.join(" "),
  ]);
  return [story.title, story.byline, ...scenes, story.closing.join(" ")].join("\n");
}
