import type { ObstacleRow } from "../obstacle.ts";

export const fastObstacle: ObstacleRow = {
  everywhere: {
    art: "gate",
    what: "a gate that opened for one blink and then stayed shut for ages",
    title: "The Blinking Gate",
    see: [
      "Open-shut! It was quicker than a hiccup. On the far side hung a red handle with a label: *PULL ME AND I WILL BE GOOD*.",
      "Open-shut! By the time you had said “Now!” it was already later. And the handle that held it open was, of course, on the other side.",
    ],
    tries: [
      [
        "They tried going on the count of three. The gate opened on two.",
        "They tried going on two. It opened on one, and sniggered.",
      ],
      [
        "They tried looking the other way, to catch it off its guard. Clang.",
        "They tried knocking. It opened, shut, and seemed to think that was an answer. Clang.",
      ],
    ],
    low: [
      "The gate looked very pleased with itself, for a gate.",
      "There are things you cannot do slowly, however carefully you do them.",
    ],
    thought: [
      "Then {name} looked at the handle, and at the gate, and took one deep breath.",
      "Then {name} began to grin. {Friend} knew that grin already, and moved aside.",
    ],
    deed: [
      "“I {can}!” And before anybody could say “Ready, steady,” {name} was through.",
      "“Watch this. I {can}!” Open went the gate. There was a whoosh. Shut went the gate, and {name} was on the other side of it.",
    ],
    outcome: [
      "{Name} pulled the red handle and held it, as polite as a butler, while everybody else walked in.",
      "“After you,” said {name}, holding the gate wide. The gate was speechless.",
    ],
    little: {
      what: "A gate! Open! Shut!",
      tries: "They go. Bump! They go again. Bump!",
      deed: "Whoosh! Now they are in!",
    },
  },
  inWorld: {},
};
