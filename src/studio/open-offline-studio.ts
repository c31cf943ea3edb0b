import { extname } from "node:path";

import type { SearchText } from "../book/scene.ts";
import type { Verdict } from "../book/scene.ts";
import type { Story } from "../book/story.ts";
import type { Threads } from "../threads/threads.ts";
import { understandOrder } from "./offline/lexicon/understand-order.ts";
import { allSpecies } from "./offline/species/all-species.ts";
import type { DesignedSheet, DrawnPicture, SettledLook, SpokenPage, Studio } from "./studio.ts";

const entry = (name: string): URL =>
  new URL(`./offline/${name}.worker${extname(import.meta.url)}`, import.meta.url);

const drawing = entry("draw");
const pictures = entry("picture");
const words = entry("words");

/**
 * The studio that needs no key, no network and no GPU: layered vector scenes, a story engine, a voice in WASM. The same
 * brief gives the same bytes. Everything but the reading of the order runs in threads.
 */
export function openOfflineStudio(threads: Threads): Studio {
  return {
    version: "offline-1",
    understand: (order) => understandOrder(order, allSpecies),
    designer: {
      fromWords: (request, signal) =>
        threads.run<DesignedSheet>(drawing, "designFromWords", request, signal),
      fromPicture: (request, image, signal) =>
        threads.run<DesignedSheet>(pictures, "designFromPicture", { request, image }, signal),
      settle: (request, signal) => threads.run<SettledLook>(drawing, "settleLook", request, signal),
    },
    writer: {
      story: (request, signal) => threads.run<Story>(words, "writeStory", request, signal),
      search: (request, signal) => threads.run<SearchText>(words, "writeSearch", request, signal),
    },
    illustrator: {
      draw: (brief, figure, signal) =>
        brief.kind === "story"
          ? threads.run<DrawnPicture>(drawing, "drawStoryPicture", { brief, figure }, signal)
          : threads.run<DrawnPicture>(pictures, "drawSearchPicture", { brief, figure }, signal),
    },
    reviewer: {
      review: (request, signal) => threads.run<Verdict>(pictures, "review", request, signal),
    },
    narrator: {
      read: (request, signal) => threads.run<SpokenPage>(words, "readAloud", request, signal),
    },
  };
}
