/** Twelve books: both kinds, three worlds, two ages, many heroes. The name is the sheet's file name. */
export const galleryOrders: readonly { name: string; order: Record<string, unknown> }[] = [
  book("story", "forest", "3-6", {
    character_name: "Hazel",
    character_type: "a shy bunny with a blue bow",
    special_ability: "grow flowers",
    adventure_type: "a rescue mission",
    occasion_theme: "birthday",
  }),
  book("story", "forest", "7-10", {
    character_name: "Luna",
    character_type: "a brave dragon",
    special_ability: "fly through clouds",
    adventure_type: "treasure hunt",
    pronouns: "she",
  }),
  book("story", "ocean", "3-6", {
    character_name: "Bip",
    character_type: "a tiny robot",
    special_ability: "fixing broken things",
    adventure_type: "treasure hunt",
  }),
  book("story", "ocean", "7-10", {
    character_name: "Mateo",
    character_type: "a boy pirate",
    special_ability: "sing so that everyone listens",
    adventure_type: "a mystery",
    pronouns: "he",
    companions: ["Biscuit the dog"],
  }),
  book("story", "space", "3-6", {
    character_name: "Amara",
    character_type: "a girl astronaut",
    special_ability: "glow in the dark",
    adventure_type: "find the lost music",
    pronouns: "she",
    occasion_theme: "bedtime",
  }),
  book("story", "space", "7-10", {
    character_name: "Otto",
    character_type: "a curious owl with glasses",
    special_ability: "super hearing",
    adventure_type: "a rescue mission",
    occasion_theme: "winter holidays",
  }),
  book("search", "forest", "3-6", {
    character_name: "Leo",
    character_type: "a gentle lion",
    occasion_theme: "birthday",
  }),
  book("search", "forest", "7-10", {
    character_name: "Wren",
    character_type: "a witch",
    adventure_type: "a mystery",
    pronouns: "she",
  }),
  book("search", "ocean", "3-6", { character_name: "Pip", character_type: "a green frog" }),
  book("search", "ocean", "7-10", {
    character_name: "Nia",
    character_type: "a princess",
    adventure_type: "treasure hunt",
  }),
  book("search", "space", "3-6", { character_name: "Zog", character_type: "a friendly alien" }),
  book("search", "space", "7-10", {
    character_name: "Kit",
    character_type: "a fox with goggles",
    adventure_type: "a rescue mission",
    occasion_theme: "halloween",
  }),
];

function book(
  kind: "story" | "search",
  world: "forest" | "ocean" | "space",
  age: string,
  hero: Record<string, unknown>,
): { name: string; order: Record<string, unknown> } {
  const worlds = { forest: "the Enchanted Forest", ocean: "under the sea", space: "on the Moon" };
  return {
    name: `${kind}-${world}-${age}`,
    order: {
      job_type: kind === "story" ? "story_adventure" : "interactive_search",
      age_group: age,
      story_world: worlds[world],
      outputs: ["pdf"],
      seed: "gallery",
      ...hero,
    },
  };
}
