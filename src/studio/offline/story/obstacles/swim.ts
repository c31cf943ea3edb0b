import type { ObstacleRow } from "../obstacle.ts";

export const swimObstacle: ObstacleRow = {
  everywhere: {
    art: "river",
    what: "a river, wide and deep, with the boat tied up on the wrong side",
    title: "The Boat on the Wrong Side",
    see: [
      "There it bobbed, on the far bank, as if it were waiting for somebody with more sense.",
      "It was a good boat, blue, with room for everyone. It could not have been less use.",
    ],
    tries: [
      [
        "They tried calling it. Boats do not come when they are called.",
        "They tried whistling. A duck came. It was a nice duck, but it was not a boat.",
      ],
      [
        "They tried wading. It was fine up to the knees, and then there were no more knees.",
        "They tried walking along to where the river stopped. Rivers do not stop. It is the whole idea of them.",
      ],
    ],
    low: [
      "The river said *shhh*, as rivers do when they have heard enough.",
      "The boat turned gently on its rope, and did not help.",
    ],
    thought: [
      "Then {name} put one toe in the water and remembered.",
      "Then a fish put its head out, looked at {name}, and went in again, as if to say *Well?*",
    ],
    deed: [
      "“I {can}!” Splash! A line of bubbles went across, as straight as a ruler.",
      "“Hold my bag,” said {name}. “I {can}!” There was hardly any splash at all.",
    ],
    outcome: [
      "Back came the boat with {name} in front, pulling it by its rope and laughing.",
      "And soon they were all sailing over, and nobody was wet but the one who did not mind.",
    ],
    little: {
      what: "A wide river! The boat is over there!",
      tries: "They call the boat. No! They call again. No!",
      deed: "Splish, splash! Here comes the boat!",
    },
  },
  inWorld: {
    ocean: {
      art: "crack",
      what: "a locked stone door, and its key at the bottom of a deep, dark crack",
      title: "The Key at the Bottom",
      see: [
        "They could just see the key, far down, winking like one small gold fish.",
        "Somebody had dropped it there, and had plainly decided to live somewhere else.",
      ],
      tries: [
        [
          "They tried a string with a hook on it. The string was shorter than the crack.",
          "They tried a longer string. The crack was longer than that, too.",
        ],
        [
          "They tried asking a crab to fetch it. The crab fetched a different thing, and was hurt when they laughed.",
          "They tried calling it. Keys do not come when they are called.",
        ],
      ],
      low: [
        "The current went past saying *shhh*, as if it had heard enough.",
        "The door stayed shut, the way doors do.",
      ],
      thought: [
        "Then {name} leaned over the edge, felt the cool water, and remembered.",
        "Then a fish came up out of the dark, looked at {name}, and went down again, as if to say *Well?*",
      ],
      deed: [
        "“I {can}!” Down went {name}, past sleeping crabs and rows of pearly bubbles, down and down.",
        "“Hold my bag,” said {name}. “I {can}!” And {she} went down like an arrow.",
      ],
      outcome: [
        "Up came the key. Under it, holding it high, came {name}. Click, said the door.",
        "The key had a tag that said *WELL DONE*. It fitted first time.",
      ],
      little: {
        what: "A door! The key is down there!",
        tries: "They reach. Too deep! They reach again. Too deep!",
        deed: "Down, down, up! Here is the key!",
      },
    },
    space: {
      what: "a river of soft stardust, with the boat tied up on the wrong side",
      see: [
        "There it bobbed, on the far bank, as if it were waiting for somebody with more sense.",
        "It was a good boat, silver, with room for everyone. It could not have been less use.",
      ],
      tries: [
        [
          "They tried calling it. Boats do not come when they are called.",
          "They tried whistling. A satellite came. It was a nice satellite, but it was not a boat.",
        ],
        [
          "They tried wading. It was fine up to the knees, and then there were no more knees.",
          "They tried walking along to where the river stopped. It went all the way round the moon.",
        ],
      ],
      low: [
        "The river said *ting*, as rivers of stars do when they have heard enough.",
        "The boat turned gently on its rope, and did not help.",
      ],
      thought: [
        "Then {name} put one toe in the stardust and remembered.",
        "Then a small star-fish put its head out, looked at {name}, and went in again, as if to say *Well?*",
      ],
      deed: [
        "“I {can}!” Splash! A line of sparks went across, as straight as a ruler.",
        "“Hold my bag,” said {name}. “I {can}!” There was hardly any splash at all.",
      ],
      outcome: [
        "Back came the boat with {name} in front, pulling it by its rope and laughing.",
        "And soon they were all sailing over, and only one of them was covered in stars.",
      ],
    },
  },
};
