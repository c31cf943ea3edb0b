import type { Figure } from "../book/character.ts";
import type { Shelf } from "../shelf/shelf.ts";
import type { DrawableFigure } from "../studio/studio.ts";

/** The hero with the bytes that drawing needs. */
export async function drawableFigure(figure: Figure, shelf: Shelf): Promise<DrawableFigure> {
  if (figure.kind === "puppet") return figure;
  return { ...figure, image: await shelf.get(figure.image) };
}
