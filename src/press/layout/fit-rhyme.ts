import { setLines, type SetLines } from "./fit-lines.ts";
import type { Area } from "./page-size.ts";
import { placesOverPicture } from "./places-over-picture.ts";
import type { Typeface } from "./typeface.ts";

export interface RhymeStyle {
  largest: number;
  smallest: number;
  /** Share of the size. */
  leading: number;
}

/** A rhyme as set, and every place in one zone where it meets no figure. */
export interface FittedRhyme {
  set: SetLines;
  places: readonly [Area, ...Area[]];
}

/**
 * Sets rhymed lines in the first zone that has a free place for them: each verse on one line if it can be nearly
 * full size, else all verses on two, else smaller. Null when there is no place at any size.
 */
export function fitRhyme(
  verses: readonly string[],
  face: Typeface,
  style: RhymeStyle,
  room: { zones: readonly Area[]; figures: readonly Area[] },
): FittedRhyme | null {
  const nearlyFull = Math.max(style.smallest, style.largest * 0.8);
  const attempts = [
    { set: whole, from: style.largest, to: nearlyFull },
    { set: halved, from: style.largest, to: style.smallest },
    { set: whole, from: nearlyFull, to: style.smallest },
  ];
  for (const zone of room.zones) {
    for (const attempt of attempts) {
      for (let size = attempt.from; size >= attempt.to; size -= 0.5) {
        const set = attempt.set(verses, face, { size, leading: size * style.leading });
        const [first, ...others] = placesOverPicture(set, zone, room.figures);
        if (first) return { set, places: [first, ...others] };
      }
    }
  }
  return null;
}

interface RhymeSize {
  size: number;
  leading: number;
}

function whole(verses: readonly string[], face: Typeface, size: RhymeSize): SetLines {
  return setLines(verses, face, { ...size, width: Number.POSITIVE_INFINITY });
}

/** Every verse on two lines: one verse broken and its rhyme whole would limp. */
function halved(verses: readonly string[], face: Typeface, size: RhymeSize): SetLines {
  const halves = verses.map((verse) => {
    const { width } = whole([verse], face, size);
    return setLines([verse], face, { ...size, width: width * 0.64 });
  });
  const lines = halves.flatMap((half) => half.lines);
  return {
    ...size,
    lines,
    width: Math.max(...halves.map((half) => half.width)),
    height: (lines.length - 1) * size.leading + face.capHeight * size.size,
  };
}
