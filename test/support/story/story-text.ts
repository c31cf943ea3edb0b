import type { Story } from "../../../src/book/story.ts";

/** Every paragraph of a story, in order. */
export function storyText(story: Story): string {
  return story.scenes.flatMap((scene) => scene.paragraphs).join(" ");
}
