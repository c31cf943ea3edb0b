import type { ObstacleRow } from "../obstacle.ts";

export const animalsObstacle: ObstacleRow = {
  everywhere: {
    art: "gatekeeper",
    what: "a gate, and a huge gatekeeper who spoke nothing but Grumble",
    title: "Hrrrmf",
    see: [
      "“HRRRMF,” said the gatekeeper. “Hrr. Hrr. HRRRMF.” Nobody knew what that meant. It did not sound like *come in*.",
      "“Hrrrmf,” it said, and then, more slowly, as one does with strangers, “HRRR. RRRMF.”",
    ],
    tries: [
      [
        "They tried talking slowly. “Hrrmf.”",
        "They tried talking loudly. “HRRRRMF!” That was worse.",
      ],
      [
        "They tried drawing a picture. The gatekeeper ate it.",
        "They tried saying “Hrrmf” back. It turned out to be a very rude thing to say.",
      ],
    ],
    low: [
      "It is hard to say please to somebody when you do not know their word for it.",
      "The gatekeeper sighed a sigh that blew their hair flat.",
    ],
    thought: [
      "Then {name} remembered, and came up close, and really listened.",
      "Then {name} noticed that the gatekeeper’s eyes were not cross at all. They were trying to say something.",
    ],
    deed: [
      "“I {can}!” said {name}. “And do you know what it is saying? It is saying: *Excuse me, but you are standing on my tail.*” Everybody stepped off at once.",
      "“Of course! I {can}!” said {name}. “It says: *I would love to open the gate, but I have lost the handle.* Is it the thing behind your ear?” It was.",
    ],
    outcome: [
      "“*Hrrmf*,” said the gatekeeper, much more softly, and the gate swung open. They had only been saying it wrong.",
      "*Hrrmf* means thank you, too. It is all in how you say it. The gate swung wide.",
    ],
    little: {
      what: "A big gate! “Hrrrmf!”",
      tries: "“Please?” “Hrrmf!” “Pretty please?” “Hrrmf!”",
      deed: "“Hrrmf” is “hello”! The gate opens!",
    },
  },
  inWorld: {},
};
