import { fitLines } from "./fit-lines.ts";
import type { Typeface } from "./typeface.ts";

/** A title as lettered on a cover: big words, with a small "and the" between them. */
export interface ArrangedTitle {
  lines: readonly TitleLine[];
  /** Points, from the top of the first capitals to the last baseline. */
  height: number;
}

interface TitleLine {
  text: string;
  size: number;
  /** From the top of the title. */
  baseline: number;
  /** A small word between two big ones: it stands between two short rules. */
  isLink: boolean;
}

const linkShare = 0.5;
const lineHeight = 0.92;

/** Null when the title does not fit at 22 points: a single word of some fifty letters. */
export function arrangeTitle(
  title: string,
  face: Typeface,
  room: { width: number; height: number; largest: number },
): ArrangedTitle | null {
  const plain = fitLines([title], face, {
    ...room,
    smallest: 22,
    leading: lineHeight,
    mostLines: 3,
  });
  const linked = arrangeAroundLink(title, face, room);
  if (linked && linked.size >= (plain?.size ?? 0) * 0.97) return linked.title;
  const settled =
    plain ?? fitLines([title], face, { ...room, smallest: 22, leading: lineHeight, mostLines: 5 });
  return (
    settled &&
    stack(
      settled.lines.map((text) => ({ text, size: settled.size, isLink: false })),
      face,
    )
  );
}

const aroundLink =
  /^(?<before>\S.*?) (?<link>and the|and|of the|of|in the|on the|under the|to the|meets the|meets|saves the|finds the) (?<after>\S.*)$/iu;

function arrangeAroundLink(
  title: string,
  face: Typeface,
  room: { width: number; height: number; largest: number },
): { size: number; title: ArrangedTitle } | null {
  const { before, link, after } = aroundLink.exec(title)?.groups ?? {};
  if (before === undefined || link === undefined || after === undefined) return null;
  for (let size = room.largest; size >= 40; size -= 0.5) {
    const arranged = stack(
      [
        { text: before, size, isLink: false },
        { text: link, size: size * linkShare, isLink: true },
        { text: after, size, isLink: false },
      ],
      face,
    );
    const width = Math.max(face.width(before, size), face.width(after, size));
    if (width <= room.width && arranged.height <= room.height) return { size, title: arranged };
  }
  return null;
}

function stack(lines: readonly Omit<TitleLine, "baseline">[], face: Typeface): ArrangedTitle {
  let baseline = 0;
  const placed = lines.map((line, index) => {
    const before = lines[index - 1];
    if (!before) baseline = face.capHeight * line.size;
    else if (line.isLink) baseline += line.size * 1.28;
    else
      baseline += before.isLink
        ? face.capHeight * line.size + line.size * 0.2
        : line.size * lineHeight;
    return { ...line, baseline };
  });
  return { lines: placed, height: baseline };
}
