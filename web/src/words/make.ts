/** The page where a book is ordered. */
export const make = {
  windowTitle: "Make a book",
  steps: "Steps",
  stepNames: { who: "Who", where: "Where", what: "What happens", check: "Look it over" },
  stepOf: (number: number, count: number) => `Step ${number} of ${count}`,
  next: "Next",
  back: "Back",
  kept: "What you write is kept on this device until you order.",
  loadingOld: "Fetching what you ordered",
  oldFailed: "We could not fetch the order of that book. You can start with an empty one.",

  // Step 1
  whoTitle: "Who is the book about?",
  name: "Name",
  nameHint: "As it should stand in the book.",
  nameMissing: "Please write a name: the book is about somebody.",
  type: "What are they?",
  typeHint: "Anything goes. Leave it empty and we choose.",
  typeExample: "a brave dragon",
  typeSuggestions: "Heroes we know how to draw",
  ability: "What can they do especially well?",
  abilityExample: "fly through clouds",
  pronouns: "In the story we say",
  pronounNames: { she: "she, her", he: "he, his", they: "they, their" },
  friends: "Friends who come along",
  friendsHint: "Up to three. You may leave this out.",
  friend: (number: number) => `Friend ${number}`,
  friendExample: "Biscuit the dog",
  addFriend: "Add a friend",
  removeFriend: (name: string) => `Leave out ${name}`,

  // Step 2
  whereTitle: "Where does it happen?",
  worlds: "Places",
  ownWorld: "Or somewhere else",
  worldHint: "In your own words. We paint it as near as we can.",
  worldExample: "a castle made of cushions",
  worldSuggestions: "More places",
  capital: (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1),
  catalogueAway: "Our suggestions have not come. You can write your own words.",

  // Step 3
  whatTitle: "What happens?",
  adventure: "The adventure",
  adventureExample: "a treasure hunt",
  adventureSuggestions: "Some adventures",
  adventures: ["a treasure hunt", "a rescue", "a mystery", "a walk along a new path"],
  kind: "What kind of book",
  kindTitles: {
    story_adventure: "A story to read",
    interactive_search: "Pictures to search in",
  } as Record<string, string>,
  pictures: (count: number) => (count === 1 ? "1 picture" : `${count} pictures`),
  withVoice: "read aloud by a voice",
  noVoice: "no voice",
  age: "For which age",
  ages: { "0-2": "Up to 2", "3-6": "3 to 6", "7-10": "7 to 10", "11-12": "11 and 12" },
  occasion: "Is there an occasion?",
  occasionHint: "You may leave this out.",
  occasionExample: "first day at school",
  occasionSuggestions: "Some occasions",
  occasions: ["birthday", "bedtime", "a new baby", "winter holidays", "Halloween"],

  // Step 4
  checkTitle: "Look it over",
  sentenceHint: "Each underlined word can be changed here.",
  sentence: {
    afterName: ", ",
    beforeAbility: " who can ",
    beforeAdventure: ", sets out on ",
    beforeWorld: " in ",
    end: ".",
  },
  someone: "someone",
  someType: "a hero we choose",
  someAbility: "do something we choose",
  someAdventure: "an adventure we choose",
  someWorld: "a place we choose",
  change: "Change",
  changeWhat: (what: string) => `Change: ${what}`,
  facts: {
    kind: "Kind of book",
    age: "Age",
    occasion: "Occasion",
    pronouns: "We say",
    friends: "Friends",
    drawing: "Drawing",
  },
  none: "none",
  drawingUsed: "The hero comes from your picture",
  drawingOld: "The hero comes from the picture of the other book",
  email: "E-mail",
  emailHint: "We write once, when the book is ready. You may leave this out.",
  dedication: "Dedication",
  dedicationHint: "Stands on the first page. You may leave this out.",
  dedicationExample: "For Luna, who is never afraid of the dark",
  voice: "Record a voice that reads it aloud",
  when: "When shall we make it?",
  now: "Now",
  later: "Later",
  moment: "Day and time",
  momentMissing: "Please say when, or choose Now.",
  order: "Make the book",
  ordering: "Sending the order",
  stillOrdering: "Still sending. The server takes its time; nothing is lost.",
  coverHint: "The real title comes with the story.",

  // Refusals
  faulty: (count: number) =>
    count === 1
      ? "One thing needs another word. It is marked."
      : `${count} things need other words. They are marked.`,
  away: "The server does not answer. Your order is kept on this device; press Make the book once again.",
  ours: (reference: string | undefined) =>
    `Something went wrong on our side. Your order is kept; press Make the book once again.${
      reference === undefined ? "" : ` If you write to us, name ${reference}.`
    }`,
  tooManyQueued:
    "You have as many books waiting as you may. Order this one when one of them is done; it is kept here.",
  tooManyToday: (wait: string) =>
    `You have ordered as many books today as you may. Order this one ${wait}; it is kept here.`,
  tooManyRequests: (wait: string) =>
    `That was a lot at once. Please try again ${wait}; your order is kept here.`,
  notAllowed:
    "You may not order books here. Ask whoever runs this Bookmill. Your order is kept on this device.",
  soon: "in a while",
  inMinutes: (count: number) => (count === 1 ? "in a minute" : `in ${count} minutes`),
  inHours: (count: number) => (count === 1 ? "in an hour" : `in ${count} hours`),
};
