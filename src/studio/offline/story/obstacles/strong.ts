import type { ObstacleRow } from "../obstacle.ts";

export const strongObstacle: ObstacleRow = {
  everywhere: {
    art: "stone",
    what: "a stone as big as a barn, right in the way",
    title: "The Stone in the Way",
    see: [
      "It had been there so long that it had grown a beard of moss.",
      "It sat in the road like somebody’s enormous uncle after lunch.",
    ],
    tries: [
      [
        "They tried to go round. There was no round.",
        "They tried to go under. There was no under.",
      ],
      [
        "They tried tickling it. Stones are not ticklish.",
        "They tried pretending to leave, in case it followed. It did not follow.",
      ],
    ],
    low: ["The stone did not even notice.", "The stone had all day. Stones always do."],
    thought: [
      "Then {name} put both feet on the ground and remembered.",
      "Then {name} stopped looking at how big the stone was, and looked at where it was round.",
    ],
    deed: [
      "“I {can}!” One push. Two pushes. Rrrrrumble!",
      "“Stand back, please. I {can}!” There was a creak. There was a groan. There was a very long rrrrrumble.",
    ],
    outcome: [
      "The big stone rolled over and went back to sleep, a little to the left.",
      "Where it had been there was a warm, flat patch, and six very surprised beetles.",
    ],
    little: {
      what: "A big, big stone!",
      tries: "They push. Oof! They push again. Oof!",
      deed: "Push, push! Off it rolls!",
    },
  },
  inWorld: {
    ocean: {
      what: "a stone as big as a whale, right in the way",
      see: [
        "It had been there so long that it had grown a beard of seaweed.",
        "It sat in the road like somebody’s enormous uncle after lunch.",
      ],
      outcome: [
        "The big stone rolled over and went back to sleep, a little to the left.",
        "Where it had been there was a warm, flat patch, and six very surprised starfish.",
      ],
    },
    space: {
      what: "a stone as big as a rocket shed, right in the way",
      see: [
        "It had been there so long that the dust had made it a hat.",
        "It sat in the road like somebody’s enormous uncle after lunch.",
      ],
      outcome: [
        "The big stone rolled over and went back to sleep, a little to the left.",
        "It bounced once, slowly, and hung there like a small new moon. It looked rather pleased.",
      ],
    },
  },
};
