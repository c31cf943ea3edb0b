import type { Order } from "../../../book/order.ts";
import type { Meaning } from "../../studio.ts";
import { withArticle } from "../story/slots/articles.ts";
import { heroName } from "../story/slots/hero-name.ts";
import { heroType } from "../story/slots/hero-type.ts";
import { plainWords } from "../story/slots/plain-words.ts";
import { allWorldWords } from "../worlds/all-world-words.ts";
import { abilityClass } from "./ability-class.ts";
import { companionOf } from "./companion.ts";
import { findSpecies } from "./find-species.ts";
import { findWorld } from "./find-world.ts";
import { occasionOf } from "./occasion-of.ts";
import { isJourney, questOf } from "./quest-of.ts";
import type { SpeciesName } from "./species-name.ts";
import { splitCompanions } from "./split-companions.ts";
import { withoutName } from "./without-name.ts";

/** Free text → what this studio can draw and tell. What it cannot stays in the words, and the parent is told. */
export function understandOrder(order: Order, species: readonly SpeciesName[]): Meaning {
  const warnings: string[] = [];
  const quoted = (text: string) => withoutName(text, order.characterName);

  const world = findWorld(order.storyWorld, allWorldWords);
  if (!world.sure) {
    const shown = allWorldWords.find((one) => one.key === world.key)?.place ?? "";
    warnings.push(
      `We have no pictures of ${quoted(order.storyWorld)} yet, so the pictures show ${shown}; the words still take place where you asked.`,
    );
  }

  const hero = findSpecies(order.characterType, species);
  const stranger = species.find((one) => one.name === "alien") ?? species[0];
  if (stranger === undefined) throw new Error("no species to choose from");
  const drawn = hero?.name ?? stranger.name;
  if (hero?.sure !== true) {
    const as = asDrawn(drawn);
    warnings.push(
      `We could not picture ${quoted(order.characterType)}, so the hero is drawn as ${as}; the words still say what you wrote.`,
    );
  }

  const ability = abilityClass(order.specialAbility);
  if (ability === "any") {
    warnings.push(
      `We do not know how to draw ${quoted(order.specialAbility)}, so the pictures show a little magic instead; the words tell of it as you wrote it.`,
    );
  }

  const quest = questOf(order.adventureType);
  if (quest === "any" && !isJourney(order.adventureType)) {
    warnings.push(
      `We know no plot for ${quoted(order.adventureType)}, so the hero follows a mysterious path; the words still call the adventure by your name for it.`,
    );
  }

  for (const companion of splitCompanions(order.companions)) {
    const { description } = companionOf(plainWords(companion));
    if (description === null) continue;
    const found = findSpecies(description, species);
    if (found?.sure === true) continue;
    const as = asDrawn(found?.name ?? stranger.name);
    warnings.push(
      `We could not picture ${quoted(companion)}, so this friend is drawn as ${as}; the words still say what you wrote.`,
    );
  }

  return {
    world: world.key,
    species: drawn,
    quest,
    ability,
    occasion: occasionOf(order.occasionTheme),
    warnings,
    hero: {
      name: heroName(order.characterName).name,
      description: heroType(order.characterType).full,
    },
  };
}

function asDrawn(species: string): string {
  if (species === "human") return "a person";
  return species === "alien" ? "a friendly alien" : withArticle(species);
}
