import { shuffled, type Random } from "../../../book/seeded-random.ts";

/** In a row: twins this close were noticed at once. */
const leastApart = 6;

/** Deals a card; one that `isUnwelcome` only when there is no other. */
export type Deal<Card> = (isUnwelcome?: (card: Card) => boolean) => Card;

/**
 * Deals all cards before any comes again, and none that is among the last six dealt, so that neighbours differ. Those passed over
 * as unwelcome come later in the same round.
 */
export function newDeck<Card>(cards: readonly Card[], random: Random): Deal<Card> {
  const apart = Math.min(leastApart, cards.length - 1);
  let deck: Card[] = [];
  let recent: Card[] = [];
  return (isUnwelcome = () => false) => {
    if (deck.length === 0) deck = shuffled(cards, random);
    // A new round may begin with whom the last one ended with.
    const isFresh = (card: Card): boolean => !recent.includes(card);
    const welcome = deck.findIndex((card) => isFresh(card) && !isUnwelcome(card));
    const at = welcome < 0 ? deck.findIndex(isFresh) : welcome;
    const [card] = deck.splice(Math.max(0, at), 1);
    if (card === undefined) throw new Error("a deck needs cards");
    recent = apart > 0 ? [...recent, card].slice(-apart) : [];
    return card;
  };
}
