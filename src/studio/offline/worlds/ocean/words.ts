import type { WorldWords } from "../world-words.ts";

export const oceanWords: WorldWords = {
  key: "ocean",
  means:
    /\b(seas?|oceans?|under ?water|reefs?|coral|lagoon|mermaids?|atlantis|seabed|deep blue)\b/u,
  examples: ["the Deep Blue Sea", "a coral reef", "Atlantis", "a lagoon"],
  isNear:
    /\b(islands?|beach\w*|seaside|coast|rivers?|lakes?|pond|harbou?r|ships?|pirates?|bay|aquarium)\b/u,
  place: "the Deep Blue Sea",
  homes: [
    "a snug shell house with a seaweed door",
    "a sunken teapot with a very good view",
    "a little round house made of coral and buttons",
    "an upside-down boat with windows",
    "a cave with curtains of green weed",
  ],
  paths: [
    "a road of pale sand",
    "a winding lane between the sea fans",
    "a trail of tiny white shells",
    "a warm current as wide as a street",
  ],
  hushes: [
    "Bubbles went blip-a-blop",
    "The weed went swish-a-swash",
    "Little shells went click-a-clack",
    "The tide went shush-a-shush",
  ],
  littleHushes: [
    "Blip, blop, go the bubbles.",
    "Swish, swash, goes the weed.",
    "Click, clack, go the shells.",
    "Shush, shush, goes the sea.",
  ],
  lights: ["lantern fish", "moon jellies", "small glowing shrimps"],
  smells: [
    "salt and sunshine",
    "lemons and wet rope",
    "salt and strawberry sand",
    "peppermint and wet pearls",
  ],
  landmarks: [
    "the Murmuring Caves",
    "the Garden of Lost Anchors",
    "the Sleeping Shipwreck",
    "the place where the seahorses queue",
  ],
  folk: "the reef folk",
  endings: [
    "moonlight came down through the water like silver rain",
    "the whales joined in with the low notes",
    "even the clams came in on the chorus",
    "the tide turned round to listen",
  ],
  refrains: [
    ["Swish and swash and round we go,", "what is waiting down below?"],
    ["Wave by wave and flip by flop,", "friends like us will never stop!"],
    ["Deep and deeper, down and down,", "past the roofs of Coral Town!"],
    ["Kick and glide and blow and bubble,", "friends can giggle out of trouble!"],
    ["Bob and bubble, you and me,", "off across the sandy sea!"],
  ],
  friends: [
    { name: "Pip", description: "very small frog", species: "frog" },
    { name: "Brine", description: "bashful little sea dragon", species: "dragon" },
    {
      name: "Rolo",
      description: "rather damp lion",
      species: "lion",
    },
    { name: "Rivet", description: "little diving robot", species: "robot" },
  ],
  troubles: [
    "one foot stuck in a clam",
    "a scarf wound round an anchor",
    "a tangle of old net",
    "a bucket of pearls spilled and rolling",
    "a small crab that would not let go",
  ],
  gifts: [
    {
      icon: "spiral-shell",
      name: "a curly shell",
      use: "hummed so sweetly that all the little fish came to help",
      sound: "Hum, hum!",
    },
    {
      icon: "gem-stone",
      name: "a chip of blue sea glass",
      use: "glowed like a small blue moon",
      sound: "Glow, glow!",
    },
    {
      icon: "compass",
      name: "a dented compass",
      use: "pointed, not to the north, but to where they were needed",
      sound: "Spin, spin!",
    },
    {
      icon: "ring-buoy",
      name: "a small striped ring",
      use: "bobbed on ahead like a puppy that knows the way home",
      sound: "Bob, bob!",
    },
    {
      icon: "bell",
      name: "an old ship’s bell",
      use: "rang, and the fog of bubbles parted like a curtain",
      sound: "Ding, dong!",
    },
  ],
};
