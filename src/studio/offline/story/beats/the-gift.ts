import { line, paysOff, type BeatScript } from "../line.ts";

/** The hero's own ability is the answer, and the friend's gift pays off. */
export const theGift: BeatScript = [
  [
    line(
      "0",
      "But wait! {Name} {cans}!",
      "Wait! What can {name} do? {Name} {cans}!",
      "“I {can}!” says {name}.",
      "“I know!” says {name}. “I {can}!”",
    ),
    line("0", "{Little deed}"),
    line("123", "{Thought}"),
  ],
  [
    line("123", "{Deed}"),
    line("123", "{Outcome}"),
    line(
      "3",
      "{Name} looked down at {his} own two hands. They were the same hands as this morning. It was only that now they had been asked for.",
      "It was not that {name} felt proud, exactly. It was more as if a door that had always stuck had opened, and behind it was a room {she} had lived in all along.",
      "So that was what it felt like, thought {name}: not like being clever, or brave, or special. It was like being a piece of a jigsaw, and going in.",
      "{Friend} stared. “How long have you been able to do that?” “Always,” said {name}, and laughed out loud, because it was true, and because it had never once sounded like good news before.",
    ),
  ],
  [
    line(
      "0",
      "{Gift sound} {The gift} helps, too.",
      "{The gift} helps. {Gift sound}",
      "And {the gift}? {Gift sound} It helps!",
    ),
    line(
      "0",
      "They did it! Hooray!",
      "Look! They did it!",
      "Hooray for {name}!",
      "Well done, {name}!",
    ),
    line(
      "1",
      "Then it grew dim. Out came {the gift}! It {gift use}.",
      "And what about {the gift}? It {gift use}. “I told you so!” said {friend}.",
      "Which way now? {Name} took out {the gift}. It {gift use}.",
    ),
    line(
      "2",
      "And when the way grew dim, out came {the gift}. It {gift use}.",
      "But which way now? “Try {the gift},” said {friend}. So {name} did. It {gift use}.",
      "On the other side there were three roads, and all of them looked wrong. {Name} took out {the gift}. It {gift use}.",
      "Even then the story was not quite over, for the light was going. {Name} remembered {the gift}. It {gift use}.",
    ),
    line(
      "3",
      paysOff(
        "string",
        "On the other side the light was going, and there were three roads, all of which looked wrong. {Name} felt in the bag, past the string, past the crumbs, and there was {the gift}. It {gift use}. “Oh,” said {friend}. “So *that’s* what it does.”",
      ),
      "Even then it was not quite over, for evening had come down while they were busy, and nobody could see the way. “I don’t suppose,” said {friend}, “that it’s time for {the gift}?” It was. It {gift use}. Two useless things in one day, thought {name}, and both of them exactly what was needed.",
      "And when the way grew dim, out came {the gift}. It {gift use}. {Friend} pretended not to be astonished, and did it badly.",
    ),
    line(
      "1",
      "Hooray! They were on the other side!",
      "They had done it. Hooray!",
      "“We did it!” said {name}. “*You* did it!” said {friend}.",
      "Hip, hip, hooray for {name}!",
    ),
    line(
      "2",
      "“You see?” said {friend}. “It looked like nothing.” “Most good things do,” said {name}.",
      "They looked back, once, at how big it had been. It did not look so big from this side.",
      "“Again!” said {friend}. But there was no time for that, because just ahead of them was the end of the road.",
      "{Friend} did a small dance. It was not a good dance. It was exactly right.",
    ),
  ],
];
