/** Colour words of free text, as paint. */
export const mainColours: readonly { words: readonly string[]; hex: string }[] = [
  { words: ["red", "crimson", "scarlet", "ruby"], hex: "#d9564f" },
  { words: ["orange", "amber"], hex: "#ee8f42" },
  { words: ["yellow", "sunny"], hex: "#f2c84b" },
  { words: ["gold", "golden"], hex: "#e3b04a" },
  { words: ["green", "emerald", "leafy"], hex: "#58ad68" },
  { words: ["turquoise", "teal", "aqua"], hex: "#3fb0a8" },
  { words: ["blue", "sapphire"], hex: "#5b93dc" },
  { words: ["navy", "midnight"], hex: "#4a5a9a" },
  { words: ["purple", "violet", "lilac", "lavender"], hex: "#9274cf" },
  { words: ["pink", "rosy"], hex: "#f09cbc" },
  { words: ["brown", "chocolate"], hex: "#9a6a48" },
  { words: ["white", "snowy", "snow-white"], hex: "#f8f4f2" },
  { words: ["grey", "gray", "silver", "silvery"], hex: "#a3a9b8" },
  { words: ["black", "dark"], hex: "#55536a" },
  { words: ["rainbow"], hex: "#f09cbc" },
];

export const accentColours = [
  "#f08a5d",
  "#3d8fb0",
  "#e3a13a",
  "#c45a7a",
  "#7a5fb0",
  "#4f9a68",
  "#d9534a",
  "#4a86c5",
] as const;

export const skinColours = [
  "#f6d0b1",
  "#f0c095",
  "#e0aa7c",
  "#c98f62",
  "#b9794f",
  "#8a5638",
  "#6b4128",
] as const;

export const hairColours: readonly { words: readonly string[]; hex: string }[] = [
  { words: ["black", "dark"], hex: "#2b1d1a" },
  { words: ["brown"], hex: "#5b3a29" },
  { words: ["auburn", "chestnut"], hex: "#7d3f2a" },
  { words: ["blonde", "blond", "golden", "yellow"], hex: "#d9a24a" },
  { words: ["red", "ginger", "orange"], hex: "#b5542c" },
  { words: ["white", "grey", "gray", "silver"], hex: "#d8d6dc" },
  { words: ["pink"], hex: "#e88fb4" },
  { words: ["blue"], hex: "#5b86cf" },
  { words: ["purple"], hex: "#8a68c0" },
  { words: ["green"], hex: "#5aa06a" },
];
