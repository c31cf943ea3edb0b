import type { Occasion } from "./occasion.ts";

export const allOccasions: readonly Occasion[] = [
  {
    key: "birthday",
    little: [
      "{Greeting}, {name}! Here is a cake!",
      "{Greeting}, {name}! Puff! Out go the candles!",
      "Cake for {name}! {Greeting}!",
      "{Greeting}, {name}! Hip, hip, hooray!",
    ],
    lines: [
      "And somebody remembered what day it was. “{Greeting}, {name}!” There was a cake with too many candles, and they made one big wish together.",
      "“Wait!” said {friend}. “It’s today! {Greeting}!” The cake was a little squashed from the journey. It tasted of all the places it had been.",
      "Then the lights went out, all but a few small ones on top of a cake. “{Greeting}, {name}!” they sang, not quite all at the same time. {Name} took a long time over the wish.",
      "“{Greeting}!” everybody cried, and out came a cake. {Name} blew once, and every candle went out but one. They kept that one, to see the way home by.",
    ],
  },
  {
    key: "winter",
    little: [
      "Look! Snow! {Greeting}, {name}!",
      "One light. Two lights. {Greeting}, all!",
      "Soft, soft snow. {Greeting}!",
      "{Greeting}, {name}! See the lights!",
    ],
    lines: [
      "Then, very softly, it began to snow, and everyone hung up one small light. “{Greeting}!” they said to {name}, and to each other, and to the snow.",
      "“{Greeting}!” said {friend}, and put a paper star in {name’s} hand. Outside the first flakes were coming down, taking their time.",
      "It was cold outside by then, and bright, and full of stars. Inside there were candles and hot buns, and somebody called, “{Greeting}!” to everyone who came in, twice.",
      "And because it was that sort of night, there was a small present for everyone. “{Greeting}, {name}!” said {friend}. It was a pair of very long socks.",
    ],
  },
  {
    key: "halloween",
    little: [
      "Boo! {Greeting}, {name}!",
      "Who is that? Boo! It is {friend}!",
      "A pumpkin! Hello! {Greeting}!",
      "Boo to you! {Greeting}, {name}!",
    ],
    lines: [
      "“{Greeting}!” That night there were pumpkins and funny hats, and the spookiest thing of all was {name’s} giggle.",
      "There were pumpkins all along the way, each with a different grin. “{Greeting}!” they seemed to say. {Name} grinned back at every one.",
      "“Boo!” said a small white ghost. It was {friend}, in a tablecloth. “{Greeting}!” Then everybody had to have a go with the tablecloth.",
      "“{Greeting}, {name}!” There were toffee apples, and masks on sticks, and one pumpkin that had been carved upside down and looked surprised.",
    ],
  },
  {
    key: "bedtime",
    little: [
      "Yawn! {Greeting}, little one.",
      "The moon is up. {Greeting}, {name}.",
      "Soft bed. Warm toes. {Greeting}.",
      "Shh. {Greeting}, {name}.",
    ],
    lines: [
      "Eyes grew heavy. Blankets grew warm. “{Greeting}, brave one,” said the moon.",
      "Then somebody yawned, and it went round the whole circle and came back again. “{Greeting}, {name},” said {friend}, and tucked in one stray toe.",
      "One by one the lamps went out. “{Greeting},” said {friend}. “{Greeting},” said {name}. “Are you asleep yet?” said {friend}. “Nearly,” said {name}.",
      "The pillow was cool on one side and warm on the other, and {name} had a good think about which was better. “{Greeting},” said the night, before {she} had made up {his} mind.",
    ],
  },
  {
    key: "baby",
    little: [
      "Who is this? A baby! Hello, baby!",
      "Shh! A baby! So small! Hello!",
      "Ten tiny toes! Hello, baby!",
      "Peekaboo, baby! Here is {name}!",
    ],
    lines: [
      "“Now there is one more of us to show the way,” said {name}, and made room for somebody very new and very small.",
      "And there, in a basket, was somebody so new that they had hardly been used. {Name} held out one finger. The somebody took it and did not let go.",
      "“Who is that?” whispered {friend}. “Somebody new,” {name} whispered back. “I’m going to tell them this whole story. They can’t talk yet, so they’ll have to listen.”",
      "There was a cradle by the fire, and in it a yawn with a blanket round it. “Hello,” said {name}. “You’re very small. Don’t worry. I know all the paths.”",
    ],
  },
  {
    key: "any",
    little: [
      "{Greeting}, {name}!",
      "What a day! {Greeting}!",
      "Clap, clap, clap! {Greeting}!",
      "Hip, hip! {Greeting}, {name}!",
    ],
    lines: [
      "Over their heads hung a banner with big, bright letters: *{Greeting}!* And under it, in small and wobbly ones: *And hooray for {name}.*",
      "“{Greeting}!” said {friend}, and threw a whole handful of paper stars. They were picking them out of their ears for days.",
      "Somebody had made a cake, and on the cake, in icing, it said *{Greeting}!* There had not been room for all of it, so it went round the side and a little way along the plate.",
      "“I nearly forgot!” said {friend}. “{Greeting}!” And everybody cheered, for {name}, and for the day, and because cheering is good for you.",
    ],
  },
];
