import type { Puppet } from "../../../book/character.ts";
import { pickOne, type Random } from "../../../book/seeded-random.ts";
import { hairStyles } from "../puppet/hair.ts";
import { hairColours, skinColours } from "./word-colours.ts";

type PersonLooks = Required<Pick<Puppet, "main" | "skin" | "hair" | "hairStyle" | "outfit">>;

/** Skin, hair and clothes of a person, from words in lower case with a space round each. */
export function personLooks(said: string, random: Random, outfit: string | undefined): PersonLooks {
  const hair = hairColours.find(({ words }) =>
    words.some((word) => says(said, `${word} hair`) || says(said, `${word}-haired`)),
  );
  const female = saysAny(said, femaleWords) || saysAny(said, grandmothers);
  const male = !female && (saysAny(said, maleWords) || saysAny(said, grandfathers));
  const style =
    saidStyle(said) ?? hairStyleFor(pickOne(random, hairStyles), { female, male }, random);
  const clothes = ["overalls", "tee", "overalls", "tee", "dress"];
  return {
    main: "#ffffff",
    skin: pickOne(random, skinColours),
    hair: hair?.hex ?? (isElder(said) ? grey : pickOne(random, hairColours.slice(0, 5)).hex),
    hairStyle: style,
    outfit: outfit ?? pickOne(random, male ? clothes.filter((each) => each !== "dress") : clothes),
  };
}

/** Grandparents: grey hair and glasses, so that a child finds its own in the picture. */
export function isElder(said: string): boolean {
  return saysAny(said, grandmothers) || saysAny(said, grandfathers);
}

const grey = "#d8d6dc";

const grandmothers = "gran granny grandma grandmother nan nana nanny nonna oma abuela".split(" ");
const grandfathers = "grandpa grandad granddad grandfather gramps nonno opa abuelo".split(" ");
const femaleWords =
  "girl girls sister sis mum mom mummy mommy mama mother aunt auntie princess queen witch sorceress enchantress woman lady daughter niece heroine superheroine supergirl ballerina mermaid fairy".split(
    " ",
  );
const maleWords =
  "boy boys prince king brother dad daddy papa father uncle man lad son nephew superboy".split(" ");

/** "short brown hair", "curly-haired", "braids"; a short girl is not short-haired. */
function saidStyle(said: string): string | undefined {
  return hairStyles.find((style) =>
    style === "short" || style === "long"
      ? new RegExp(` ${style}[ -](\\p{L}+ )?hair(ed)? `, "u").test(said)
      : says(said, style) || says(said, `${style}-haired`),
  );
}

function hairStyleFor(
  chosen: string,
  { female, male }: { female: boolean; male: boolean },
  random: Random,
): string {
  if (male && chosen !== "curly") return "short";
  if (!female || chosen !== "short") return chosen;
  return pickOne(
    random,
    hairStyles.filter((style) => style !== "short"),
  );
}

function saysAny(said: string, words: readonly string[]): boolean {
  return words.some((word) => says(said, word));
}

/** Whether the words stand in the text, whole. */
export function says(text: string, phrase: string): boolean {
  return text.includes(` ${phrase} `);
}
