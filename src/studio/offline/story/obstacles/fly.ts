import type { ObstacleRow } from "../obstacle.ts";

export const flyObstacle: ObstacleRow = {
  everywhere: {
    art: "valley",
    what: "a deep, deep valley, and the bridge was broken",
    title: "The Broken Bridge",
    see: [
      "The bridge had snapped right in the middle. Far below, the mist rolled by.",
      "Half the bridge was on this side. Half the bridge was on that side. In between was a great deal of nothing.",
    ],
    tries: [
      [
        "They tried a long stick. It was not long enough.",
        "They tried a big jump. It was not big enough. (Nobody wants to talk about the splash.)",
      ],
      [
        "They tried shouting “Come here!” at the other side. The other side stayed where it was.",
        "They tried not looking down. That only meant they could not see where they were.",
      ],
    ],
    low: [
      "It was much too far for anyone with only feet.",
      "A bird went across without even trying, which did not help.",
    ],
    thought: [
      "Then a small cloud drifted by, and {name} had a big idea.",
      "Then a leaf blew past, up and over and across, and {name} watched it all the way.",
    ],
    deed: [
      "“Hold on tight!” Up went {name}, up and up, until the clouds were soft as pillows on every side.",
      "“Hold on to your hat!” Up went {name}, with {friend} squeaking all the way, and the valley shrank to a crack in the ground.",
    ],
    outcome: [
      "“I {can}!” cried {name}. “That is what it is for!”",
      "“So this is why I {can}!” cried {name}, and nearly forgot to come down again.",
    ],
    little: {
      what: "A big gap! No bridge!",
      tries: "They jump. Bump! They jump again. Bump!",
      deed: "Up, up, up they go!",
    },
  },
  inWorld: {
    ocean: {
      art: "rock_wall",
      what: "a great wall of rock, with the way on far, far above",
      title: "The Wall with No Top",
      see: [
        "It went up and up, past the last of the light.",
        "It had no door, no steps and, as far as they could see, no top.",
      ],
      tries: [
        [
          "They tried climbing. Slip, slop, bump.",
          "They tried a very big jump. It was not big enough. (Nobody wants to talk about the sea urchin.)",
        ],
        [
          "They tried standing on a crab. The crab had to be somewhere.",
          "They tried standing on two crabs. It takes very little to make two crabs quarrel.",
        ],
      ],
      low: [
        "It was much too high for anyone with only feet.",
        "A shrimp floated over the top without even trying, which did not help.",
      ],
      thought: [
        "Then one silver bubble wobbled up past them, and {name} had a big idea.",
        "Then a ray glided over, as flat and easy as a kite, and {name} watched it all the way.",
      ],
      deed: [
        "“Hold on tight!” Up went {name}, up and up, until the light came down in ribbons on every side.",
        "“Hold on!” Up went {name}, with {friend} squeaking all the way, until the great wall looked like a doorstep.",
      ],
      little: {
        what: "A big wall! So tall!",
        tries: "They climb. Slip! They climb again. Slop!",
        deed: "Up, up, up they go!",
      },
    },
    space: {
      what: "a crater so wide that the other side was only a smudge",
      title: "The Very Wide Crater",
      see: [
        "There had been a bridge once. Half of it was floating past, waving.",
        "A sign on the edge said *MIND THE GAP*. There was a great deal of gap to mind.",
      ],
      tries: [
        [
          "They tried a long jump. They came down exactly where they had gone up.",
          "They tried a longer jump. They came down a little bit behind.",
        ],
        [
          "They tried throwing a rope. The rope kept going. It may be going still.",
          "They tried shouting “Come here!” at the other side. The other side stayed where it was.",
        ],
      ],
      low: [
        "It was much too far for anyone with only boots.",
        "A small moth-shaped moon flapped over without even trying, which did not help.",
      ],
      thought: [
        "Then a tiny comet zipped by above them, and {name} had a big idea.",
        "Then a speck of dust sailed past, up and over and across, and {name} watched it all the way.",
      ],
      deed: [
        "“Hold on tight!” Up went {name}, up and up, until the stars were near enough to tickle.",
        "“Hold on!” Up went {name}, with {friend} squeaking all the way, and the crater shrank to the size of a saucer.",
      ],
    },
  },
};
