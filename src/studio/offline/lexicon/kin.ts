/** Creatures that cannot be drawn as themselves, and who stands in for them. The parent is told. */
const kinOfSpecies: Record<string, readonly string[]> = {
  cat: ["tiger", "leopard", "snow leopard", "cheetah", "lynx", "panther", "jaguar", "puma"],
  dog: ["wolf", "coyote", "dingo", "husky", "jackal", "seal", "otter", "walrus", "dolphin"],
  mouse: ["hamster", "rat", "guinea pig", "gerbil", "squirrel", "hedgehog", "chipmunk", "mole"],
  unicorn: ["horse", "pony", "zebra", "donkey", "deer", "reindeer", "giraffe", "foal", "llama"],
  owl: ["bird", "eagle", "parrot", "penguin", "duck", "chicken", "hawk", "robin", "phoenix"],
  dino: ["crocodile", "alligator", "lizard", "turtle", "tortoise", "dinosaurs", "komodo dragon"],
  dragon: ["snake", "griffin", "seahorse", "sea monster", "basilisk"],
  frog: ["crab", "fish", "shrimp", "lobster", "goldfish", "snail", "bug", "bee", "toad", "newt", "axolotl", "salamander", "gecko", "chameleon"],
  bear: ["koala", "sloth", "hippo", "elephant", "rhino", "cow", "pig", "sheep", "monkey", "gorilla"],
  panda: ["raccoon", "badger", "skunk", "red panda", "lemur"],
  fox: ["fennec", "weasel", "ferret", "meerkat", "mongoose"],
  bunny: ["kangaroo", "wallaby", "chinchilla"],
  robot: ["car", "truck", "fire truck", "train", "rocket", "digger", "tractor", "computer"],
  alien: ["monster", "octopus", "jellyfish", "blob", "ghost", "slime", "yeti", "narwhal", "whale", "shark"],
};

export const kin: ReadonlyMap<string, string> = new Map(
  Object.entries(kinOfSpecies).flatMap(([species, words]) =>
    words.map((word): [string, string] => [word, species]),
  ),
);
