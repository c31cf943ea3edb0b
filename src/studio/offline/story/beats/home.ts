import { line, plants, type BeatScript } from "../line.ts";

/** Who the hero is, the question what the gift is for, and what sets the story off. */
export const home: BeatScript = [
  [
    line(
      "0",
      "This is {name}. {Name} is {a type}.",
      "Here is {name}! {Name} is {a type}.",
      "Look! It is {name}. {Name} is {a type}.",
      "Who lives here? {Name} does! {Name} is {a type}.",
      "Hello, {name}! {Name} is {a type}.",
    ),
    line(
      "0",
      "{Name} lives {in world}.",
      "Home is {in world}.",
      "{Name} plays {in world}.",
      "It is a good day {in world}.",
    ),
  ],
  [
    line(
      "0",
      "{Name} {cans}!",
      "Guess what? {Name} {cans}!",
      "{Name} {cans}. Wow!",
      "And {name} {cans}!",
    ),
  ],
  [
    line(
      "1",
      "{In world}, in {home}, lived {type called name}.",
      "Once, {in world}, there was {home}. And in it lived {type called name}.",
      "There was once {a type}, and {his} name was {name}. {She} lived {in world}, in {home}.",
      "If you are ever {in world}, look for {home}. That is where {name} lived. {Name} was {a type}.",
    ),
    line(
      "2",
      "{In world}, in {home}, there lived {a type}. {His} name was {name}.",
      "Once, in {home}, {in world}, there lived {type called name}.",
      "This is the story of {type called name}. {Name} lived {in world}, in {home}, and liked it there.",
      "You could walk right past {home} and never see it. But {in world} everybody knew who lived there. It was {type called name}.",
    ),
    line(
      "3",
      "{In world}, in {home}, there lived {type called name}, who had lately begun to wonder about things.",
      "There are plenty of stories about {a type}, but only one about {name}. {She} lived {in world}, in {home}, and would have been very surprised to hear that there were any stories at all.",
      "Once, {in world}, before anybody thought of putting it in a book, there was {home}, and in it, most mornings, there was {type called name}.",
      plants(
        ["sock"],
        "Nobody who passed {home}, {in world}, would have guessed that a story was about to begin there. Least of all {type called name}, who was looking for a sock.",
      ),
    ),
    line(
      "2",
      "The air smelled of {smell}, and every evening {lights} came out to see what {name} was up to.",
      "It smelled of {smell} there, and at night {lights} looked in to say hello.",
      "In the mornings it smelled of {smell}. In the evenings there were {lights}. In between there was {name}, who was never quite still.",
      "There was always a smell of {smell}. As for the {lights}, {name} had a name for each, or nearly each.",
    ),
  ],
  [
    line(
      "1",
      "{Name} {could}. But what was that good for?",
      "And {name} {could}! “But what is it for?” asked {doubters}. {Name} did not know.",
      "Now, {name} {could}. It was fun. But was it any *use*?",
      "There was one odd thing about {name}. {She could}! But nobody knew what for.",
    ),
    line(
      "2",
      "Now, there was one unusual thing about {name}: {she could}. “It is very nice, dear,” {doubters} said, “but what is it *for*?” {Name} did not know. Not yet.",
      "Some can whistle, and some can wiggle their ears. {Name} {could}. “How interesting,” said {doubters}, in the voice that means *how odd*. “But what is it *for*?” And {name} could not tell them.",
      "And {name} {could}. It had started on a Tuesday, all by itself, and it had never stopped. “Very clever,” said {doubters}. “But what is it *for*?” That was a good question. {Name} took it to bed, and it was still there in the morning.",
      "You should also know that {name} {could}. “And what do you do with it?” asked {doubters}. “I just do it,” said {name}. “Yes, dear. But what is it *for*?” {Name} opened {his} mouth, and found no answer in there.",
    ),
    line(
      "3",
      "There was one unusual thing about {name}, and it was this: {she could}. “It is very nice, dear,” said {doubters}, “but what is it *for*?” They did not mean it unkindly. That was what made it so hard to forget.",
      "And then there was the other matter. {Name} {could}. “It is certainly something,” said {doubters}, who liked things to be useful. “But what is it *for*?” {Name} laughed, as you do. But at night the question would climb in beside {her} and take up most of the bed.",
      "As it happened, {name} {could}. It came as easily as breathing, and for a long time {she} had thought that everybody did it. Then one day {doubters} asked what it was *for*, and ever since, {name} had felt a little like a key that nobody has a lock for.",
      "{Name} {could}, and most days that was simply a fact about {her}, like having elbows. But now and then {doubters} would put their heads on one side and ask, “And what is it *for*?” And {name} would say, “I’m still finding out,” in a bright voice, and go for a long walk.",
    ),
  ],
  [
    line("0", "{Little want}"),
    line("123", "{Want}"),
    line("3", "{More want}"),
    line(
      "0",
      "Time for {an adventure}!",
      "It is {an adventure}!",
      "What fun! It is {an adventure}!",
      "Hooray for {an adventure}!",
    ),
    line(
      "1",
      "And that is how {an adventure} begins!",
      "“It is {an adventure}!” said {name}, and jumped up and down.",
      "{Name} knew at once what this was. It was {an adventure}!",
      "So it was going to be {an adventure}. Hooray!",
    ),
    line(
      "2",
      "And that, if you ever need to know, is how {an adventure} begins.",
      "It was not going to be a Monday at all, then. It was going to be {an adventure}.",
      "There was only one name for a morning like that: {an adventure}.",
      "{Name} had always wondered what {an adventure} would look like. Now {she} knew. It looked like this.",
    ),
    line(
      "3",
      "And so, without meaning to, and still in {his} slippers, {name} had begun {an adventure}.",
      "{Name} had always supposed that {an adventure} would begin with trumpets. It turned out that you are simply standing in your kitchen, and then you are in one.",
      "It was {an adventure}, beyond any doubt. And it had come, of all the doors in all the world, to this one.",
      "Nobody plans {an adventure}. It turns up, like weather, and you go out in it or you do not.",
    ),
  ],
];
