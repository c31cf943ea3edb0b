import type { PicturePart } from "../play/part-of-picture.ts";

const places: Record<PicturePart, string> = {
  0: "top left",
  1: "top, in the middle",
  2: "top right",
  3: "on the left, half way down",
  4: "in the very middle",
  5: "on the right, half way down",
  6: "bottom left",
  7: "bottom, in the middle",
  8: "bottom right",
};

/** "Luna", but "the ladybird". */
const the = ({ id, label }: { id: string; label: string }): string =>
  id === "hero" ? label : `the ${label}`;

/** The search game. */
export const play = {
  title: (heading: string | null, scene: number) => heading ?? `Picture ${scene}`,
  loading: "Fetching the picture",
  scene: (number: number, count: number) => `Picture ${number} of ${count}`,
  back: "Back to the book",
  picture: (heading: string) => `The picture: ${heading}`,
  keys: "Arrow keys move the glass, with Shift further. Enter looks. H gives a hint. Plus and minus change the size.",
  begin: (count: number) =>
    count === 1 ? "One thing is hidden." : `${count} things are hidden. Tap what you find.`,
  goOn: (left: number) => `${left} to go. Tap what you find.`,
  found: (find: { id: string; label: string }, left: number) =>
    left === 0 ? `You found ${the(find)}.` : `You found ${the(find)}. ${left} to go.`,
  known: (find: { id: string; label: string }) => `You have found ${the(find)} already.`,
  near: "Nearly. Look close by.",
  nothing: "Not there. Look again.",
  hint: (find: { id: string; label: string }, hint: string) =>
    `${find.id === "hero" ? find.label : `The ${find.label}`}: ${hint}`,
  glassGoes: (hint: string) => `${hint} The glass is on its way.`,
  offer: "Would you like a hint?",
  offerYes: "Yes, a hint",
  tray: "What is hidden",
  stamp: (label: string) => `${label}, not found yet. A hint`,
  stampAgain: (label: string) => `${label}, not found yet. Another hint`,
  stampFound: (label: string) => `${label}, found`,
  nearness: {
    far: "Far from everything",
    nearer: "Something is not far",
    near: "Something is near",
    under: "Something is under the glass",
  },
  glassAt: (part: PicturePart, nearness: string) => `${capital(places[part])}. ${nearness}.`,
  larger: "Larger",
  smaller: "Smaller",
  tight: "Some things are close together here. Make the picture larger.",
  move: {
    group: "Move the picture",
    left: "Left",
    up: "Up",
    down: "Down",
    right: "Right",
  },
  describe: "Describe the picture",
  describeNot: "Hide the description",
  list: "Play with riddles",
  listNot: "Hide the riddles",
  listWhat:
    "Each riddle says a little about where one thing hides. Choose the part of the picture.",
  whereIs: (find: { id: string; label: string }) => `Where is ${the(find)}?`,
  choose: "Choose a part",
  place: (part: PicturePart) => capital(places[part]),
  lookThere: "Look there",
  notInPart: (part: PicturePart) => `Not ${places[part]}.`,
  moreHelp: "Another hint",
  isFound: (part: PicturePart) => `Found, ${places[part]}.`,
  showAll: "Show me all",
  showAllTitle: "Where everything is",
  showAllWhat: "The answers for this picture. What you have not found yet stays to be found.",
  answers: "The picture with everything marked",
  close: "Close",
  allFound: "You found everything",
  allFoundWhat: (hero: string) => `What good eyes you have. ${hero} says so too.`,
  someone: "Everybody",
  next: "The next picture",
  again: "Play it again",
  nothingHidden: "Nothing is hidden here",
  nothingHiddenWhat: "This page has no searching game. The book can still be read.",
  stillPainted: "This picture is still being painted",
  stillPaintedWhat: "It appears here by itself when it is dry.",
  notPainted: "This picture was not painted",
  notPaintedWhat: "The book was stopped before it. On the book’s page you can have it finished.",
};

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
