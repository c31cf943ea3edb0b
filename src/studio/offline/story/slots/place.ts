import { plainWords } from "./plain-words.ts";

export interface Place {
  /** "the Enchanted Forest" */
  name: string;
  /** "in the Enchanted Forest", "under the sea", "on the Moon" */
  within: string;
}

const kinds =
  /(forest|woods?|jungle|garden|kingdom|sea|ocean|reef|castle|palace|valley|mountains?|hills?|island|village|city|meadows?|galaxy|desert|caves?|park|moon|sky|beach|zoo|farm|school|backyard|swamp|library|museum|bakery|circus|savannah?|playground|treehouse|river|lake|volcano|north pole|south pole|rainforest|universe|stars|clouds|planets?|space station|spaceship)$/iu;

/** Free text as a place a sentence can be set in. What was typed stays as typed. */
export function placeOf(typed: string, fallback: string): Place {
  const words = plainWords(typed).replace(/^(my|our|a|an)\s+/iu, "the ") || fallback;
  const asked = /^(under|in|on|at|inside|across|over|above|below|beneath|behind|through)\s+/iu.exec(
    words,
  );
  const rest = asked ? words.slice(asked[0].length) : words;
  const name = named(rest.replace(/^(my|our|a|an)\s+/iu, "the "));
  const preposition = asked?.[1]?.toLowerCase() ?? (isSurface(name) ? "on" : "in");
  return { name, within: `${preposition} ${name}` };
}

function named(place: string): string {
  const lowered = place.replace(/^The\s/u, "the ");
  if (/^the\s/u.test(lowered)) return lowered;
  return kinds.test(lowered) && !/^outer space$/iu.test(lowered) ? `the ${lowered}` : lowered;
}

function isSurface(name: string): boolean {
  return /\b(moon|planet|island|mountain|farm|beach|ship|spaceship|space station|volcano|mars|jupiter|venus|mercury|neptune|pluto|asteroid|comet|roof|rainbow)$/iu.test(
    name,
  );
}
