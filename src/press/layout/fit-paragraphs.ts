import { setParagraphs, type SetText } from "./set-paragraphs.ts";
import type { TypeSize } from "./type-sizes.ts";
import type { StoryFaces } from "./typeface.ts";

const sizeStep = 0.25;
const tightestLeading = 1.28;

export interface TextRoom {
  /** Points. */
  width: number;
  height: number;
  /** Start no larger than this, so that the pages of a book agree; else the band's own size. */
  largest?: number;
}

/**
 * The largest setting that fits: first the type shrinks to the band's floor, then the lines move closer.
 * Null when even that is too much.
 */
export function fitParagraphs(
  paragraphs: readonly string[],
  faces: StoryFaces,
  type: TypeSize,
  room: TextRoom,
): SetText | null {
  const ratio = type.leading / type.size;
  const set = (size: number, leading: number) =>
    setParagraphs(paragraphs, faces, {
      size,
      leading: size * leading,
      width: room.width,
      dropCap: type.dropCap,
      paragraphs: type.paragraphs,
    });
  const fits = (text: SetText) => text.height <= room.height && text.width <= room.width + 0.01;
  const start = Math.max(type.floor, Math.min(type.size, room.largest ?? type.size));
  for (let size = start; size >= type.floor; size -= sizeStep) {
    const text = set(size, ratio);
    if (fits(text)) return text;
  }
  for (let leading = ratio; leading >= tightestLeading; leading -= 0.03) {
    const text = set(type.floor, leading);
    if (fits(text)) return text;
  }
  return null;
}
