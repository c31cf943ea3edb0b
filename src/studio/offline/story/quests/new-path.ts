import type { Quest } from "../quest.ts";

export const newPathQuest: Quest = {
  key: "any",
  treasure: "door",
  titles: [
    "{Name} and the New Path",
    "The Path That Came for {name}",
    "{Name} and the Door at the End",
    "Where Does It Go, {name}?",
    "{Name} and the Door with a Name on It",
  ],
  little: {
    want: [
      "Look! A new path! Where does it go?",
      "What is this? A path! Come and see!",
      "A path! It was not there before!",
      "“Come!” says the path. “Come and see!”",
    ],
    found: [
      "A door! It says {name}! Knock, knock! Come in!",
      "Look! A little door! It opens. Hello, friends!",
      "Here is a door. Tap, tap! “Come in, {name}!”",
      "One door. One knock. And so many friends!",
    ],
  },
  want: [
    [
      "One morning, {name} saw {path} that had not been there the day before.",
      "It seemed to say: *Come and see.*",
    ],
    [
      "One morning, {path} began right at {name’s} front door. It had not been there at bedtime.",
      "It went three steps forward, stopped, and waited, like a dog with a lead in its mouth.",
    ],
    [
      "One morning, a small brass key came with the milk. It had a label: *For the door at the end.*",
      "“The end of what?” asked {name}. And then {she} looked outside, and there was {path}.",
    ],
    [
      "One morning, somebody had painted a little arrow on {name’s} gate. After it came another arrow, and another.",
      "By the fourth, {name} was no longer wondering whether to go. {She} {was} wondering what to wear.",
    ],
  ],
  found: [
    [
      "And there, at the very end, was a door with {name’s} own name on it.",
      "Behind it was a room full of windows, and in every window was a place where somebody would be glad to see {name}.",
    ],
    [
      "And there stood a small, round door, and on it, in gold, was written *{name}*.",
      "Behind it everybody {name} had met on the way was sitting at one long table, and there was one chair left.",
    ],
    [
      "And at the very end there was a door, and the door knocked first.",
      "“Who is it?” asked {name}. “It’s all of us,” said the door. And it was.",
    ],
    [
      "And at the end there was a door, standing all by itself with nothing on either side.",
      "{Name} opened it, and there on the other side was home, with the lamps lit, and everybody in it.",
    ],
  ],
  more: {
    want: [
      "There is a feeling you get at the top of a slide, just before you let go. {Name} had it now, from {his} toes up.",
      "Most paths look as if they know where they are going and do not much care if you come. This one looked hopeful.",
      "{Name} told {herself} that {she} would only go as far as the first bend. {She} had told {herself} that sort of thing before.",
      "Nobody else seemed to have noticed it. Or else they had, and thought it was for somebody braver. {Name} rather thought so too, and put on a hat.",
    ],
    found: [
      "{Name} touched the letters. They were a little crooked, as if whoever wrote them had been too happy to do it carefully.",
      "All that way, thought {name}, and it had been my own name at the end of it. {She} found that {she} did not feel silly. {She} felt expected.",
      "“It must have been here the whole time,” said {friend}. “Yes,” said {name}. “But I wasn’t.”",
      "For once {name} did not ask what a thing was for. {She} went in.",
    ],
  },
  headings: {
    want: "The New Path",
    wantWhich: "a Path Appears and Waits",
    found: "The Door at the End",
    foundWhich: "a Door Knows Somebody’s Name",
  },
};
