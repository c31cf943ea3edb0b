import type { ObstacleRow } from "../obstacle.ts";

export const growObstacle: ObstacleRow = {
  everywhere: {
    art: "gate",
    what: "a gate all wound about with grey and thorny stems",
    title: "The Thorny Gate",
    see: [
      "Not one leaf grew on it. It looked as if nobody had been nice to it for years.",
      "Every thorn pointed outwards, as if to say *Not today, thank you, and not tomorrow*.",
    ],
    tries: [
      [
        "They tried pulling. Ouch.",
        "They tried a firm talking-to. The thorns pretended not to hear.",
      ],
      [
        "They tried squeezing through sideways. Ouch, and then ouch again coming back.",
        "They tried reading the sign. It said *OUCH*, so at least they had been warned.",
      ],
    ],
    low: [
      "Pulling only made it hold on tighter.",
      "You could not say the thorns were winning. But they were certainly not losing.",
    ],
    thought: [
      "Then {name} looked closer. The poor thing was not mean at all. It was only tired.",
      "Then {name} saw that under all those thorns the stems were shaking, just a little.",
    ],
    deed: [
      "“I {can},” said {name} softly, and did.",
      "“It’s all right,” {name} told it. “I {can}. Hold still.” And {she} set to work.",
    ],
    outcome: [
      "Out came one green leaf. Then ten. Then a hundred roses, and the gate swung open by itself.",
      "The thorns curled up like sleepy cats. A bud opened, and then so did the gate.",
    ],
    little: {
      what: "A gate with thorns! Ouch!",
      tries: "They pull. Ouch! They pull again. Ouch!",
      deed: "One leaf. Ten leaves. Flowers! The gate opens!",
    },
  },
  inWorld: {
    ocean: {
      what: "a gate all overgrown with grey and prickly coral",
      title: "The Prickly Gate",
      see: [
        "There was no colour left in it. It looked as if nobody had been nice to it for years.",
        "Every prickle pointed outwards, as if to say *Not today, thank you, and not tomorrow*.",
      ],
      tries: [
        [
          "They tried pulling. Ouch.",
          "They tried a firm talking-to. The coral pretended not to hear.",
        ],
        [
          "They tried squeezing through sideways. Ouch, and then ouch again coming back.",
          "They tried reading the sign. It said *OUCH*, so at least they had been warned.",
        ],
      ],
      low: [
        "Pulling only made it hold on tighter.",
        "You could not say the coral was winning. But it was certainly not losing.",
      ],
      thought: [
        "Then {name} looked closer. The poor thing was not mean at all. It was only tired.",
        "Then {name} saw that under all those prickles the coral was shaking, just a little.",
      ],
      outcome: [
        "One pink bud opened. Then ten. Then a hundred little sea flowers, and the gate swung wide by itself.",
        "Colour ran up the branches, rose and orange and gold. A shell went *click*, and the gate was open.",
      ],
      little: {
        what: "A gate with prickles! Ouch!",
        tries: "They pull. Ouch! They pull again. Ouch!",
        deed: "Pink! Gold! Sea flowers! The gate opens!",
      },
    },
    space: {
      what: "a gate all wound about with grey and prickly moon-bramble",
      outcome: [
        "Out came one silver leaf. Then ten. Then a hundred moonflowers, and the gate swung open by itself.",
        "The thorns curled up like sleepy cats. A star-shaped bud opened, and then so did the gate.",
      ],
    },
  },
};
