import type { Puppet } from "../../../book/character.ts";
import { pickOne, seededRandom } from "../../../book/seeded-random.ts";
import { tone } from "../paint/colour.ts";
import { allAccessories } from "../puppet/all-accessories.ts";
import { allOutfits } from "../puppet/outfits/all-outfits.ts";
import { speciesNamed } from "./all-species.ts";
import { isElder, personLooks, says } from "./person-looks.ts";
import { accentColours, mainColours } from "./word-colours.ts";

export interface DressRequest {
  species: string;
  /** Free text about it: "a small purple dragon with glasses". */
  words: string;
  /** "Grandma", "Captain Bo": tells who it is, but not its colour: Ruby need not be red. */
  called?: string;
  seed: string;
}

/** A puppet put together from words; what they do not say is chosen by the seed. */
export function dressPuppet({ species: name, words, called = "", seed }: DressRequest): Puppet {
  const species = speciesNamed(name);
  const random = seededRandom(`${seed} ${name} looks`);
  const said = inWords(words);
  const known = inWords(called) + said;
  // "Captain Bo" has a title; a child called Angel is no fairy.
  const titled = called.trim().includes(" ") ? known : said;
  const [body, extras] = splitAtWith(said);
  const person = species.person !== undefined;
  const named = colourIn(body);
  const worn = colourIn(extras);
  const outfit = allOutfits.find((each) => each.aliases.some((alias) => says(titled, alias)))?.name;
  const elder = person && isElder(known);
  const accessories = allAccessories
    .filter(
      ({ name: each, aliases }) =>
        aliases.some((alias) => says(titled, alias)) || (elder && each === "glasses"),
    )
    .map((each) => each.name)
    .filter((each) => !(outfit === "wizard" && each === "wizardhat"));
  const puppet = {
    species: name,
    seed,
    accent:
      worn ??
      (named !== undefined && person
        ? named
        : pickOne(random, person ? accentColours : [species.colours.accent, ...accentColours])),
    // A signature piece to know the hero by at any size.
    accessories:
      accessories.length > 0 || (outfit !== undefined && person)
        ? accessories
        : [...species.accessories],
  };
  if (person) return { ...puppet, ...personLooks(known, random, outfit) };
  const main = named ?? species.colours.main;
  return {
    ...puppet,
    main,
    ...secondColour(species.colours.second, named),
    ...(species.colours.hair === undefined
      ? {}
      : { hair: named === undefined ? species.colours.hair : tone(named, -0.16) }),
    ...(outfit === undefined ? {} : { outfit }),
  };
}

function secondColour(own: string | undefined, named: string | undefined): { second?: string } {
  if (named !== undefined) return { second: tone(named, 0.2) };
  return own === undefined ? {} : { second: own };
}

function inWords(text: string): string {
  return ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\s-]/gu, " ")
    .replace(/\s+/g, " ")} `;
}

/** "a green dragon with a red cape": the coat's colour, then what is worn. Hair is spoken of after "with" too. */
function splitAtWith(said: string): [body: string, extras: string] {
  const at = said.search(/ (with|wearing|in an?|who wears) /);
  if (at < 0) return [said, ""];
  return [said.slice(0, at + 1), said.slice(at).replace(/ \p{L}+[ -]hair(ed)? /gu, " ")];
}

function colourIn(said: string): string | undefined {
  return mainColours.find(({ words }) => words.some((word) => says(said, word)))?.hex;
}
