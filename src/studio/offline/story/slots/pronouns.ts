import type { Pronouns } from "../../../../book/order.ts";

export interface PronounWords {
  she: string;
  her: string;
  his: string;
  herself: string;
  was: string;
}

/** Keyed as "she was gentle; it pleased her; her (his) name; by herself". */
export const pronounWords: Record<Pronouns, PronounWords> = {
  she: { she: "she", her: "her", his: "her", herself: "herself", was: "was" },
  he: { she: "he", her: "him", his: "his", herself: "himself", was: "was" },
  they: { she: "they", her: "them", his: "their", herself: "themselves", was: "were" },
};
