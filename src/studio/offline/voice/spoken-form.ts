/** Text as flite can read it: plain ASCII with marks it knows. What it cannot say falls silent. */
export function spokenForm(text: string): string {
  return (
    text
      .normalize("NFKD")
      .replace(/\p{M}/gu, "")
      .replace(/[łŁ]/gu, "l")
      .replace(/[øØ]/gu, "o")
      .replace(/ß/gu, "ss")
      .replace(/[æÆ]/gu, "ae")
      .replace(/[œŒ]/gu, "oe")
      .replace(/[“”„«»"*_]/gu, "")
      .replace(/[‘’ʼ]/gu, "'")
      // An em dash makes three phantom words in flite.
      .replace(/\s*[—–]\s*/gu, ", ")
      .replace(/…/gu, "...")
      .replace(/[^\x20-\x7e]/gu, " ")
      .replace(/\b[hH][rR]{2,}-?[rR]*[mM][fF]\b/gu, "hurrumf")
      .replace(/\b[rR]{2,}umble\b/gu, "rumble")
      // Capitals in stories are loud, not letters to be spelled.
      .replace(/\b[A-Z]{3,}\b/gu, (word) => (/[AEIOUY]/u.test(word) ? word.toLowerCase() : word))
      .replace(/\s+/gu, " ")
      .trim()
  );
}
