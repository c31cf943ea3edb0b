import type { Quest } from "../quest.ts";

export const mysteryQuest: Quest = {
  key: "mystery",
  treasure: "music",
  titles: [
    "{Name} and the Missing Music",
    "{Name} and the Very Quiet Morning",
    "The Morning the Music Went, by {name} and Friends",
    "Listen, {name}!",
    "{Name} and the Case of the Shy Song",
  ],
  little: {
    want: [
      "Hush! No song today! Where is the song?",
      "No la, la, la! The song is lost!",
      "It is too quiet. Where is the music?",
      "Shh! No music! Where did it go?",
    ],
    found: [
      "La, la, la! Here is the song! It was shy.",
      "Hush! What is that? La, la! It is the song!",
      "The song is here! “Come home!” says {name}.",
      "Peep! A small, shy song! “Sing with us!”",
    ],
  },
  want: [
    [
      "One morning, {name} woke up and something was wrong. There was no music. Not one note.",
      "“Somebody has to find out where it went,” said {name}. “I think somebody is me.”",
    ],
    [
      "One morning, the kettle boiled without a hum, and the door opened without a squeak.",
      "All the music had gone, even the bits that get stuck in your head. It was a mystery, and {name} was the only one who was dressed.",
    ],
    [
      "One morning, {name} began to hum and could not. The hum was simply not there.",
      "On the shelf where the music was kept, there was one small footprint, in the shape of a note.",
    ],
    [
      "One morning, it was so quiet that you could hear the jam.",
      "“Who has taken the music?” asked {folk}, all at once, and not one of them said it in tune.",
    ],
  ],
  found: [
    [
      "And there, curled up tight, was the music. It had only been shy.",
      "“I got so quiet that nobody heard me leave,” it sighed. “Then stay with us,” said {name}, “and be as loud as you like.”",
    ],
    [
      "And there, under a blanket, was the music, with a cold.",
      "“I didn’t want you to catch it,” it croaked. So {name} made it hot lemon with honey, and by and by it sneezed a perfect C.",
    ],
    [
      "And there was the music, sitting all alone and practising.",
      "“I played one wrong note,” it whispered. “In front of *everybody*.” “We thought that was the best one,” said {name}, and it was true.",
    ],
    [
      "And there was the music, dangling its feet and humming under its breath.",
      "“I only wanted to find out if anyone would come looking,” it said. “We came the whole way,” said {name}, and the music went pink to the tips of its tails.",
    ],
  ],
  more: {
    want: [
      "You do not notice music, mostly. It is like the smell of your own house. But take it away, and {name} found that even {his} footsteps sounded like somebody else’s.",
      "{Name} made a list of suspects. There was the wind, who was always carrying things off. There was the cat next door. And there was nobody else, so it was a short list.",
      "{Name} took a notebook, wrote *CLUES* at the top of the page, and underlined it twice. It looked splendid. It also looked very empty.",
      "It was the sort of quiet that leans on you. {Name} leaned back.",
    ],
    found: [
      "All the way there {name} had been ready for a thief. {She} had not been ready for somebody who needed a friend, but it turned out that {she} had packed for that too.",
      "{Name} took out the notebook, and next to *CLUES* wrote: *Nobody took it. It was lonely.* Then {she} closed the book. The case was not the kind you need to keep.",
      "{Friend} sat down beside it without a word. There are friends who know which silences to keep and which to fill.",
      "Somewhere a long way off a kettle began to hum, and somebody tried out one note, and then the next one along.",
    ],
  },
  headings: {
    want: "The Quiet Morning",
    wantWhich: "It Is Much Too Quiet",
    found: "The Shy Song",
    foundWhich: "Nothing Was Stolen after All",
  },
};
