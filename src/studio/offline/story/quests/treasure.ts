import type { Quest } from "../quest.ts";

export const treasureQuest: Quest = {
  key: "treasure",
  treasure: "chest",
  titles: [
    "{Name} and the Paper Map",
    "{Name} and the Best Thing {in world titled}",
    "{Name’s} Very Small Treasure",
    "Follow the Dots, {name}!",
    "{Name} and the Map That Flew In",
  ],
  little: {
    want: [
      "Flip, flap! What is that? It is a map!",
      "A map comes in. Hello, map!",
      "Swish! A map lands on the mat.",
      "Knock, knock! Who is it? It is a map!",
    ],
    found: [
      "Look! A box! What is in it? Hot cocoa for all!",
      "A chest! Open it! Cups and cocoa for all!",
      "Is it gold? No! It is cake and cocoa!",
      "One chest. One big pot of cocoa. Yum!",
    ],
  },
  want: [
    [
      "One morning, a scrap of old paper fluttered in at the window. It was a map!",
      "At the bottom, in curly letters, it said: *The best thing {in world} is waiting for you.*",
    ],
    [
      "One morning, there was a map in the porridge. It was rather sticky, but it was certainly a map.",
      "In the corner, under a splash of milk, it said: *Follow the dots. Mind the splash.*",
    ],
    [
      "One morning, somebody knocked at the door, left a map on the mat and ran off giggling.",
      "There was a dotted line on it, and where the dots ran out somebody had drawn a small, fat heart.",
    ],
    [
      "One morning, {name} turned over an old map that had been holding up the short leg of the table.",
      "On the back it said: *You have been eating your breakfast on top of a treasure. Come and get it.*",
    ],
  ],
  found: [
    [
      "There it was: a small wooden chest.",
      "Inside there was no gold. There were no jewels. There was a cup for every friend and a pot of hot, sweet cocoa that never ran out.",
    ],
    [
      "There it was, exactly where the dots ran out: a small wooden chest.",
      "Inside was one enormous patchwork blanket, with a corner for everybody and a label that said: *Best when full.*",
    ],
    [
      "There it was: a small wooden chest, with its lid already open, as if it could not wait.",
      "Inside were paper lanterns, dozens of them, and every single one had a different friend’s name on it.",
    ],
    [
      "There it was: a small wooden chest, humming to itself.",
      "Inside was a cake with no middle, and a note: *The middle is wherever you all sit down.*",
    ],
  ],
  more: {
    want: [
      "{Name} held the map up to the light, then upside down, then quite close to {his} nose. It still said the same thing. Nobody had ever sent {her} a best thing before.",
      "It did not have an address on it. It did not need one. It had a very small picture of {a noun}, waving, and the {noun} was plainly {name}.",
      "The sensible thing would have been to finish breakfast first. {Name} thought about the sensible thing for almost a whole second.",
      "Maps, {name} knew, are only somebody’s way of saying *I went here, and I wish you had been with me.*",
    ],
    found: [
      "{Name} had expected to feel rich. This was better, and warmer, and easier to share.",
      "It occurred to {name} that whoever drew the map had not hidden the treasure at all. They had only put it where you could not reach it alone.",
      "Nobody counted anything. It was not that sort of treasure.",
      "“It’s not worth anything,” said {friend} happily. “You couldn’t even sell it.” And they both looked at it as if it were the moon.",
    ],
  },
  headings: {
    want: "A Map at the Window",
    wantWhich: "a Map Arrives before Breakfast",
    found: "The Small Wooden Chest",
    foundWhich: "There Is No Gold, and Nobody Minds",
  },
};
