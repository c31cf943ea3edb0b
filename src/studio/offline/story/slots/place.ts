import { plainWords } from "./plain-words.ts";

export interface Place {
  /** "the Enchanted Forest" */
  name: string;
  /** "in the Enchanted Forest", "under the sea", "on the Moon" */
  within: string;
}

/** "Candy Kingdom" takes its article, "Emerald City" does not, "pirate ship" does because it is nobody's name. */
const wild =
  /(forest|woods?|jungle|garden|kingdom|sea|ocean|reef|valley|mountains?|hills?|meadows?|galaxy|desert|caves?|moon|sky|swamp|savannah?|river|volcano|north pole|south pole|rainforest|universe|stars|clouds)$/iu;
const common =
  /^[^\p{Lu}]*(castle|palace|island|village|city|town|park|beach|zoo|farm|school|backyard|library|museum|bakery|circus|playground|treehouse|lake|planets?|space station|ship|spaceship)$/u;

/** Free text as a place a sentence can be set in. What was typed stays as typed. */
export function placeOf(typed: string, fallback: string): Place {
  const words = plainWords(typed).replace(/^(my|our|a|an)\s+/iu, "the ") || fallback;
  const asked = /^(under|in|on|at|inside|across|over|above|below|beneath|behind|through)\s+/iu.exec(
    words,
  );
  const rest = asked ? words.slice(asked[0].length) : words;
  const name = named(rest.replace(/^(my|our|a|an)\s+/iu, "the "));
  const preposition = asked?.[1]?.toLowerCase() ?? usualPreposition(name);
  return { name, within: `${preposition} ${name}` };
}

function named(place: string): string {
  const lowered = place.replace(/^The\s/u, "the ");
  if (/^the\s/u.test(lowered)) return lowered;
  return wild.test(lowered) || common.test(lowered) ? `the ${lowered}` : lowered;
}

function usualPreposition(name: string): string {
  if (/^the (bottom|top|edge|end|north pole|south pole)\b/iu.test(name)) return "at";
  return isSurface(name) ? "on" : "in";
}

function isSurface(name: string): boolean {
  return /\b(moon|planet|island|mountain|farm|beach|ship|spaceship|space station|volcano|mars|jupiter|venus|mercury|neptune|pluto|asteroid|comet|roof|rainbow)$/iu.test(
    name,
  );
}
