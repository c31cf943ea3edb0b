import type { Level } from "../line.ts";

/** Headings and intros beside search scenes, by level. Lines hold slots. */
export interface SearchLines {
  /** The first scene: who, where, what for. */
  first: readonly string[];
  middle: readonly string[];
  /** The last scene: the ability, and the friend, who looks too: only the hero and the listed things are hidden in the picture. */
  last: readonly string[];
  lastOnTheDay: readonly string[];
  firstHeadings: readonly string[];
  middleHeadings: readonly string[];
  lastHeadings: readonly string[];
}

export const searchLines: Record<Level, SearchLines> = {
  0: {
    first: [
      "{Name} is {a type}. It is {an adventure} {in world}. Where {is} {she}?",
      "Time for {an adventure} {in world}! Look for {a type}. Where is {name}? Can you see {her}?",
      "{In world}! Hooray for {an adventure}! Find {name}, {a type}. Is that {her}?",
      "Shh! {Name} is here, {in world}. {Name} is {a type}. Can you find {her}? It is {an adventure}!",
    ],
    middle: [
      "Where is {name} now? Peekaboo!",
      "So many things! Can you point to {name}?",
      "Up, down, in, out. Where is {name}?",
      "One, two, three! Find {name} with me.",
      "Look high. Look low. Hello, {name}!",
      "Is that {name}? No! Is that? Yes!",
    ],
    last: [
      "{Name} {cans}! Where is {name}? “Not here!” says {friend}.",
      "{Friend} looks up. {Friend} looks down. Find {name}! {Name} {cans}!",
      "Guess what? {Name} {cans}! Look for {name} with {friend}.",
      "“Help me look!” says {friend}. {Name} {cans}! Can you see {her}?",
    ],
    lastOnTheDay: [
      "{Greeting}! Find {name}. {Name} {cans}! {Friend} is looking, too.",
      "{Name} {cans}! “Where is {name}?” says {friend}. {Greeting}, all!",
      "Look, look! {Name} is here! {Name} {cans}! “{Greeting}!” says {friend}.",
      "Where is {name}? {Name} {cans}! {Friend} looks and looks. {Greeting}!",
    ],
    firstHeadings: ["Where Is {name}?", "Find {name}!", "Peekaboo, {name}!"],
    middleHeadings: ["Look, Look!", "Where Now?", "Can You See?", "Peekaboo!", "Here? There?"],
    lastHeadings: ["One More!", "Last One!", "All Found?"],
  },
  1: {
    first: [
      "{In world}, {name} is off on {an adventure}. {name} is {a type}. Can you spot {her}?",
      "It is time for {an adventure} {in world}! Look for {type called name}. There {she} {is}! Or {is} {she}?",
      "{Name} is {a type}, and today there is {an adventure} {in world}. {Quest hint} Can you find {her}?",
      "Who is that {in world}? It is {type called name}, off on {an adventure}. Find {her} first!",
    ],
    middle: [
      "Oh, what a crowd! {Name} is in there somewhere. {Quest hint}",
      "{Name} has slipped away again, and so have all these things. Where can they be?",
      "{Friend} thinks that {name} is behind something tall. What do you think?",
      "Everything has been put in the wrong place! Can you help {name} find it all?",
      "Look near. Look far. {Quest hint} And where is {name}?",
      "{Name} is as still as a mouse. Can you still find {her}?",
    ],
    last: [
      "{Name} {cans}, so look everywhere! {Friend} is helping you. Can you find {her}?",
      "“I {can}!” says {name}. “But can you find me?” {Friend} has looked and looked.",
      "This is the last one. {Name} {cans}, and {friend} is giggling too much to help. Look hard!",
      "“Where can {name} be?” says {friend}. Here is a clue: {name} {cans}!",
    ],
    lastOnTheDay: [
      "{Greeting}, {name}! {Name} {cans}, and {friend} has come to help you look. Find {her} in time for the fun!",
      "“I {can}!” says {name}. “{Greeting}!” says {friend}. “Now where is {name}?” Do you know?",
      "Everybody has come to say, “{Greeting}!” {Name} {cans}, so look high and low. {Friend} is looking low.",
      "“{Greeting}!” But where is {name}, who {cans}? {Friend} looked away for just one moment.",
    ],
    firstHeadings: ["Where Is {name}?", "{Name} Is Here Somewhere", "Ready, Steady, Look!"],
    middleHeadings: ["A Busy Day", "Look Again", "What a Crowd!", "All Mixed Up", "High and Low"],
    lastHeadings: ["Find Them All", "One Last Look", "Look Everywhere"],
  },
  2: {
    first: [
      "{In world} it is so busy today that {name}, {a type}, has got lost in the middle of {his} own story. {Quest hint} Find {her} before {an adventure} begins!",
      "Somewhere {in world} is {type called name}, setting out on {an adventure}. {She} {is} not lost, {she} would like you to know. You just cannot see {her} yet.",
      "{Name} is {a type}, {in world} for {an adventure}, who has stopped to look at everything. {Quest hint} Can you catch up with {her}?",
      "It began as {an adventure}, and it has turned into a game of hide-and-seek {in world}. Look for {type called name}. {She} {is} trying not to laugh.",
    ],
    middle: [
      "Everyone has brought something, and nobody has put it back where it belongs. {Quest hint} And where did {name} get to?",
      "{Friend} says that there are things here that nobody has ever found. {Friend} says that every time. Prove it wrong, and find {name} while you are at it.",
      "Look behind things. Look behind the things behind things. {Name} has had a long time to choose a good place.",
      "“I’ll stand perfectly still,” said {name}, “and they will take me for a bush.” Will you?",
      "It helps to begin at the edges, or so the owls say. It also helps to know that {name} likes to be near snacks.",
      "{Name} dropped a list here, and the wind read it first. {Quest hint} You will have to find it all by eye.",
    ],
    last: [
      "Remember that {name} {cans}, so {she} may be anywhere at all. {Friend} has offered to help you look, and is no help at all.",
      "“They’ll never find me,” says {name}. “I {can}, so I could be anywhere.” “Well,” says {friend}, “I’m not telling.”",
      "The last picture is the hardest. {Name} {cans}, which is hardly fair, and {friend} has promised not to point.",
      "It is not easy to find somebody who {cans}, and {name} {cans}. “I’d start at the edges,” says {friend}, who always says that.",
    ],
    lastOnTheDay: [
      "“{Greeting}!” The whole crowd is here, and in the middle of it somebody {cans}. Help {friend} find {name} before the cake is gone.",
      "Everyone has come to say, “{Greeting}!” And {name}, who {cans}, came by a way of {his} own. {Friend} gave up looking long ago. Will you?",
      "“{Greeting}!” shouts {friend}. {Name} {cans}, so do not look only in the likely places.",
      "There is only one thing missing from this picture, and that is somebody to call, “{Greeting}!” {Name} {cans}, so it may take a while. {Friend} will wait.",
    ],
    firstHeadings: ["{Name} Is Here Somewhere", "A Good Place to Get Lost", "Start at the Edges"],
    middleHeadings: [
      "Nothing Is Where It Belongs",
      "The Things behind the Things",
      "Not in the Likely Places",
      "A Great Deal Going On",
      "Keep Looking",
    ],
    lastHeadings: ["The Hardest One", "Pretending to Be a Bush", "The Last Look"],
  },
  3: {
    first: [
      "{In world}, nobody saw {type called name,} arrive, though {she} walked straight through the middle. {An adventure} had begun, and the first rule was not to be noticed. Notice {her}.",
      "{In world}, in the middle of {an adventure}, there is {type called name}, and the art of it is that {she} {does} not look as if {she} {is} hiding. {Quest hint}",
      "{Name} had one plan for {an adventure}, and it was a good one: be {a type}, {in world}, in plain sight, where nobody ever looks. See how long it holds against you.",
      "You will want to begin with the obvious, which is that {name} is {a type}. After that it gets harder. {In world}, in the middle of {an adventure}, {she} {is} not the only one with something to hide.",
    ],
    middle: [
      "The trouble with a crowd is that everyone in it is looking at somebody else. {Quest hint} {Name} is counting on it.",
      "“People see what they expect,” {friend} remarked. “So stand where nobody expects anything.” {Name} thought that over, and chose well.",
      "Somewhere in all this is a small thing out of place, and then another. Follow them, and in the end you come to {name}, looking innocent.",
      "A picture is a kind of map, if you read it slowly. {Quest hint} Take it row by row; {name} has been here for hours.",
      "There are at least three good places to hide in this picture. {Name} is in the fourth.",
      "{Friend} has made a list of what to look for, and then, being {friend}, has lost it. The things are all here. So is {name}.",
    ],
    last: [
      "Bear in mind that {name} {cans}. It would be cheating, if there were rules. {Friend} says there are none, but {friend} would.",
      "By now you know how {name} thinks, and {name} knows that you know. {She} also {can verb}. Find {her} anyway. {Friend} has been asked for a hint and has only smiled.",
      "“They’ll be tired by now,” said {friend}. “And they’ve forgotten that I {can},” said {name}. Had you? It makes a difference to where you look.",
      "This is the last of them and the best hidden. Somebody who {cans} need not hide as other people do. Even {friend}, who has had years of practice, walked straight past.",
    ],
    lastOnTheDay: [
      "“{Greeting}!” It is hard to hide at your own party, even for somebody who {cans}. {Name} has managed it, and {friend} is pretending not to be impressed.",
      "Everyone has come to say, “{Greeting}!” and the one they have come for has vanished. But then, {name} {cans}. {Friend} says that this is typical.",
      "“{Greeting}!” The crowd is at its thickest now, and {name}, who {cans}, is somewhere in the thick of it, trying not to laugh at {friend}, who is looking the wrong way.",
      "It is a day for calling, “{Greeting}!” and for finding people. {Friend} has already given up. Finish with {name}, who {cans}, and who has saved you a place.",
    ],
    firstHeadings: ["In Plain Sight", "The First Rule", "Who Goes Unnoticed"],
    middleHeadings: [
      "The Fourth Good Place",
      "What Everyone Else Was Looking At",
      "Read It Slowly",
      "A Small Thing out of Place",
      "The Lost List",
    ],
    lastHeadings: ["The Best Hidden of All", "And They Know That You Know", "No Rules"],
  },
};

export const questHints: Readonly<Record<string, readonly string[]>> = {
  treasure: [
    "Some of these things are worth their weight in gold.",
    "Treasure looks like anything else until you find it.",
  ],
  rescue: ["Something small is hoping to be found.", "The smallest ones are the easiest to miss."],
  mystery: ["Every one of these things is a clue.", "The clues are all here, as clues always are."],
  any: ["All sorts of things are tucked away.", "There is more here than you think."],
};
