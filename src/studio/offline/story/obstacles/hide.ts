import type { ObstacleRow } from "../obstacle.ts";

export const hideObstacle: ObstacleRow = {
  everywhere: {
    art: "gatekeeper",
    what: "a gate, and a gatekeeper who saw absolutely everything",
    title: "I See You",
    see: [
      "“I SEE YOU,” said the gatekeeper. “I see everybody. Nobody has ever got past me, and, between ourselves, it is very dull.”",
      "“I see all of you,” it said, “and I see what you had for breakfast. Jam. Go home.”",
    ],
    tries: [
      [
        "They tried tiptoeing. “I see you.”",
        "They tried hiding behind one leaf. “I see you, and I see the leaf.”",
      ],
      [
        "They tried pretending to be a bush. “Very good,” said the gatekeeper. “I see you, though.”",
        "They tried running in two directions at once. “I see everyone, and one of you has a shoelace undone.”",
      ],
    ],
    low: [
      "The gatekeeper sighed. “It is always the same. They go in for tiptoeing. Nobody ever *plays*.”",
      "It did not even sound unkind. It only sounded bored.",
    ],
    thought: [
      "Then {name} had a thought so good that it tickled.",
      "Then {name} heard how lonely that big voice was, and an idea came, on very soft feet.",
    ],
    deed: [
      "“Shut your eyes and count to ten,” said {name}. “No peeping. I {can}.”",
      "“Do you know hide-and-seek?” asked {name}. “You count. I hide. I {can}, so do try hard.”",
    ],
    outcome: [
      "The gatekeeper looked high. The gatekeeper looked low. “I can’t see you!” it cried, and was so delighted that it opened the gate.",
      "“Eight, nine, ten! Coming!” It looked everywhere twice. “Oh, well *hidden*!” it said. “In you go. But come back on Tuesday, and bring more games.”",
    ],
    little: {
      what: "A gate! “I see you!”",
      tries: "They tiptoe. “I see you!” They crawl. “I see you!”",
      deed: "Where is {name}? Peekaboo! The gate opens!",
    },
  },
  inWorld: {
    ocean: {
      tries: [
        [
          "They tried tiptoeing. “I see you.”",
          "They tried hiding behind one bubble. “I see you, and I see the bubble.”",
        ],
        [
          "They tried pretending to be seaweed. “Very good,” said the gatekeeper. “I see you, though.”",
          "They tried going in two directions at once. “I see everyone, and one of you is giggling.”",
        ],
      ],
    },
    space: {
      tries: [
        [
          "They tried tiptoeing. “I see you.”",
          "They tried hiding behind one pebble. “I see you, and I see the pebble.”",
        ],
        [
          "They tried pretending to be rocks. “Very good,” said the gatekeeper. “I see you, though.”",
          "They tried going in two directions at once. “I see everyone, and one of you is giggling.”",
        ],
      ],
    },
  },
};
