import type { Quest } from "../quest.ts";

export const rescueQuest: Quest = {
  key: "rescue",
  treasure: "dot",
  titles: [
    "{Name} to the Rescue",
    "{Name} and Little Dot",
    "Hold On, Dot! Here Comes {name}!",
    "Who Will Find Little Dot? {Name} Will!",
    "{Name} and the Littlest Lost One",
  ],
  little: {
    want: [
      "Where is Little Dot? Dot is lost! Who can help?",
      "Oh dear! No Little Dot! Who will look?",
      "Dot is not here. Dot is not there. Where is Dot?",
      "Little Dot is lost. “I will look!” says {name}.",
    ],
    found: [
      "There is Dot! Safe and sound! A big, big hug!",
      "Here is Little Dot! “You came!” says Dot.",
      "Peep! Who is that? It is Dot! Hug, hug, hug!",
      "Dot is here! Dot is fine! Dot is a bit damp.",
    ],
  },
  want: [
    [
      "One morning, everybody was whispering. Little Dot, the smallest of {folk}, had not come home.",
      "“Somebody brave must go and look,” they said. And they all looked at {name}.",
    ],
    [
      "One morning, there was an empty chair at breakfast. It was a very small chair. It was Little Dot’s.",
      "“She’ll have followed something interesting,” said everybody. And everybody looked at {name}, who was already putting on {his} shoes.",
    ],
    [
      "One morning, a note came under the door in very wobbly letters: *I am lost. I am fine. Please hurry a bit. Love, Little Dot.*",
      "There was no map with it. There was only a small jammy pawprint, pointing left.",
    ],
    [
      "One morning, {folk} counted themselves, as they did each day, and came out one short.",
      "They counted again. It was Little Dot who was missing. And it was {name} who said, “I’ll go.”",
    ],
  ],
  found: [
    [
      "And there was Little Dot, safe and sound, and only a little bit damp.",
      "“I knew somebody would come,” said Dot. “I just didn’t know it would be the best somebody of all.”",
    ],
    [
      "And there, asleep in an old hat, was Little Dot.",
      "“You took your time,” said Dot, without opening her eyes. “I saved you half my bun.” It was rather a flat half. It was the best bun in the world.",
    ],
    [
      "“Boo!” said somebody very small. It was Little Dot, safe and sound, with a sock on her head.",
      "“I wasn’t lost,” Dot explained. “I knew where I was the whole time. It was everybody else I couldn’t find.”",
    ],
    [
      "And there sat Little Dot on a stone, telling herself a story to keep her spirits up.",
      "“And then {name} came,” Dot was saying. She looked up. “Oh, good,” she said. “You’re just in time for your part.”",
    ],
  ],
  more: {
    want: [
      "{Name’s} heart gave a thump, and then a second one, as if it were knocking to be let out. It was not that {she} {was} brave. It was only that Dot was small, and the world was not.",
      "Nobody had ever looked at {name} in quite that way before: as if {she} {was} a lamp, and somebody had just found the matches.",
      "{Name} thought of all the places a very small person might fit into, and then of how few of them had a light left on.",
      "“What if I can’t find her?” {name} asked the hall mirror. The mirror, being a mirror, asked the same thing back. So that was no help, and there was nothing to do but go.",
    ],
    found: [
      "{Name} had been carrying a worry about the size of a suitcase. {She} put it down now, and found that {his} arms were free for other things.",
      "{Friend} had a whole speech ready about wandering off. It went clean out of {friend’s} head, and a hug came out instead.",
      "It is a strange thing, being found, thought {name}, watching Dot. It seemed to work on the finder just as well.",
      "Dot wanted to know everything, twice, and the exciting part three times. It was only in telling it that {name} noticed how far {she} had come.",
    ],
  },
  headings: {
    want: "The Very Small Empty Chair",
    wantWhich: "Somebody Very Small Does Not Come Home",
    found: "Little Dot",
    foundWhich: "the Lost Find the Finders",
  },
};
