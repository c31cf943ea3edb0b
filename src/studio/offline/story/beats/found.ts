import { line, lineWhen, paysOff, type BeatScript } from "../line.ts";

/** What was sought is found, the occasion is kept, and the first question is answered. */
export const found: BeatScript = [
  [line("0", "{Little found}"), line("123", "{Found}"), line("3", "{More found}")],
  [lineWhen("occasion", "0", "{Little occasion}"), lineWhen("occasion", "123", "{Occasion line}")],
  [
    lineWhen(
      "others",
      "12",
      "They were all there: {everyone}.",
      "{Name} sat in the middle, with {friend} on one side and {others} on the other.",
      "There was room for {friend}. There was room for {others}. There always is.",
    ),
    lineWhen(
      "others",
      "3",
      "{Name} looked round at {friend}, and at {others}, and could not think of a face that was missing.",
    ),
    line(
      "0",
      "{Name} shuts {his} eyes. Good night, {friend call}.",
      "Night-night, {friend call}. {Name} shuts {his} eyes.",
      "{Name} hugs {his} friend. Good night, {name}!",
      "What a day! {Name} rubs {his} eyes. Good night!",
    ),
    line(
      "1",
      "So now, when anybody asks what it is good for, {name} just smiles. Then {name} shows them.",
      "And what is it good for? “For *this*,” said {name}, and gave {friend} a squeeze.",
      "That night {folk} sang until {ending}. And who sang the loudest? {Name} did!",
      "“So *that* is what it is for,” said {name}. And {friend} said, “I knew it all along.”",
    ),
    line(
      "2",
      "That night {folk} sang until {ending}. And if ever again anybody asked what it was *for*, {name} knew just what to say. “It is for *this*,” said {name}, and looked around at all of them. “It was for this all along.”",
      "They stayed up much too late. {Folk} sang until {ending}. “Do you know yet what it’s *for*?” asked {friend}, half asleep. {Name} looked at the lights, and the crumbs, and the friends. “Yes,” said {name}. “Look.”",
      "{Folk} sang until {ending}, and then sang the same song over again. On the way home somebody asked {name} what it was *for*. {Name} did not even need to think. “Friends,” said {name}, “mostly.”",
      "And {doubters}? They came to hear the story and stayed for the singing. {Folk} sang until {ending}. Nobody asked what it was *for* any more. They asked to see it again.",
    ),
    line(
      "3",
      "That night {folk} sang until {ending}. {Doubters} came too, a little late and a little shy. “It was a good question,” {name} told them. “I just had to walk a long way to get to the answer.” {She} looked round at every face with the light on it. “It’s for *this*,” {she} said. “It was for this all along.”",
      "Much later, when {folk} had sung until {ending}, {name} sat on the step with {friend}. “You never told me,” said {friend}, “what it turned out to be *for*.” {Name} thought of the low place in the middle. “I think it’s like a lamp,” {she} said at last. “It isn’t for anything, on its own. It’s for whoever is sitting near it.” And {friend} moved a bit nearer.",
      paysOff(
        "sock",
        "They went home by the long way, because nobody wanted to be the first to say good night. {Folk} sang until {ending}. At {his} own door {name} stopped. Everything was as {she} had left it, down to the other sock. It was only {name} who was a slightly different size. If anyone asked now what it was *for*, {she} would not say a word. {She} would ask them in.",
      ),
      "And so it ended, as the best days do, with too many people in too small a kitchen. {Folk} sang until {ending}. Then somebody’s aunt asked {name} what it was *for*. “Well,” said {name}, “I used to think it had to be for something big.” {She} handed round the last of the buns. “But it’s mostly for when somebody is stuck.”",
    ),
  ],
];
