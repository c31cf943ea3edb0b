/**
 * Free text made safe to stand inside a sentence: no marks that mean something in our text (`*`, `{`, quotes),
 * no line breaks, no full stop at the end but that of "J.R." or "Jr.".
 */
export function plainWords(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[*{}<>[\]"“”„«»`\\|_]/gu, "")
    .replace(/(\p{L})'(\p{L}|$)/gu, "$1’$2")
    .replace(/\s+/gu, " ")
    .trim()
    .replace(/(?<!(^|[\s.])(\p{Lu}|Jr|Sr))[\s.!?,;:]+$/u, "");
}
