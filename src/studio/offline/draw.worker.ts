import sharp from "sharp";

import type { StoryBrief } from "../../book/scene.ts";
import { moved } from "../../threads/moved.ts";
import type { DrawableFigure, DrawnPicture, SettledLook } from "../studio.ts";
import { drawPageArts } from "./pages/draw-page-arts.ts";
import type { PageArtRequest } from "./pages/draw-page-arts.ts";
import { drawTextPage } from "./pages/draw-text-page.ts";
import { encodePage, encodePicture, encodeWeb } from "./paint/encode.ts";
import { drawCharacterSheet as characterSheetSvg } from "./scenes/draw-character-sheet.ts";
import type { CharacterSheetRequest } from "./scenes/draw-character-sheet.ts";
import { drawStoryScene } from "./scenes/draw-story-scene.ts";
import { drawViews as viewsSvg } from "./scenes/draw-views.ts";
import type { ViewsRequest } from "./scenes/draw-views.ts";

// Thread entry: every function runs in a worker thread (by name) and moves its bytes to the caller.
// One job a thread: sharp must not start a pool of its own beside it.
sharp.concurrency(1);
// No picture is read twice: a cache would only hold memory.
sharp.cache(false);

export async function drawStoryPicture(input: {
  brief: StoryBrief;
  figure: DrawableFigure;
}): Promise<DrawnPicture> {
  const { brief, figure } = input;
  const scene = drawStoryScene(brief, figure);
  const { print, large, small } = await encodePicture(scene.svg);
  const textPage = await encodePage(drawTextPage(brief, figure));
  const picture: DrawnPicture = {
    number: brief.number,
    kind: "story",
    print,
    large,
    small,
    textPage,
    alt: scene.alt,
    colours: scene.colours,
    textZone: scene.textZone,
    hero: scene.hero,
    figures: scene.figures,
    finds: [],
    answerKey: null,
  };
  return moved(picture, [print, large, small, textPage]);
}

/** The model sheet (WebP, 1800 px wide). */
export async function drawViews(input: ViewsRequest): Promise<{ views: Uint8Array }> {
  const views = await encodeWeb(viewsSvg(input), { width: 1800, height: 1200 });
  return moved({ views }, [views]);
}

/** The character card (WebP, 1600 px wide). */
export async function drawCharacterSheet(
  input: CharacterSheetRequest,
): Promise<{ picture: Uint8Array }> {
  const picture = await encodeWeb(characterSheetSvg(input), { width: 1600, height: 1200 });
  return moved({ picture }, [picture]);
}

/** Page art that belongs to no scene (print JPEG each). */
export async function drawPages(input: PageArtRequest): Promise<{ pages: SettledLook["pages"] }> {
  const arts = drawPageArts(input);
  const pages = {
    title: await encodePage(arts.title),
    plain: await encodePage(arts.plain),
    meetTheHero: await encodePage(arts.meetTheHero),
    end: await encodePage(arts.end),
  };
  return moved({ pages }, Object.values(pages));
}
