import type { ObstacleRow } from "../obstacle.ts";

export const lightObstacle: ObstacleRow = {
  everywhere: {
    art: "cave",
    what: "a cave as dark as the inside of a boot",
    title: "The Darkest Dark",
    see: [
      "It was so dark that the dark had a dark of its own.",
      "They held up their own noses in front of their faces and could not see them.",
    ],
    tries: [
      [
        "They tried walking in backwards. Bump.",
        "They tried counting their steps. One, two, bump, three, bump.",
      ],
      [
        "They tried tiptoeing. Bump, but quietly.",
        "They tried going in boldly with chests out. Bump, and not at all quietly.",
      ],
    ],
    low: [
      "Even brave hearts like to see where they are going.",
      "Somewhere in there, a drip went *plink*, and then thought better of it.",
    ],
    thought: [
      "Then {name} took one slow breath and remembered.",
      "Then, very far in, something winked, and {name} had an idea that was small and warm.",
    ],
    deed: [
      "“I {can}!” And a warm gold light filled the cave from floor to roof.",
      "“Wait. I {can}!” And the dark stepped back, and back again, and then ran out of places to stand.",
    ],
    outcome: [
      "It was not a scary cave at all. It was a cave full of painted stars.",
      "The walls were covered in little drawings of animals, and every one of them was smiling.",
    ],
    little: {
      what: "A dark, dark cave!",
      tries: "They tiptoe in. Bump! They tiptoe out. Bump!",
      deed: "Glow! The dark is gone!",
    },
  },
  inWorld: {
    ocean: {
      what: "a cave as dark as the inside of a whale",
      outcome: [
        "It was not a scary cave at all. It was full of sleepy spotted fish in tiny beds of weed.",
        "The walls were covered in shells, pink and gold, and every one of them winked.",
      ],
    },
    space: {
      what: "a cave as dark as the pocket of the night",
      outcome: [
        "It was not a scary cave at all. It was full of crystals, pink and green, like the inside of a sweet shop.",
        "The walls were covered in little drawings of rockets, and somebody had signed every one.",
      ],
    },
  },
};
