import type { ObstacleRow } from "../obstacle.ts";

export const buildObstacle: ObstacleRow = {
  everywhere: {
    art: "river",
    what: "a river, wide and quick, with no bridge at all",
    title: "No Bridge at All",
    see: [
      "The water hurried by as if it were late for something.",
      "On the far bank a sign said *BRIDGE*, with an arrow. Somebody had run off with the bridge.",
    ],
    tries: [
      [
        "They tried a leaf. The leaf left without them.",
        "They tried a log. The log had other plans.",
      ],
      [
        "They tried a bathtub. It had a hole in it, which is how it came to be there.",
        "They tried asking a duck. The duck said it would think about it.",
      ],
    ],
    low: [
      "The other side looked very far away.",
      "Rivers do not wait, and they do not take turns.",
    ],
    thought: [
      "Then {name} looked at the twigs, the string and the old tin kettle and did not see rubbish. {Name} saw a bridge.",
      "Then {name} tripped over an old wheel, some rope and half a door, and stayed down there, thinking.",
    ],
    deed: [
      "“I {can}!” And tap, tap, twist, it was done.",
      "“Pass me that,” said {name}. “And that. I {can}, you know!” Tap, tap. Twist, twist. Done.",
    ],
    outcome: [
      "It was a bit wobbly. It was a lot wonderful.",
      "“It wobbles,” said {friend}. “It waves,” said {name}. And over they went.",
    ],
    little: {
      what: "A wide river! No bridge!",
      tries: "They try a leaf. Splash! They try a log. Splash!",
      deed: "Tap, tap, tap! A bridge!",
    },
  },
  inWorld: {
    ocean: {
      art: "crack",
      what: "a crack in the sea floor, wide and dark, with no way over",
      title: "The Crack in the World",
      see: [
        "The current rushed through it as if it were late for something.",
        "On the far side a sign said *BRIDGE*, with an arrow. Somebody had swum off with the bridge.",
      ],
      tries: [
        [
          "They tried a leaf of kelp. The kelp left without them.",
          "They tried an old plank. The plank had other plans.",
        ],
        [
          "They tried an old tin bath. It had a hole in it, which is how it came to be there.",
          "They tried asking a crab. The crab said it would think about it, and went off sideways.",
        ],
      ],
      low: [
        "The other side looked very far away.",
        "Currents do not wait, and they do not take turns.",
      ],
      little: {
        what: "A wide, dark crack!",
        tries: "They try a leaf. Whoosh! They try a plank. Whoosh!",
        deed: "Tap, tap, tap! A bridge!",
      },
    },
    space: {
      what: "a river of stardust, wide and quick, with no bridge at all",
      see: [
        "The dust hurried by as if it were late for something.",
        "On the far side a sign said *BRIDGE*, with an arrow. Somebody had flown off with the bridge.",
      ],
      tries: [
        [
          "They tried a tin tray. The tray left without them.",
          "They tried a passing satellite. The satellite had other plans.",
        ],
        [
          "They tried an old space bath. It had a hole in it, which is how it came to be there.",
          "They tried asking a comet. The comet said it would think about it, but it was already gone.",
        ],
      ],
      low: [
        "The other side looked very far away.",
        "Rivers of stars do not wait, and they do not take turns.",
      ],
      thought: [
        "Then {name} looked at the wires, the string and the old tin kettle and did not see rubbish. {Name} saw a bridge.",
        "Then {name} tripped over an old wheel, some rope and half a rocket, and stayed down there, thinking.",
      ],
      little: {
        what: "A river of stars! No bridge!",
        tries: "They try a tray. Whoosh! They try a box. Whoosh!",
        deed: "Tap, tap, tap! A bridge!",
      },
    },
  },
};
