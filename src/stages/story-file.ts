import type { Story } from "../book/story.ts";
import type { Shelf } from "../shelf/shelf.ts";
import type { NamedFile } from "./stage.ts";

/** The story as data, among the book's files. */
export async function storyFile(story: Story, shelf: Shelf): Promise<NamedFile> {
  const bytes = Buffer.from(JSON.stringify(story, undefined, 2));
  return { name: "story.json", artifact: await shelf.put(bytes, "application/json") };
}
