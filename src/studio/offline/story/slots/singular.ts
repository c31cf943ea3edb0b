/** "big dogs" → "big dog"; "princess", "octopus" and "T-Rex" are one already. */
export function singular(phrase: string): string {
  if (phrase.endsWith("mice")) return phrase.replace(/mice$/u, "mouse");
  if (!/\p{Ll}{3,}s$/u.test(phrase) || /(ss|us|is|as|rex)$/u.test(phrase)) return phrase;
  return phrase
    .replace(/ies$/u, "y")
    .replace(/(l|ar)ves$/u, "$1f")
    .replace(/([sxz]|ch|sh)es$/u, "$1")
    .replace(/([^s])s$/u, "$1");
}
