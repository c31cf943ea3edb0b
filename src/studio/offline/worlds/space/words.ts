import type { WorldWords } from "../world-words.ts";

export const spaceWords: WorldWords = {
  key: "space",
  means:
    /\b((outer )?space|moons?|stars?|planets?|galax(y|ies)|cosmos|cosmic|mars|jupiter|saturn|venus|mercury|neptune|uranus|asteroids?|comets?|rockets?|universe|starship|spaceship|orbit)\b/u,
  examples: ["outer space", "the moon", "a planet of its own", "Mars"],
  isNear: /\b(sky|skies|clouds?|rainbows?|futur\w*|robots?|aliens?|heavens?|above)\b/u,
  place: "the Star Meadows",
  homes: [
    "a silver dome on the quiet side of the moon",
    "an old rocket with geraniums in the engine",
    "a tin house with a telescope for a chimney",
    "a crater with a roof and a doorbell",
    "a small blue dome between two sleepy stars",
  ],
  paths: [
    "a trail of twinkling dust",
    "a road of round, flat moon stones",
    "a bright white line drawn in chalk",
    "a softly glowing path",
  ],
  hushes: [
    "The stars went ting-a-ting",
    "Moon dust went puff-a-puff",
    "Small comets went whish-a-whoosh",
    "Far away, a satellite went beep-a-boop",
  ],
  littleHushes: [
    "Ting, ting, go the stars.",
    "Puff, puff, goes the dust.",
    "Whish, whoosh, goes a comet.",
    "Beep, boop, goes the ship.",
  ],
  lights: ["comets", "baby stars", "shooting stars"],
  smells: [
    "cold tin and toffee",
    "burnt sugar and new shoes",
    "peppermint and rocket smoke",
    "warm pancakes and moon cheese",
  ],
  landmarks: [
    "the Crater of Echoes",
    "the Parked Comets",
    "the Field of Lost Balloons",
    "the place where the satellites go to nap",
  ],
  folk: "the moon folk",
  endings: [
    "the blue Earth rose like a friendly face",
    "two comets came back to hear it again",
    "the stars began to clap, very quietly",
    "the sun put one eye over the edge to look",
  ],
  refrains: [
    ["Five, four, three and two and one,", "look how far we all have come!"],
    ["Star by star across the sky,", "we will find it, you and I!"],
    ["Bounce and float and bounce once more,", "that is what the moon is for!"],
    ["Past the comet, round the sun,", "slow is good, but fast is fun!"],
    ["Tip and tumble, drift and spin,", "hold on tight and count me in!"],
  ],
  friends: [
    { name: "Zib", description: "green moon-hopper", species: "alien" },
    { name: "Mittens", description: "floating cat", species: "cat" },
    { name: "Beep", description: "polite little robot", species: "robot" },
    { name: "Tumble", description: "drifting bear", species: "bear" },
  ],
  troubles: [
    "one boot stuck in the stardust",
    "a scarf caught on a passing satellite",
    "a kite in a very long tangle",
    "a bag of marbles spilled and floating off",
    "a helmet on back to front",
  ],
  gifts: [
    {
      icon: "rock",
      name: "a humming pebble",
      use: "hummed until the dust drew a map in the air",
      sound: "Hum, hum!",
    },
    {
      icon: "star",
      name: "a pocket-sized star",
      use: "shone out like a lamp that somebody leaves on for you",
      sound: "Shine, shine!",
    },
    {
      icon: "telescope",
      name: "a pocket telescope",
      use: "found the one small light that was the way",
      sound: "Peep, peep!",
    },
    {
      icon: "magnet",
      name: "a little red magnet",
      use: "tugged them gently, the right way, like a hand that knows the road",
      sound: "Tug, tug!",
    },
    {
      icon: "bell",
      name: "a tin bell",
      use: "rang, and a hundred tiny lights came on along the path",
      sound: "Ting, ting!",
    },
  ],
};
