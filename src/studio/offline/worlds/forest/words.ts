import type { WorldWords } from "../world-words.ts";

export const forestWords: WorldWords = {
  key: "forest",
  means:
    /\b(enchanted )?(forests?|woods?|woodlands?|jungles?|rainforest|gardens?|meadows?|parks?|trees?|orchard|glade|grove)\b/u,
  examples: ["the Enchanted Forest", "the jungle", "a secret garden", "a meadow"],
  isNear:
    /\b(castles?|kingdoms?|palace|village|mountains?|hills?|valley|farm|cand(y|ies)|fairy\w*|farmyard|backyard|yard|playground|swamp|desert|savannah?|zoo|school|town|city|land|snow\w*|arctic|dinosaur\w*|wonderland)\b/u,
  place: "the Enchanted Forest",
  homes: [
    "a round little house under the oldest oak",
    "a cottage with a crooked chimney",
    "a tree house with one squeaky stair",
    "a small green house with moss for a hat",
    "a hollow log with curtains at both ends",
  ],
  paths: [
    "a path of soft green moss",
    "a winding path of golden leaves",
    "a trail of flat, smooth stones",
    "a track no wider than a whisper",
  ],
  hushes: [
    "Leaves went hush-a-hush",
    "Twigs went tick-a-tack",
    "Acorns went plip-a-plop",
    "The tall grass went swish-a-swish",
  ],
  littleHushes: [
    "Hush, hush, go the leaves.",
    "Tick, tack, go the twigs.",
    "Swish, swish, goes the grass.",
    "Plip, plop, go the nuts.",
  ],
  lights: ["fireflies", "glow-worms", "silver moths"],
  smells: [
    "pine and warm honey",
    "rain and blackberries",
    "bark and buttered toast",
    "mint and last night’s rain",
  ],
  landmarks: [
    "the Whispering Trees",
    "the Hundred Hollow Logs",
    "the Mushroom Stairs",
    "the pond that thinks it is a lake",
  ],
  folk: "the forest folk",
  endings: [
    "the moon sat in the branches like a lamp",
    "the owls forgot to hoot and joined in",
    "even the oldest oak was tapping a root",
    "the dew came down to listen",
  ],
  refrains: [
    ["Step by step and tree by tree,", "there is always more to see!"],
    ["Over root and under bough,", "if not before, then why not now?"],
    ["Left foot, right foot, mind the mud,", "squish and squelch and thump and thud!"],
    ["Through the leaves and down the lane,", "if we tumble, up again!"],
    ["Hum a tune and mind your toes,", "who knows where the small path goes?"],
  ],
  friends: [
    { name: "Fennel", description: "small red fox", species: "fox" },
    { name: "Hazel", description: "shy little rabbit", species: "bunny" },
    { name: "Bramble", description: "round and drowsy bear", species: "bear" },
    { name: "Tuppence", description: "very small mouse", species: "mouse" },
    { name: "Professor Hoot", description: "rather forgetful owl", species: "owl" },
  ],
  troubles: [
    "a scarf caught on a branch",
    "one foot stuck in a rabbit hole",
    "a kite tangled in a bramble bush",
    "a whole basket of acorns spilled and rolling",
    "a burr stuck just where nobody can reach",
  ],
  gifts: [
    {
      icon: "bell",
      name: "a silver bell",
      use: "rang and rang until every sleepy firefly woke",
      sound: "Ting, ting!",
    },
    {
      icon: "yarn",
      name: "a ball of moonlight wool",
      use: "rolled ahead and left a long, bright road behind it",
      sound: "Roll, roll!",
    },
    {
      icon: "feather",
      name: "a striped feather",
      use: "floated in front of them and pointed out the way",
      sound: "Float, float!",
    },
    {
      icon: "chestnut",
      name: "a shiny chestnut",
      use: "rolled off down the one safe path, as if it had somewhere to be",
      sound: "Bump, bump!",
    },
    {
      icon: "candle",
      name: "a stub of candle",
      use: "burned with a small, stubborn flame that no wind could blow out",
      sound: "Glow, glow!",
    },
  ],
};
