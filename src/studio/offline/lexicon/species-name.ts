/** What the words need to know of a drawable species. */
export interface SpeciesName {
  name: string;
  /** Words that mean it in free text: "puppy" for dog. */
  aliases: readonly string[];
}
