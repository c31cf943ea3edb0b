import type { BookPage } from "../../../src/contract/book-pages.ts";
import { placed } from "../place.ts";
import { pictureSizes, pictureSources } from "./picture.tsx";

const longestWaitMs = 250;

/** When the page's picture can be shown at once; a slow line does not hold the leaf for longer than a moment. */
export async function readyPage(page: BookPage | undefined): Promise<void> {
  if (page?.picture == null) return;
  const wait = new Promise<void>((resolve) => setTimeout(resolve, longestWaitMs));
  await Promise.race([decoded(page.picture), wait]);
}

/** Fetches what the next page needs, so that it is there. */
export function preloadPage(page: BookPage | undefined): void {
  if (page?.picture != null) void decoded(page.picture);
  const { narration } = page ?? {};
  // Into the browser's cache: the audio element finds it there.
  if (narration != null)
    void fetch(placed(narration.url), { priority: "low" }).catch(() => undefined);
}

async function decoded(picture: NonNullable<BookPage["picture"]>): Promise<void> {
  const image = new Image();
  image.sizes = pictureSizes;
  image.srcset = pictureSources(picture);
  image.src = placed(picture.large);
  // That it cannot be had is said where it should be.
  await image.decode().catch(() => undefined);
}
