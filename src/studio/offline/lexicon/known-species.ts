import type { SpeciesName } from "./species-name.ts";

/** The species of the studio by name, for friends and wherever no fuller list is handed in. */
export const knownSpecies: readonly SpeciesName[] = [
  { name: "dragon", aliases: ["wyvern", "sea dragon", "fire dragon"] },
  { name: "dino", aliases: ["dinosaur", "t-rex", "trex", "triceratops", "stegosaurus", "raptor"] },
  { name: "fox", aliases: ["vixen", "fox cub"] },
  { name: "bunny", aliases: ["rabbit", "hare"] },
  { name: "cat", aliases: ["kitten", "kitty", "tabby"] },
  { name: "dog", aliases: ["puppy", "pup", "doggy", "hound", "labrador", "poodle", "terrier"] },
  { name: "bear", aliases: ["teddy", "teddy bear", "bear cub", "grizzly"] },
  { name: "unicorn", aliases: ["pegasus", "alicorn"] },
  { name: "robot", aliases: ["android", "droid", "bot"] },
  {
    name: "human",
    aliases: [
      ...["girl", "boy", "child", "kid", "toddler", "baby", "friend", "person", "princess"],
      ...["prince", "queen", "king", "knight", "pirate", "wizard", "witch", "astronaut"],
      ...["superhero", "ninja", "chef", "doctor", "nurse", "vet", "mermaid", "fairy", "elf"],
      ...["brother", "sister", "cousin", "grandma", "grandpa", "granny", "grandad", "mum", "mom"],
      ...["mummy", "mommy", "dad", "daddy", "aunt", "auntie", "uncle", "twin", "nana", "papa"],
    ],
  },
  { name: "owl", aliases: ["owlet"] },
  { name: "mouse", aliases: ["mice", "mousie"] },
  { name: "lion", aliases: ["lioness", "lion cub"] },
  { name: "panda", aliases: ["panda cub"] },
  { name: "alien", aliases: ["martian", "moon-hopper"] },
  { name: "frog", aliases: ["froggy", "tadpole"] },
];
