import { breakLines } from "./break-lines.ts";
import { plainWords, type Word } from "./styled-words.ts";
import type { Typeface } from "./typeface.ts";

/** A few lines of display type at one size. */
export interface SetLines {
  size: number;
  leading: number;
  lines: readonly string[];
  /** Of the widest line, points. */
  width: number;
  /** From the top of the first capitals to the last baseline. */
  height: number;
}

export interface LinesRoom {
  width: number;
  height: number;
  largest: number;
  smallest: number;
  /** Leading as a share of the size. */
  leading: number;
  /** For each of the texts; as many as there is height for, when not given. */
  mostLines?: number;
}

/** Sets texts below each other, each on its own balanced lines, as large as the room allows; null when it cannot. */
export function fitLines(
  texts: readonly string[],
  face: Typeface,
  room: LinesRoom,
): SetLines | null {
  for (let size = room.largest; size >= room.smallest; size -= 0.5) {
    const set = setLines(texts, face, { size, leading: size * room.leading, width: room.width });
    const mostLines = (room.mostLines ?? Number.POSITIVE_INFINITY) * texts.length;
    const fits = set.width <= room.width + 0.01 && set.height <= room.height;
    if (fits && set.lines.length <= mostLines) return set;
  }
  return null;
}

export function setLines(
  texts: readonly string[],
  face: Typeface,
  { size, leading, width }: { size: number; leading: number; width: number },
): SetLines {
  const wordWidth = (word: Word) => face.width(word.text, size);
  const space = face.width(" ", size);
  const lines = texts.flatMap((text) =>
    breakLines(plainWords(text), { width, space, wordWidth }).map((words) =>
      words.map((word) => word.text).join(" "),
    ),
  );
  return {
    size,
    leading,
    lines,
    width: Math.max(0, ...lines.map((line) => face.width(line, size))),
    height: Math.max(0, lines.length - 1) * leading + face.capHeight * size,
  };
}
