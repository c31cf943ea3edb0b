import type { Word } from "./styled-words.ts";
import type { StoryFaces } from "./typeface.ts";

/** A first letter two lines high. */
export interface DropCap {
  letter: string;
  /** An opening quotation mark before it, hung in the margin at text size; else empty. */
  quote: string;
  /** What the letter begins, for a voice that reads the page: "Once". */
  word: string;
  size: number;
  /** Of the letter and the space after it: by so much the first two lines start further in. */
  width: number;
  /** From the top of the text. */
  baseline: number;
}

const firstLetter = /^(?<quote>[“‘]?)(?<letter>\p{Lu}\p{M}*)(?<rest>.*)$/u;

/** Takes the first letter off the words, or null when they do not begin with an upright capital. */
export function takeDropCap(
  words: readonly Word[],
  faces: StoryFaces,
  line: { size: number; leading: number },
): { dropCap: DropCap; words: Word[] } | null {
  const [first, ...others] = words;
  if (!first || first.italic) return null;
  const { quote, letter, rest } = firstLetter.exec(first.text)?.groups ?? {};
  if (letter === undefined || rest === undefined) return null;
  // From the top of the first line's capitals to the second line's baseline.
  const height = line.leading + faces.regular.capHeight * line.size;
  const face = faces.dropCap(letter);
  const size = height / face.capHeight;
  const space = rest === "" ? line.size * 0.5 : line.size * 0.32;
  const width = face.width(letter, size) + space;
  return {
    dropCap: { letter, quote: quote ?? "", word: first.text, size, width, baseline: 0 },
    words: rest === "" ? others : [{ text: rest, italic: false }, ...others],
  };
}
