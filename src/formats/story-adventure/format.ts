import { audioGeneration } from "../../stages/audio-generation.ts";
import { characterExtraction } from "../../stages/character-extraction.ts";
import { consistencyValidation } from "../../stages/consistency-validation.ts";
import { enhancement } from "../../stages/enhancement.ts";
import { pdfCreation } from "../../stages/pdf-creation.ts";
import { sceneCreation } from "../../stages/scene-creation.ts";
import { storyGeneration } from "../../stages/story-generation.ts";
import type { Format } from "../format.ts";
import { storyBriefs } from "./briefs.ts";
import { storyPages } from "./pages.ts";

const scenes = 5;

export const storyAdventure: Format = {
  name: "story_adventure",
  title: "Story adventure",
  scenes,
  spokenPages: scenes + 1,
  stages: [
    characterExtraction,
    enhancement({ searchScenes: 0 }),
    storyGeneration,
    sceneCreation(storyBriefs),
    consistencyValidation(storyBriefs),
    audioGeneration,
    pdfCreation(storyPages),
  ],
};
