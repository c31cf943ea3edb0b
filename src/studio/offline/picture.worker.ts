import sharp from "sharp";

import type { SearchBrief, Verdict } from "../../book/scene.ts";
import { moved } from "../../threads/moved.ts";
import type {
  DesignedSheet,
  DrawableFigure,
  DrawnPicture,
  ReviewRequest,
  SheetRequest,
} from "../studio.ts";
import * as cutout from "./cutout/design-from-picture.ts";
import { reviewPicture } from "./review/review-picture.ts";
import * as search from "./search/draw-search-picture.ts";

// libvips keeps its last inputs, 80 MB for each print file, and the pool already keeps every core busy.
sharp.cache(false);
sharp.concurrency(1);

/** Runs in a worker thread, called by name; the bytes in the results are moved, not copied. */
export async function drawSearchPicture(order: {
  brief: SearchBrief;
  figure: DrawableFigure;
}): Promise<DrawnPicture> {
  const picture = await search.drawSearchPicture(order.brief, order.figure);
  const { print, large, small, answerKey } = picture;
  return moved(picture, [print, large, small, ...(answerKey ? [answerKey] : [])]);
}

/** `image`: clean PNG, upright, at most 1600 px. */
export async function designFromPicture(order: {
  request: SheetRequest;
  image: Uint8Array;
}): Promise<DesignedSheet> {
  const sheet = await cutout.designFromPicture(order.request, order.image);
  const { figure, picture } = sheet;
  return moved(sheet, [picture, ...(figure.kind === "puppet" ? [] : [figure.image])]);
}

export async function review(request: ReviewRequest): Promise<Verdict> {
  return reviewPicture(request);
}
