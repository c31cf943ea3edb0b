import { extname } from "node:path";

import type { SearchText, Verdict } from "../book/scene.ts";
import type { Story } from "../book/story.ts";
import type { Threads } from "../threads/threads.ts";
import { understandOrder } from "./offline/lexicon/understand-order.ts";
import { offlineCatalogue } from "./offline/offline-catalogue.ts";
import { allSpecies } from "./offline/species/all-species.ts";
import type { DesignedSheet, DrawnPicture, SettledLook, SpokenPage, Studio } from "./studio.ts";

const entry = (name: string): URL =>
  new URL(`./offline/${name}.worker${extname(import.meta.url)}`, import.meta.url);

const designing = entry("design");
const drawing = entry("draw");
const pictures = entry("picture");
const writing = entry("write");
const voice = entry("voice");

/**
 * The studio that needs no key, no network and no GPU: layered vector scenes, a story engine, a voice in WASM. The same
 * brief gives the same bytes. Everything but the reading of the order runs in threads.
 */
export function openOfflineStudio(threads: Threads): Studio {
  return {
    version: "offline-1",
    understand: (order) => understandOrder(order, allSpecies),
    catalogue: offlineCatalogue,
    designer: {
      fromWords: (request, signal) =>
        threads.run<DesignedSheet>(designing, "designFromWords", request, signal),
      fromPicture: (request, image, signal) =>
        threads.run<DesignedSheet>(pictures, "designFromPicture", { request, image }, signal),
      async settle({ figure, palette, world, occasion, seed }, signal) {
        type Views = Pick<SettledLook, "views">;
        type Pages = Pick<SettledLook, "pages">;
        const page = { figure, world, occasion, seed };
        const [{ views }, { pages }] = await Promise.all([
          threads.run<Views>(drawing, "drawViews", { figure, palette }, signal),
          threads.run<Pages>(drawing, "drawPages", page, signal),
        ]);
        return { palette, views, pages };
      },
    },
    writer: {
      story: (request, signal) => threads.run<Story>(writing, "writeStoryFor", request, signal),
      search: (request, signal) =>
        threads.run<SearchText>(writing, "writeSearchFor", request, signal),
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
      read: (request, signal) => threads.run<SpokenPage>(voice, "readAloud", request, signal),
    },
  };
}
