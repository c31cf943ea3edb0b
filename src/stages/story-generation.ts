import type { Story } from "../book/story.ts";
import type { StoryRequest } from "../studio/studio.ts";
import { defineStage } from "./stage.ts";
import { storyFile } from "./story-file.ts";
import { storyRequest } from "./story-request.ts";

/** The order → a story in scenes, each with its words and what its picture shows. */
export const storyGeneration = defineStage<StoryRequest, Story>({
  name: "story_generation",
  per: "book",
  weight: 6,
  needs: [],
  gives: ["story"],
  input: (draft) => storyRequest(draft, "story_generation"),
  async run(request, { studio, shelf, signal }) {
    const story = await studio.writer.story(request, signal);
    return { value: story, files: [await storyFile(story, shelf)] };
  },
  add: (draft, _part, story) => ({ ...draft, story }),
});
