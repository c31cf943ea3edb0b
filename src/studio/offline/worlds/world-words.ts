/** The words a world lends to every story told in it. Phrases fit into sentences as the notes say. */
export interface WorldWords {
  /** "forest" */
  key: string;
  /** Free text that is this world. */
  means: RegExp;
  /** Such text, for people who choose. */
  examples: readonly string[];
  /** Free text that is best drawn as this world. */
  isNear: RegExp;
  /** "the Enchanted Forest": what the pictures show. */
  place: string;
  /** "in …": where the hero lives. */
  homes: readonly string[];
  /** "along …" */
  paths: readonly string[];
  /** Whole clauses without a full stop: "Leaves went hush-a-hush". */
  hushes: readonly string[];
  /** The same in the present, for the smallest: "Hush, hush, go the leaves." */
  littleHushes: readonly string[];
  /** Plural, as a subject: "fireflies". */
  lights: readonly string[];
  /** "smelled of …" */
  smells: readonly string[];
  /** "past …" */
  landmarks: readonly string[];
  /** Plural: "the forest folk". */
  folk: string;
  /** "sang until …" */
  endings: readonly string[];
  /** Two rhymed lines. */
  refrains: readonly (readonly [string, string])[];
  friends: readonly StockFriend[];
  /** "sat somebody with …": fits every kind of body. */
  troubles: readonly string[];
  gifts: readonly Gift[];
}

interface StockFriend {
  name: string;
  /** Without article: "small red fox". */
  description: string;
  species: string;
}

export interface Gift {
  /** A prop of the studio: an icon's name. */
  icon: string;
  /** "a silver bell" */
  name: string;
  /** "It …", past tense. */
  use: string;
  /** What the smallest hear: "Ting, ting!" */
  sound: string;
}
