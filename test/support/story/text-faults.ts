/** What a proof-reader would mark in finished text: each fault with a few words around it. Lines are separate texts. */
export function faultsIn(text: string): string[] {
  const lines = text.split("\n").filter((line) => line !== "");
  return lines.flatMap((line) => [
    ...marks.flatMap(([name, pattern]) => {
      const found = pattern.exec(line);
      return found
        ? [`${name}: ${line.slice(Math.max(0, found.index - 20), found.index + 40)}`]
        : [];
    }),
    ...unbalanced(line, "“", "”"),
    ...(count(line, "*") % 2 === 0 ? [] : [`lonely italic mark: ${line}`]),
  ]);
}

const marks: readonly [string, RegExp][] = [
  ["unfilled", /\{|\}|\bundefined\b|\bNaN\b|\[object|\bnull\b/u],
  ["said undefined", /undefined/u],
  ["double space", / {2}/u],
  ["space before a mark", / [,.!?;:]/u],
  ["doubled mark", /[,;:]{2}|\.\.|,\.|[!?]\./u],
  ["straight quote", /["']/u],
  ["wrong article", /\b[Aa] [aeio][a-z]|\b[Aa]n [bcdfgjklmnpqrstvwxz]/u],
  ["small letter after a full stop", /[.!?] [“‘*(]?\p{Ll}/u],
  ["small letter at the start", /^[“‘*(]*\p{Ll}/u],
  ["pronoun and verb", /\b[Tt]hey (was|is|has)\b|\b([Ss]he|[Hh]e) (were|are|have)\b/u],
];

function unbalanced(line: string, open: string, close: string): string[] {
  return count(line, open) === count(line, close)
    ? []
    : [`unbalanced quotes: ${line.slice(0, 60)}`];
}

function count(text: string, mark: string): number {
  return text.split(mark).length - 1;
}
