import { line, paysOff, type BeatScript } from "../line.ts";

/** Something in the way, two comic failures and the low point. */
export const obstacleBeat: BeatScript = [
  [
    line(
      "0",
      "Oh no! {Little what}",
      "Stop! {Little what}",
      "Uh-oh! {Little what}",
      "Oh dear! {Little what}",
    ),
    line(
      "1",
      "On they went, until they came to {obstacle}. {See}",
      "On and on they went. And then they came to {obstacle}. {See}",
      "They went past {landmark}. Then they came to {obstacle}. {See}",
      "And what was this? It was {obstacle}. {See}",
    ),
    line(
      "2",
      "Deeper and deeper they went, past {landmark}. And there, in front of them, was {obstacle}. {See}",
      "They went past {landmark}, where they did not stop, and round a corner, where they did. In front of them was {obstacle}. {See}",
      "All went well as far as {landmark}. All went well a little past it, too. Then they came to {obstacle}. {See}",
      "“Nearly there,” {friend} said by {landmark}, which is a thing one should never say. For just beyond it they came to {obstacle}. {See}",
    ),
    line(
      "3",
      "They went on past {landmark}, talking about nothing and everything, until the talk ran out all at once. In front of them was {obstacle}. {See}",
      paysOff(
        "sandwich",
        "It was a long way to {landmark}. They sang a little. They ate the second sandwich. And just when {name} had begun to think that {she} might be rather good at this, they came to {obstacle}. {See}",
      ),
      "“Nearly there,” {friend} said by {landmark}, which is a thing one should never say aloud. The road heard. It turned one more corner, and there was {obstacle}. {See}",
      "After {landmark} the way grew narrow, then steep, then quiet. {Name} had the feeling you have before a test. And then they saw the test. It was {obstacle}. {See}",
    ),
  ],
  [line("0", "{Little tries}"), line("123", "{Tries}"), line("2", "{Low}")],
  [
    line(
      "0",
      "{Name} is sad.",
      "Poor {name}! Poor {friend}!",
      "{Name} sits down. Sniff.",
      "“I can’t,” says {name}.",
    ),
    line(
      "1",
      "{Name} sat down. “I can’t do it,” said a very small voice.",
      "{Name’s} chin began to wobble. {Friend} held on tight and said nothing at all.",
      "“What now?” said {name}. {Friend} did not know. So they sat down, side by side.",
      "It was a sad moment. {Friend} gave {name} a hug. That helped a bit.",
    ),
    line(
      "2",
      "{Name} sat down on a cold stone. “Perhaps {doubters} were right,” {she} whispered. {Friend} did not say anything clever. {Friend} just sat down too, as close as a friend can sit.",
      paysOff(
        "sandwich",
        "{Name} took out the last sandwich, looked at it, and put it away again. That is how bad it was. “Let’s go home,” {she} said. “In a minute,” said {friend}, and leaned against {her}, and did not move.",
      ),
      "“I’m no use,” said {name}. “I’m just {a noun} with a thing that isn’t *for* anything.” {Friend} thought about it. “I like the thing,” said {friend}.",
      "Nobody spoke. {Name} drew a very small circle on the ground with one toe. {Friend} drew a smaller one, right beside it, so that it would not be alone.",
    ),
    line(
      "3",
      paysOff(
        "sandwich",
        "{Name} sat down on a cold stone with {his} back to it all. “Perhaps {doubters} were right,” {she} said. There it was. {She} had carried those words since morning, packed in under the sandwiches, and now they were out, and they looked even worse in daylight. {Friend} did not say anything clever. {Friend} only sat down too, as close as a friend can sit, and looked the same way.",
      ),
      "It is one thing to fail in front of strangers. It is another to fail in front of somebody who gave you a present. {Name} could not quite look round. “You should have found somebody useful,” {she} said. “I did look,” said {friend}, after a while. “You were the one who stopped.”",
      paysOff(
        "string",
        "{Name} felt {his} courage go, a bit at a time, like people leaving a party. First went the singing part. Then went the part that had packed the string. At last there was only a very small part left, which did not know any songs. It stayed, though. So did {friend}.",
      ),
      "“Well,” said {name}, in a voice that {she} had meant to be cheerful, “that’s that.” {She} thought of the long road back, and of {doubters}, who would be kind about it. That was the worst of all. {Friend} said nothing, but moved a little, so that the cold came at {friend} first.",
    ),
  ],
];
