import sharp from "sharp";

import { pictureUnits, type Box } from "../../../book/box.ts";
import type { Check, Verdict } from "../../../book/scene.ts";
import type { ReviewRequest } from "../../studio.ts";
import type { Lab } from "../palette/lab.ts";
import { checkTechnique } from "./check-technique.ts";
import { figureReference, type FigureReference } from "./figure-reference.ts";
import { findHero, labsOf, type Crop, type HeroFound } from "./find-hero.ts";
import { likeness } from "./outline.ts";

const passMark = 50;
/** The hero must be at least this share of the picture to be the hero of it. */
const leastShare = { story: 0.03, search: 0.0012 };
const cropEdge = 110;

/** Is this the hero that was settled on? Measured on the picture's pixels, inside the box where the hero was drawn. */
export async function reviewPicture(request: ReviewRequest): Promise<Verdict> {
  const { picture, figure, image } = request;
  const whole = await pixelsOf(image, null, 96);
  if (!whole)
    return verdict([{ id: "technique", score: 0, weight: 0.1, evidence: "it cannot be opened" }]);
  const technique = checkTechnique(whole.labs);
  const reference = await figureReference(figure);
  const crop = await pixelsOf(image, picture.hero.box, cropEdge);
  const found = crop ? findHero({ ...crop, ambient: meanOf(whole.labs) }, reference.palette) : null;
  return verdict([
    technique,
    checkColour(found),
    checkOutline(found, reference),
    checkPresence(reference, request),
    checkFinds(request),
  ]);
}

function checkColour(found: HeroFound | null): Check {
  return {
    id: "colour",
    score: Math.round(found?.colour ?? 0),
    weight: 0.3,
    evidence: found
      ? `the palette is ${found.distance.toFixed(1)} dE away`
      : "the hero's box lies outside the picture",
  };
}

function checkOutline(found: HeroFound | null, reference: FigureReference): Check {
  const alike = found?.outline ? likeness(found.outline, reference.outline) : 0;
  // Two poses of one hero share about half of their outline.
  const score = Math.round(100 * Math.min(1, alike / 0.5));
  return {
    id: "outline",
    score,
    weight: 0.15,
    evidence: `${Math.round(alike * 100)} % of the outline is shared`,
  };
}

function checkPresence({ fill }: FigureReference, { picture }: ReviewRequest): Check {
  const { box, visible } = picture.hero;
  const share = (fill * visible * box.w * box.h) / (pictureUnits * pictureUnits);
  const size = Math.min(1, share / leastShare[picture.kind]);
  const uncovered = picture.kind === "story" ? Math.min(1, visible / 0.85) : 1;
  return {
    id: "presence",
    score: Math.round(100 * size * uncovered),
    weight: 0.2,
    evidence: `${(share * 100).toFixed(1)} % of the picture, ${Math.round(visible * 100)} % uncovered`,
  };
}

function checkFinds({ picture }: ReviewRequest): Check {
  if (picture.kind !== "search") {
    return { id: "finds", score: null, weight: 0.1, evidence: "nothing is hidden" };
  }
  const lost = picture.finds.filter(({ visible, polygon }) => visible <= 0 || polygon.length < 3);
  const score =
    picture.finds.length === 0 ? 0 : Math.round(100 * (1 - lost.length / picture.finds.length));
  return {
    id: "finds",
    score,
    weight: 0.1,
    evidence: `${lost.length} of ${picture.finds.length} cannot be found`,
  };
}

function verdict(checks: readonly Check[]): Verdict {
  const counted = checks.filter(
    (check): check is Check & { score: number } => check.score !== null,
  );
  const weight = counted.reduce((sum, check) => sum + check.weight, 0);
  const mean = counted.reduce((sum, check) => sum + check.score * check.weight, 0) / weight;
  // Some things cannot be made up for: a picture that is none, a hero in other colours, a hero one has to look for.
  const decisive = counted.filter(({ id }) => ["technique", "colour", "presence"].includes(id));
  const worst = Math.min(...decisive.map((check) => check.score));
  const score = Math.round(worst < 40 ? Math.min(mean, worst) : mean);
  return { score, passed: score >= passMark, checks };
}

/** Part of the picture, made small. Null when there is nothing to see. */
async function pixelsOf(
  image: Uint8Array,
  box: Box | null,
  edge: number,
): Promise<Omit<Crop, "ambient"> | null> {
  try {
    const picture = sharp(image);
    const { width: side } = await picture.metadata();
    if (box) picture.extract(partOf(box, side));
    const { data, info } = await picture
      .resize(edge, edge, { fit: "inside" })
      .removeAlpha()
      .toColourspace("srgb")
      .raw()
      .toBuffer({ resolveWithObject: true });
    return { width: info.width, height: info.height, labs: labsOf(data, info.channels) };
  } catch {
    return null;
  }
}

function partOf(
  box: Box,
  side: number,
): { left: number; top: number; width: number; height: number } {
  const scale = side / pictureUnits;
  const left = Math.max(0, Math.floor(box.x * scale));
  const top = Math.max(0, Math.floor(box.y * scale));
  return {
    left,
    top,
    width: Math.min(side - left, Math.ceil(box.w * scale)),
    height: Math.min(side - top, Math.ceil(box.h * scale)),
  };
}

function meanOf(labs: readonly Lab[]): Lab {
  const sum = labs.reduce<[number, number, number]>(
    (all, [lightness, a, b]) => [all[0] + lightness, all[1] + a, all[2] + b],
    [0, 0, 0],
  );
  return [sum[0] / labs.length, sum[1] / labs.length, sum[2] / labs.length];
}
