import type { Puppet } from "../../../book/character.ts";
import { pickOne, type Random, seededRandom } from "../../../book/seeded-random.ts";
import type { SheetRequest } from "../../studio.ts";
import { allAccessories } from "../puppet/all-accessories.ts";
import { allOutfits } from "../puppet/outfits/all-outfits.ts";
import type { Species } from "../puppet/rig.ts";
import { speciesNamed } from "../species/all-species.ts";
import { colourWords } from "./colour-words.ts";

/** "a small purple dragon with a red cape" → how that dragon is put together. What the words leave open, the seed decides. */
export function designPuppet({ description, species: name, seed }: SheetRequest): Puppet {
  const species = speciesNamed(name);
  const random = seededRandom(`${seed} ${name} puppet`);
  const text = description.toLowerCase();
  const [body, extras] = splitAtWith(text);
  const bodyColour = colourIn(body);
  const extraColour = colourIn(extras);
  const outfit = allOutfits.find(({ aliases }) => mentions(text, aliases));
  const accent =
    extraColour ?? (species.person ? bodyColour : undefined) ?? pickAccent(species, random);
  return {
    species: name,
    seed: `${seed} ${name}`,
    ...coat(species, species.person ? undefined : bodyColour),
    accent,
    ...(species.person && person(text, random)),
    ...(outfit && { outfit: outfit.name }),
    accessories: accessoriesFor(text, species, random),
  };
}

function splitAtWith(text: string): [body: string, extras: string] {
  const at = text.search(/\b(with|wearing|in an?|who wears)\b/);
  return at < 0 ? [text, ""] : [text.slice(0, at), text.slice(at)];
}

function colourIn(text: string): string | undefined {
  return colourWords.find(([word]) => new RegExp(`\\b${word}\\b`).test(text))?.[1];
}

function coat({ colours }: Species, colour: string | undefined): Pick<Puppet, "main" | "second"> {
  const main = colour ?? colours.main;
  // A species' own belly colour suits its own coat; another coat gets a lighter shade of itself from the rig.
  return colour === undefined && colours.second !== undefined
    ? { main, second: colours.second }
    : { main };
}

const accents = [
  "#f08a5d",
  "#3d8fb0",
  "#c45a7a",
  "#f2b03d",
  "#5fa35b",
  "#7a4fa0",
  "#d05050",
  "#e36fb0",
];

/** Half of all heroes keep the colour that their species is known by. */
function pickAccent({ colours }: Species, random: Random): string {
  return random() < 0.5 ? colours.accent : pickOne(random, accents);
}

const skins = [
  "#f6d0b1",
  "#f0c095",
  "#e9b88c",
  "#d9a06f",
  "#c98f62",
  "#b9794f",
  "#8a5638",
  "#6b4128",
];
const hairs = ["#2b1d1a", "#3a2520", "#5b3a29", "#8a5a34", "#c98a3a", "#a5482c", "#1f1715"];
const hairStyles = ["bob", "pony", "curly", "short", "braids", "long", "bun"];

function person(text: string, random: Random): Pick<Puppet, "skin" | "hair" | "hairStyle"> {
  const skin = pickOne(random, skins);
  const hair = pickOne(random, hairs);
  const hairStyle = pickOne(random, hairStyles);
  const spoken = /(blonde?|red|ginger|brown|black|golden|grey|white|pink|blue|purple)[- ]hair/.exec(
    text,
  )?.[1];
  const named: Record<string, string> = { blond: "#dcae5a", blonde: "#dcae5a", red: "#b5502c" };
  const styled = hairStyles.find((style) =>
    text.includes(style === "pony" ? "ponytail" : `${style} hair`),
  );
  return {
    skin,
    hair: spoken === undefined ? hair : (named[spoken] ?? colourIn(spoken) ?? hair),
    hairStyle: styled ?? (/\b(boy|prince|king|grandpa|dad)\b/.test(text) ? "short" : hairStyle),
  };
}

/** What the words ask for; else what the species usually wears, or something small by chance. */
function accessoriesFor(text: string, species: Species, random: Random): string[] {
  const asked = allAccessories
    .filter(({ aliases }) => mentions(text, aliases))
    .map(({ name }) => name);
  if (asked.length > 0) return asked;
  const small = ["scarf", "bow", "backpack", "flower", "glasses", "cape", "goggles"];
  const chance = random();
  const pick = pickOne(random, small);
  if (species.person) return chance < 0.3 ? [pick] : [];
  return chance < 0.6 ? [...species.accessories] : [pick];
}

function mentions(text: string, words: readonly string[]): boolean {
  return words.some((word) => new RegExp(`\\b${word}s?\\b`).test(text));
}
