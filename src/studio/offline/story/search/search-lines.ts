import type { Level } from "../line.ts";

/** Headings and intros beside search scenes, by level. Lines hold slots. */
export interface SearchLines {
  /** The first scene: who, where, what for. */
  first: readonly string[];
  middle: readonly string[];
  /** The last scene: the ability and the friend. */
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
      "{Name} {cans}! Where is {name}? Where is {friend}?",
      "Find {friend}. Find {name}. {Name} {cans}!",
      "Guess what? {Name} {cans}! Look for {name} and {friend}.",
      "Two friends! {Friend} and {name}. {Name} {cans}! Can you see them?",
    ],
    lastOnTheDay: [
      "{Greeting}! Find {friend}. Find {name}. {Name} {cans}!",
      "{Name} {cans}! Where is {friend}? {Greeting}, all!",
      "Look! {Name} and {friend}! {Name} {cans}! {Greeting}!",
      "Where is {name}? {Name} {cans}! Where is {friend}? {Greeting}!",
    ],
    firstHeadings: ["Where Is {name}?", "Find {name}!", "Peekaboo, {name}!"],
    middleHeadings: ["Look, Look!", "Where Now?", "Can You See?", "Peekaboo!", "Here? There?"],
    lastHeadings: ["One More!", "Last One!", "All Here?"],
  },
  1: {
    first: [
      "{In world}, {name} is off on {an adventure}. {name} is {a type}. Can you spot {her}?",
      "It is time for {an adventure} {in world}! Look for {a type} called {name}. There {she} {is}! Or {is} {she}?",
      "{Name} is {a type}, and today there is {an adventure} {in world}. {Quest hint} Can you find {her}?",
      "Who is that {in world}? It is {a type} called {name}, off on {an adventure}. Find {her} first!",
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
      "{Name} {cans}, so look everywhere! {Friend} is here too. Can you find them both?",
      "“I {can}!” says {name}. “But can you find me?” And where is {friend}?",
      "This is the last one. {Name} {cans}, and {friend} is giggling. Look hard!",
      "{Friend} and {name} are hiding. Here is a clue: {name} {cans}!",
    ],
    lastOnTheDay: [
      "{Greeting}, {name}! {Name} {cans}, and {friend} has come as well. Find everyone in time for the fun!",
      "“I {can}!” says {name}. “{Greeting}!” says {friend}. Can you find them both?",
      "Everybody has come to say, “{Greeting}!” {Name} {cans}, so look high and low. And find {friend}, too!",
      "“{Greeting}!” But where is {name}, who {cans}? And where is {friend}?",
    ],
    firstHeadings: ["Where Is {name}?", "{Name} Is Here Somewhere", "Ready, Steady, Look!"],
    middleHeadings: ["A Busy Day", "Look Again", "What a Crowd!", "All Mixed Up", "High and Low"],
    lastHeadings: ["Find Them All", "One Last Look", "Everybody Is Here"],
  },
  2: {
    first: [
      "{In world} it is so busy today that {name}, {a type}, has got lost in the middle of {his} own story. {Quest hint} Find {her} before {an adventure} begins!",
      "Somewhere {in world} is {a type} called {name}, setting out on {an adventure}. {She} {is} not lost, {she} would like you to know. You just cannot see {her} yet.",
      "{Name} is {a type}, {in world} for {an adventure}, who has stopped to look at everything. {Quest hint} Can you catch up with {her}?",
      "It began as {an adventure}, and it has turned into a game of hide-and-seek {in world}. Look for {a type} called {name}. {She} {is} trying not to laugh.",
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
      "Remember that {name} {cans}, so {she} may be anywhere at all. {Friend} is here too, pretending to be somebody else.",
      "“They’ll never find us,” says {friend}. “I {can},” says {name}, “so we could be anywhere.” Well? Could they?",
      "The last picture is the hardest. {Name} {cans}, which is hardly fair, and {friend} has learned to keep quiet.",
      "If you {can}, hiding is easy, and {name} {cans}. Luckily, {friend} cannot stop giggling. Find them both.",
    ],
    lastOnTheDay: [
      "“{Greeting}!” The whole crowd is here, and in the middle of it somebody {cans}. Find {name}, and find {friend}, before the cake is gone.",
      "Everyone has come to say, “{Greeting}!” {Friend} came early, and {name}, who {cans}, came by a way of {his} own. Where are they?",
      "“{Greeting}!” shouts {friend} from somewhere. {Name} {cans}, so do not look only in the likely places.",
      "There is only one thing missing from this picture, and that is somebody to call, “{Greeting}!” {Name} {cans}, so it may take a while. Find {friend} first.",
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
      "Nobody {in world} saw {a type} called {name} arrive, though {she} walked straight through the middle. {An adventure} had begun, and the first rule was not to be noticed. Notice {her}.",
      "{In world}, in the middle of {an adventure}, there is {a type} by the name of {name}, and the art of it is that {she} {does} not look as if {she} {is} hiding. {Quest hint}",
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
      "Bear in mind that {name} {cans}. It would be cheating, if there were rules. {Friend} is here too, and is better at this than you would think.",
      "By now you know how {name} thinks, and {name} knows that you know. {She} also {can verb}. Find {her} anyway, and find {friend}, who was told to keep still and very nearly has.",
      "“They’ll be tired by now,” said {friend}. “And they’ve forgotten that I {can},” said {name}. Had you? It makes a difference to where you look.",
      "This is the last of them and the best hidden. Somebody who {cans} need not hide as other people do. {Friend}, who has no such gift, has had to be clever instead.",
    ],
    lastOnTheDay: [
      "“{Greeting}!” It is hard to hide at your own party, even for somebody who {cans}. {Name} has managed it. {Friend} has not, quite.",
      "Everyone has come to say, “{Greeting}!” and the one they have come for has vanished. But then, {name} {cans}. Ask {friend}, if you can find {friend}.",
      "“{Greeting}!” The crowd is at its thickest now, and {name}, who {cans}, is somewhere in the thick of it with {friend}, trying not to be given away by the laughing.",
      "It is a day for calling, “{Greeting}!” and for finding people. Start with {friend}. Finish with {name}, who {cans}, and who has saved you a place.",
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
  rescue: ["Somebody small is hoping to be found.", "The smallest ones are the easiest to miss."],
  mystery: ["Every one of these things is a clue.", "The clues are all here, as clues always are."],
  any: ["All sorts of things are tucked away.", "There is more here than you think."],
};
