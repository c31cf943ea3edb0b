const counted = (count: number, one: string): string =>
  count === 1 ? `1 ${one}` : `${count} ${one}s`;

/** The plain page about what is kept. */
export const grownUps = {
  title: "For grown-ups",
  lede: "What this place keeps of your children, for how long, and how to take it with you or delete it.",
  kept: "What is kept",
  keptWhat: [
    [
      "The order",
      "The child’s name and what you wrote about the hero, for as long as the book is kept.",
    ],
    [
      "The book",
      "Its words, pictures, voice and PDF, and every earlier version, until you delete it. The house may clear away the files of old books.",
    ],
    [
      "A drawing that you send",
      "Written anew without place, camera and comments. It goes by itself on the day that is told when you send it, or sooner with the last book that needs it. The hero that was cut out of it stays in the book.",
    ],
    [
      "On this device",
      "How you like to read, the draft of an order, what was found in a picture. It never leaves the device.",
    ],
  ] as const,
  notKept:
    "Children’s names and pictures are in no log, and reading and playing is watched by nobody.",
  booksKept: "Books that are kept",
  loading: "Counting the books",
  count: (books: number) =>
    books === 0
      ? "No book is kept."
      : `${counted(books, "book")} ${books === 1 ? "is" : "are"} kept.`,
  limits: "What you may order",
  limitDay: (ordered: number, perDay: number | null) =>
    perDay === null
      ? `${counted(ordered, "book")} ordered today. There is no limit a day.`
      : `${ordered} of ${counted(perDay, "book")} ordered today.`,
  limitWaiting: (waiting: number | null) =>
    waiting === null
      ? "As many books may wait as you like."
      : `At most ${counted(waiting, "book")} may wait at a time.`,
  gate: "Take along or delete",
  gateWhat: "Behind this door: a copy of what is kept, and deleting it.",
  copy: "A copy of everything",
  copyWhat:
    "One archive with all that is kept of you: orders, words, pictures, voices, files, drawings and consents.",
  copyGet: "Download the copy",
  children: "Children",
  childrenWhat:
    "Books can belong to a child’s profile. All of one child’s books and drawings can be deleted at once.",
  child: (profile: number, books: number) => `Child ${profile}: ${counted(books, "book")}`,
  childDelete: "Delete all of this child",
  childDeleteOf: (profile: number) => `Delete everything of child ${profile}`,
  noChildren: "No book belongs to a child’s profile.",
  everything: "Delete everything",
  everythingWhat:
    "All books, drawings, recurring orders, links and keys. You are signed out by it.",
  everythingOpen: "All books with their earlier versions, files and links, one after the other.",
  ask: {
    child: (profile: number, books: number) =>
      `Delete all of child ${profile}, ${counted(books, "book")}?`,
    everything: (books: number) => `Delete everything, ${counted(books, "book")}?`,
    what: "It cannot be brought back. What is being made is stopped first.",
    yes: "Delete it for good",
    no: "Keep it",
    deleting: (done: number, all: number) => (all > 1 ? `Deleting, ${done} of ${all}` : "Deleting"),
  },
  receipt: {
    title: "What was deleted",
    when: "When",
    books: "Books",
    versions: "Versions of them",
    files: "Files",
    stays: "Files that stay",
    shared:
      "Some files stay because another book of the house holds the same bytes, such as a colour chart.",
    trouble:
      "Some files could not be reached at this moment. It is tried again every ten minutes until they are gone.",
  },
  receipts: "Earlier deletions",
  receiptLine: (when: string, books: number, files: number) =>
    `${when}: ${counted(books, "book")}, ${counted(files, "file")}`,
  owner:
    "This installation knows no users: whoever reaches it is its owner, and all books are yours. A copy of everything is made with the command “bookmill backup”.",
  service: "You came with a key of the service: these are the books of everybody who orders here.",
  failed:
    "That did not work. What was deleted before stays deleted; the rest is kept. Please try again.",
};
