/** The colours of a cover's lettering. */
export interface CoverColours {
  band: string;
  letters: string;
}

const ink = "#1d2559";
const sheet = "#fbfcf6";
/** WCAG AA for text of any size. */
const leastContrast = 4.5;

/** Two colours from the picture itself, when one can be read on the other; else its first with ink or paper. */
export function coverColours(colours: readonly string[]): CoverColours {
  const known = colours.filter((colour) => /^#[0-9a-f]{6}$/i.test(colour));
  const [band = sheet] = known;
  const letters = [...known.slice(1), ink, sheet];
  const readable = letters.find((colour) => contrast(colour, band) >= leastContrast);
  if (readable !== undefined) return { band, letters: readable };
  // A band of middle grey can carry neither; one that can be read goes before one that belongs.
  return { band: sheet, letters: ink };
}

/** As WCAG defines it, 1–21. */
export function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const share = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
