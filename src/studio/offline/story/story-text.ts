import type { Story } from "../../../book/story.ts";

/** Every paragraph of a story, in order. */
export function storyText(story: Story): string {
  return story.scenes.flatMap((scene) => scene.paragraphs).join(" ");
}
