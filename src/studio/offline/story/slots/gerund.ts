/** "fly through clouds" → "flying through clouds"; also "tie", "run", "glue", "see". */
export function gerund(phrase: string): string {
  const [verb = "", ...rest] = phrase.split(" ");
  return [ing(verb), ...rest].join(" ");
}

function ing(verb: string): string {
  if (verb.endsWith("ie")) return `${verb.slice(0, -2)}ying`;
  if (/([^aeiouy]|[^e]u|[aeo][iu])e$/u.test(verb) && verb.length > 2)
    return `${verb.slice(0, -1)}ing`;
  // A short vowel doubles its consonant: run, hop, swim; not "open", "listen".
  if (/^[^aeiou]*(?:qu)?[aeiou][bdgmnprt]$/u.test(verb) || /^(for|be)?(get|gin)$/u.test(verb)) {
    return `${verb}${verb.slice(-1)}ing`;
  }
  return `${verb}ing`;
}
