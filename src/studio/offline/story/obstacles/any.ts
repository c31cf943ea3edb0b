import type { ObstacleRow } from "../obstacle.ts";

/** The talent gate: true of every hero and every gift, word for word. */
export const anyObstacle: ObstacleRow = {
  everywhere: {
    art: "gate",
    what: "a tall gate with no key and no handle",
    title: "The Gate with No Handle",
    see: [
      "On it was written: *Only for somebody who will show me what makes them THEM.*",
      "It had one small brass plate, and the plate said: *Surprise me.*",
    ],
    tries: [
      [
        "They tried knocking. Knock, knock. Nobody said “Who is there?”",
        "They tried pushing. The gate pushed back.",
      ],
      [
        "They tried a password. They tried “cheese,” “please” and “more cheese.”",
        "They tried waiting. The gate was better at it.",
      ],
    ],
    low: [
      "What could a gate like that possibly want?",
      "“Surely it wants somebody grander,” said {name}, and looked behind, in case there was one.",
    ],
    thought: [
      "Then {name} stopped trying to be clever, and was just {name}.",
      "Then {name} looked at the gate, and thought: *Perhaps it is bored of keys.*",
    ],
    deed: [
      "“I {can},” {name} told the gate. “Look!”",
      "“It may not be what you want,” {name} told the gate, “but I {can}.” And {she} showed it.",
    ],
    outcome: [
      "The gate gave a long, happy creak. It had waited years for somebody just like this.",
      "For a moment nothing moved. Then the gate began to shake. It was clapping.",
    ],
    little: {
      what: "A tall, tall gate!",
      tries: "They knock. No! They push. No!",
      deed: "The gate likes it! The gate opens!",
    },
  },
  inWorld: {},
};
