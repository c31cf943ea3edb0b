/** "owl" → "an owl", "unicorn" → "a unicorn". By sound, for the words parents write. */
export function withArticle(phrase: string): string {
  return `${article(phrase)} ${phrase}`;
}

function article(phrase: string): "a" | "an" {
  const word = /^[\p{L}\p{N}'’.-]+/u.exec(phrase.replace(/^[^\p{L}\p{N}]+/u, ""))?.[0] ?? "";
  if (/^(8|11$|18$|11\D|18\D)/u.test(word)) return "an";
  // "an X-ray fish", "an MRI": a capital read out by its name.
  if (/^[AEFHILMNORSX](-|[A-Z]+$|$)/u.test(word)) return "an";
  // "a UFO", "a UK tour": a capital U is read out as "you".
  if (/^U[A-Z]{1,3}$/u.test(word)) return "a";
  const lower = word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  if (/^(hour|honest|honou?r|heir)/u.test(lower)) return "an";
  if (
    /^(uni([^mn]|[mn]$|que)|unicorn|us[aeiu]|eu|ewe|one\b|one-|once|u-|uk|ur[aeiou]n|ute|ub[aeiou])/u.test(
      lower,
    )
  ) {
    return "a";
  }
  return /^[aeiou]/u.test(lower) ? "an" : "a";
}
