import { setLines } from "./fit-lines.ts";
import type { Typeface } from "./typeface.ts";

/** A name under a small picture: one line, or two where one would be too small. */
export interface SetLabel {
  size: number;
  lines: readonly string[];
}

export interface LabelRoom {
  width: number;
  largest: number;
  smallest: number;
  /** One line below this size is worse than two above it. */
  smallestOnOneLine: number;
}

/** Labels of one row at one size; only those too long for it are smaller. Null when one cannot be set at all. */
export function fitLabels(
  all: readonly (readonly string[])[],
  face: Typeface,
  room: LabelRoom & { smallestTogether: number },
): SetLabel[] | null {
  const own = all.flatMap((wordings) => fitLabel(wordings, face, room) ?? []);
  if (own.length < all.length) return null;
  const sizes = own.map((label) => label.size);
  const together = Math.max(room.smallestTogether, Math.min(room.largest, ...sizes));
  return own.map((label, index) => {
    if (label.size <= together) return label;
    const smaller = { ...room, largest: together, smallestOnOneLine: together };
    return fitLabel(all[index] ?? [], face, smaller) ?? label;
  });
}

/** The first wording that can be set, as large as it can; null when none can. */
function fitLabel(wordings: readonly string[], face: Typeface, room: LabelRoom): SetLabel | null {
  for (const wording of wordings) {
    for (const [texts, mostLines, floor] of [
      [[wording], 1, room.smallestOnOneLine],
      [[wording], 2, room.smallest],
      [splitAtHyphen(wording), 2, room.smallest],
    ] as const) {
      for (let size = room.largest; size >= floor; size -= 0.25) {
        const set = setLines(texts, face, { size, leading: size, width: room.width });
        const fits = set.width <= room.width && set.lines.length <= mostLines;
        if (fits) return { size, lines: set.lines };
      }
    }
  }
  return null;
}

/** "jack-o’-lantern" on two lines, as the narrow place under an icon may need. */
function splitAtHyphen(text: string): string[] {
  const at = text.lastIndexOf("-") + 1;
  return at > 0 && !text.includes(" ") ? [text.slice(0, at), text.slice(at)] : [text];
}
