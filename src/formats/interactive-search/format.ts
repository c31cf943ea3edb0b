import { characterExtraction } from "../../stages/character-extraction.ts";
import { consistencyValidation } from "../../stages/consistency-validation.ts";
import { enhancement } from "../../stages/enhancement.ts";
import { pdfCreation } from "../../stages/pdf-creation.ts";
import { sceneCreation } from "../../stages/scene-creation.ts";
import type { Format } from "../format.ts";
import { searchBriefs } from "./briefs.ts";
import { searchPages } from "./pages.ts";

const scenes = 2;

export const interactiveSearch: Format = {
  name: "interactive_search",
  title: "Interactive search",
  scenes,
  spokenPages: 0,
  stages: [
    characterExtraction,
    enhancement({ searchScenes: scenes }),
    sceneCreation(searchBriefs),
    consistencyValidation(searchBriefs),
    pdfCreation(searchPages),
  ],
};
