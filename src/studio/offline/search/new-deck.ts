import type { Random } from "../../../book/seeded-random.ts";
import { shuffled } from "./choose-things.ts";

/** Deals all cards before any comes again, so that neighbours differ. */
export function newDeck<Card>(cards: readonly Card[], random: Random): () => Card {
  let deck: Card[] = [];
  return () => {
    if (deck.length === 0) deck = shuffled(cards, random);
    const card = deck.pop();
    if (card === undefined) throw new Error("a deck needs cards");
    return card;
  };
}
