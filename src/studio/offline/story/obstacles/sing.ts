import type { ObstacleRow } from "../obstacle.ts";

export const singObstacle: ObstacleRow = {
  everywhere: {
    art: "gatekeeper",
    what: "a gate, and a great grumpy gatekeeper",
    title: "The Grumpy Gatekeeper",
    see: [
      "“NOBODY passes,” said the gatekeeper. “I have not smiled for a hundred years, and I am not about to start.”",
      "“No,” said the gatekeeper, before anybody had asked anything. “And if you ask again, no again.”",
    ],
    tries: [
      ["They tried saying please.", "They tried saying please with a biscuit."],
      [
        "They tried standing up straight and looking important. The gatekeeper yawned.",
        "They tried looking small and sad. The gatekeeper looked smaller and sadder, which took some doing.",
      ],
    ],
    low: [
      "The gatekeeper only folded two enormous arms.",
      "A sign on the gate said *NO*. Under it, a smaller sign said *I MEAN IT*.",
    ],
    thought: [
      "Then {name} saw it: the gatekeeper was not cross. The gatekeeper was lonely.",
      "Then {name} looked at the gatekeeper’s chair. There was only one chair. It had been there a long, long time.",
    ],
    deed: [
      "“May I show you something? I {can},” said {name}, and did.",
      "“I don’t want to get past you,” said {name}. “I want to cheer you up. You see, I {can}.” And {she} began.",
    ],
    outcome: [
      "One corner of the enormous mouth went up. Then the other. Then the gate.",
      "There was a sound like an old door opening. It was the gatekeeper, laughing. Then there was a second sound like that, and it was the gate.",
    ],
    little: {
      what: "A big gate! A big grump!",
      tries: "“Please?” “No!” “Pretty please?” “No!”",
      deed: "The big grump smiles. The gate opens!",
    },
  },
  inWorld: {},
};
