import { kinWord } from "./kin-word.ts";
import { plainWords } from "./plain-words.ts";

/** Free text as a place a sentence can be set in: "in the Enchanted Forest", "under the sea", "on the Moon". What was typed stays as typed. */
export function placeOf(typed: string, fallback: string): string {
  const words = plainWords(typed) || fallback;
  const small = words.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase());
  if (/^((at|my|our) )?home$/u.test(small)) return "at home";
  if (alreadyWhere.test(small)) return small;
  const asked = preposition.exec(words);
  const name = named(asked ? words.slice(asked[0].length) : words);
  return `${asked?.[1]?.toLowerCase() ?? usualPreposition(name)} ${name}`;
}

/** "underwater", "everywhere", "up in the clouds": says where without our help. */
const alreadyWhere =
  /^(underwater|undersea|underground|everywhere|anywhere|nowhere|somewhere( \P{Lu}*)?|outside|outdoors|indoors|upstairs|downstairs|downtown|abroad|overseas|far away|(up|down|out|high|deep|far|way|back|over|somewhere|halfway) .*\b(in|on|at|under|above|below|from|there|inside|beneath|among)\b.*)$/u;
const preposition =
  /^(underneath|under|inside|in|on top of|on|at|across|over|above|below|beneath|behind|through|near|beyond|between|among|beside|around|outside|aboard|next to)\s+/iu;

/** "Candy Kingdom" takes its article, "Emerald City" does not, "pirate ship" does because it is nobody's name. */
const wild =
  /\b(forest|woods?|jungle|garden|kingdom|sea|ocean|reef|valley|mountains?|hills?|meadows?|galaxy|desert|caves?|moon|sky|swamp|savannah?|river|volcano|north pole|south pole|rainforest|universe|stars|clouds|house|mansion|submarine|supermarket|bedroom|attic|kitchen|lighthouse|treehouse)$/iu;
const common =
  /^[^\p{Lu}]*\b(castle|palace|island|village|city|town|park|beach|zoo|farm|school|backyard|yard|library|museum|bakery|circus|playground|lake|planets?|space station|ship|spaceship|shop|store|mall|market|hospital|hotel|train|bus|plane|aeroplane|airplane|boat|rocket|tower|cottage|cabin|hut|tent|barn|stable|stadium|funfair|fair|aquarium|lab|laboratory|factory|dungeon|tunnel|bridge|pond|stream|street|road|neighbou?rhood|office|restaurant|caf[eé]|theatre|theater|studio|pool|lagoon|maze|labyrinth|temple|pyramid|room|bathroom|garage|basement|cellar|classroom|ballroom|igloo|nest|den|country|countryside|arctic|antarctic|toyshop|ranch|nursery)$/u;
const ofPlace =
  /^(kingdom|land|city|valley|forest|world|house|planet|moon|island|isle|sea|castle|realm|village|cave|mountain|garden|school|museum|palace|tower)s? of\s/iu;

function named(place: string): string {
  const mine = /^(my|our)\s+(.+)$/iu.exec(place);
  const owner = kinWord(mine?.[2]?.split(/[’\s]/u)[0] ?? "");
  if (mine && /^\p{Lu}\p{L}*’s?\s/u.test(mine[2] ?? "")) return mine[2] ?? place;
  if (mine && owner !== null && /^\p{L}+’s?\s/u.test(mine[2] ?? "")) {
    return (mine[2] ?? "").replace(/^\p{L}+/u, owner);
  }
  const lowered = place.replace(/^(the|my|our|a|an)\s+/iu, "the ");
  if (/^the\s/u.test(lowered)) return lowered;
  // "Grandma’s attic", "dragons’ cave": a possessor stands where an article would.
  if (/^\p{L}+(’s|s’)\s/u.test(lowered)) {
    return /^\p{Lu}/u.test(lowered) ? lowered : `the ${lowered}`;
  }
  if (ofPlace.test(lowered)) return `the ${lowered}`;
  return wild.test(lowered) || common.test(lowered) ? `the ${lowered}` : lowered;
}

function usualPreposition(name: string): string {
  if (/^the (bottom|top|edge|end|north pole|south pole)\b/iu.test(name)) return "at";
  return isSurface(name) ? "on" : "in";
}

function isSurface(name: string): boolean {
  if (/^(the )?(\p{L}+ )?(planet|moon|island|isle)s?( of)?\s\p{L}/iu.test(name)) return true;
  return /\b(moon|planet|island|mountain|farm|ranch|beach|ship|spaceship|train|bus|plane|boat|space station|volcano|mercury|venus|earth|mars|jupiter|saturn|uranus|neptune|pluto|asteroid|comet|roof|rainbow|bridge|cloud)$/iu.test(
    name,
  );
}
