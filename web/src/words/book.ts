type Step = { stage: string; part: number };

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
const counted = (count: number, one: string): string =>
  count === 1 ? `1 ${one}` : `${count} ${one}s`;
const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;

/** The page of one book: to open it, to see all of it, and what grown-ups can do with it. */
export const book = {
  untitled: (hero: string) => `A book for ${hero}`,
  someone: "a child",
  order: (order: {
    character_name: string;
    character_type: string;
    special_ability: string;
    adventure_type: string;
    story_world: string;
    age_group: string;
  }) =>
    `${order.character_name}, ${order.character_type} who can ${order.special_ability}. ${capital(order.adventure_type)} in ${order.story_world}, for ages ${order.age_group.replace("-", " to ")}.`,
  loading: "Fetching the book",
  read: "Read",
  find: "Find things",
  cover: (title: string) => `The cover of ${title}`,
  dedication: "Dedication",
  pages: "All pages",
  page: (number: number) => `Page ${number}`,
  noPicture: "Not painted yet",
  lookFor: (labels: readonly string[]) => `To find: ${listed(labels)}.`,
  wordsToCome: "The words are yet to be written.",
  meet: "The hero",
  heroAlt: (name: string, description: string) =>
    `${name}, ${description}, drawn from several sides`,

  // What is to be known.
  notes: "Good to know",
  chosen: (field: string, choice: string) => `You left ${field} open: we chose ${choice}.`,
  fields: {
    character_type: "who the hero is",
    special_ability: "what the hero can do",
    age_group: "the age",
    story_world: "the place",
    adventure_type: "the adventure",
    occasion_theme: "the occasion",
    pronouns: "how to speak of the hero",
  } as Record<string, string>,
  noVoice: "This book has no voice.",
  leftOut: (reason: string) => capital(reason),
  expiredTitle: "This book has been put away",
  expired:
    "Its files were taken away because the book is old. What was ordered is kept, and it can be made again.",
  makeAgain: "Make it again",
  notThere: "There is no such book",
  notThereWhat: "It may have been deleted, or it belongs to somebody else.",
  broken: "This book could not be fetched",
  toShelf: "To the books",
  toBook: "To the book",
  tryAgain: "Try again",

  // While it is made, and how that can end.
  makingTitle: "This book is being made",
  makingWhat: (done: number, all: number) =>
    done === 0
      ? "The first page is on its way."
      : `${done} of ${counted(all, "page")} ${done === 1 ? "is" : "are"} painted.`,
  watch: "Watch it being made",
  failedTitle: "This book could not be finished",
  failedWhat: (done: number) =>
    done === 0
      ? "What you ordered is kept."
      : `What you ordered and ${counted(done, "page")} are kept.`,
  reference: (jobId: number) => `If you write to us, please name BM-${jobId}.`,
  cancelledTitle: "This book was stopped",
  cancelledWhat: (done: number) =>
    done === 0
      ? "Nothing was painted yet."
      : `${counted(done, "page")} ${done === 1 ? "is" : "are"} kept.`,
  goOn: "Go on making it",
  changeFailedTitle: "The change could not be made",
  changeStoppedTitle: "The change was stopped",
  changeKept: "The book as it was before is kept.",
  asItWas: "Take the book as it was",
  fromHere: "Change the story",

  // The door for grown-ups.
  grownUps: "For grown-ups",
  grownUpsWhat: "Files to download, other words or pictures, a link to share, and deleting.",
  hold: "Hold for two seconds to open",
  held: "Keep holding",
  orType: (word: string) => `Or type the word “${word}”`,
  open: "Open",
  wrongWord: "That is another word.",
  opened: "Open. Press to close it again.",
  close: "Close again",

  // Files.
  files: "To download",
  filesWhat: "They are yours to print and to keep.",
  noFiles: "There are no files as long as the book is not finished.",
  pdf: "The book as a PDF",
  epub: "The book for e-readers",
  audiobook: "The book to listen to",
  voiceOf: (page: number) => (page === 0 ? "Voice: the title" : `Voice: page ${page}`),
  voices: "The voice, page by page",
  otherFiles: "Pictures and all other files",
  download: (name: string, size: string) => `${name}, ${size}`,
  size: (bytes: number) => {
    if (bytes < 1000) return `${bytes} bytes`;
    if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} kB`;
    return `${(bytes / 1_000_000).toFixed(1)} MB`;
  },

  // The link.
  link: "A link to share",
  linkWhat: "Whoever has it can read this book, and nothing else.",
  linkMake: "Make a link",
  linkDays: "How long it works",
  linkDay: (days: number) => (days === 0 ? "Until you end it" : `For ${days} days`),
  linkNew: "The new link",
  linkOnce: "It is shown this once. Copy it now.",
  linkCopy: "Copy",
  linkCopied: "Copied",
  linkMade: (day: string) => `Made on ${day}`,
  linkUntil: (day: string) => `works until ${day}`,
  linkForever: "works until you end it",
  linkEnded: (day: string) => `ended on ${day}`,
  linkEnd: "End it",
  linkEndOf: (day: string) => `End the link made on ${day}`,

  // Redo.
  change: "Change something",
  changeWhat: "Choose a picture or a text here. What does not depend on it stays as it is.",
  changeNot: "It can be changed when it is finished.",
  paintAgain: "Paint this picture again",
  paintAgainOf: (page: number) => `Paint the picture of page ${page} again`,
  changeWords: "Change the words",
  changeWordsOf: (page: number) => `Change the words of page ${page}`,
  chooseSentence: "Choose the sentence to change.",
  changeWordsEnd: "Leave the words",
  sentence: "The sentence",
  sentenceStars: "Words between * stars * are set in italics.",
  sentenceEmpty: "Leave it empty to take the sentence out.",
  dedicationEdit: "Change the dedication",
  dedicationAdd: "Add a dedication",
  dedicationField: "The dedication",
  dedicationHint: "At most 160 characters. It stands on the first page. Leave it empty for none.",
  lookItOver: "Look it over",
  leaveIt: "Leave it",
  planTitle: "What will be made",
  planning: "Looking what this needs",
  planDo: "Make the change",
  planFailed: "That cannot be done",
  plan: (run: readonly Step[], keep: readonly Step[]) => ({
    run: parts(run).map((part) => `${capital(part)}.`),
    keep: keep.length === 0 ? "" : `${capital(listed(parts(keep)))} stay as they are.`,
  }),
  planWords: (page: number) => `Your words on page ${page}.`,
  planDedication: "Your dedication.",
  planNothing: "Nothing would be other than it is.",
  planBefore: "You see both versions side by side afterwards, and can keep the old one.",

  // Before and after.
  compareTitle: "Which one shall stay?",
  comparePicture: (page: number) => `You had the picture of page ${page} painted again.`,
  compareWords: (page: number) => `You changed the words of page ${page}.`,
  compareDedication: "You changed the dedication.",
  before: "Before",
  after: "Now",
  none: "None",
  beforeGone: "The old picture is not at hand here any more. It can still be taken back.",
  keepNew: "Keep the new one",
  keepOld: "Keep the old one",
  versions: "Earlier versions",
  versionsWhat:
    "Each change made a version. An earlier one can be taken back; nothing is painted for that.",
  version: (number: number, moment: string) => `Version ${number}, of ${moment}`,
  versionTake: "Take it back",
  versionTakeOf: (number: number, moment: string) => `Take back version ${number}, of ${moment}`,

  otherStory: "Another story",
  otherStoryWhat:
    "The same order to start from, with whatever you would like to be different. This book stays as it is.",

  // Deleting.
  deleted: "The book is deleted",
  delete: "Delete this book",
  deleteWhat:
    "The book, every earlier version, its files, its links and the drawing that was sent for it, unless another book needs it. It cannot be brought back.",
  deleteTitle: (title: string) => `Delete “${title}”?`,
  deleteYes: "Delete it for good",
  deleteNo: "Keep it",
  deleting: "Deleting",
  stillStopping: "It was being made and is just being stopped. Please press again in a moment.",
  actFailed: "That did not work, and nothing was changed. Please try again.",
};

/** Steps by what they make, in the plural: "the pictures of pages 1 and 2", "the voice of page 3". */
function parts(steps: readonly Step[]): string[] {
  const of = (stage: string): number[] =>
    steps.filter((step) => step.stage === stage).map(({ part }) => part);
  const pagesOf = (numbers: readonly number[]): string => {
    const pages = numbers.filter((number) => number > 0);
    const named =
      pages.length === 0 ? [] : [`${pages.length === 1 ? "page" : "pages"} ${ranged(pages)}`];
    return listed([...(numbers.includes(0) ? ["the title"] : []), ...named]);
  };
  const painted = of("scene_creation");
  const checked = of("consistency_validation").filter((part) => !painted.includes(part));
  const read = of("audio_generation");
  const has = (stage: string, words: string): string[] => (of(stage).length > 0 ? [words] : []);
  return [
    ...has("character_extraction", "the hero on paper"),
    ...has("enhancement", "the hero’s colours"),
    ...has("story_generation", "the words of the story"),
    ...(painted.length > 0
      ? [`the ${painted.length === 1 ? "picture" : "pictures"} of ${pagesOf(painted)}`]
      : []),
    ...(checked.length > 0 ? [`the check of ${pagesOf(checked)}`] : []),
    ...(read.length > 0 ? [`the voice of ${pagesOf(read)}`] : []),
    ...has("pdf_creation", "the bound book"),
  ];
}

/** "1 and 2", "2 to 5" */
function ranged(numbers: readonly number[]): string {
  const sorted = numbers.toSorted((one, other) => one - other);
  const [first = 0, last = 0] = [sorted.at(0), sorted.at(-1)];
  const isUnbroken = sorted.length > 2 && last - first === sorted.length - 1;
  return isUnbroken ? `${first} to ${last}` : listed(sorted.map(String));
}
