import type { Figure } from "../book/character.ts";
import type { Picture, SceneBrief } from "../book/scene.ts";
import type { DrawnPicture } from "../studio/studio.ts";
import { drawableFigure } from "./drawable-figure.ts";
import type { NamedFile, StageTools, StepResult } from "./stage.ts";

/** What a picture depends on. */
export interface SceneInput {
  brief: SceneBrief;
  figure: Figure;
}

/** Draws one scene and puts its files on the shelf: for the first drawing and for every drawing after a rejection. */
export async function drawScene(
  { brief, figure }: SceneInput,
  { studio, shelf, signal }: Pick<StageTools, "studio" | "shelf" | "signal">,
): Promise<StepResult<Picture>> {
  const drawn = await studio.illustrator.draw(brief, await drawableFigure(figure, shelf), signal);
  const { print, large, small, textPage, answerKey, ...rest }: DrawnPicture = drawn;
  const jpeg = (bytes: Uint8Array) => shelf.put(bytes, "image/jpeg");
  const picture: Picture = {
    ...rest,
    print: await jpeg(print),
    large: await shelf.put(large, "image/webp"),
    small: await shelf.put(small, "image/webp"),
    textPage: textPage && (await jpeg(textPage)),
    answerKey: answerKey && (await jpeg(answerKey)),
  };
  return { value: picture, files: pictureFiles(picture) };
}

/** A picture's files under the names by which the book's reader finds them. */
export function pictureFiles(picture: Picture): NamedFile[] {
  const name = `scene-${picture.number}`;
  const files = [
    { name: `${name}.webp`, artifact: picture.large },
    { name: `${name}-small.webp`, artifact: picture.small },
    { name: `${name}-print.jpg`, artifact: picture.print },
  ];
  if (picture.answerKey) files.push({ name: `${name}-answers.jpg`, artifact: picture.answerKey });
  return files;
}
