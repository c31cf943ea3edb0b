/** What the reader says. */
export const read = {
  untitled: "A book in the making",
  loading: "Fetching the book",

  readToMe: "Read to me",
  readMyself: "Read myself",
  startReading: "Start reading",
  noVoice: "This book has no voice. It is for reading yourself.",
  voiceComing: "The voice is still being recorded. You can start reading.",
  stillMade: (ready: number, all: number) =>
    ready === all
      ? "All pages are painted. The book is being bound."
      : `${ready} of ${all} pages are painted. The others appear here by themselves.`,

  close: "Close the book",
  back: "Back",
  next: "Next",
  play: "Read to me",
  pause: "Pause",
  settings: "How it reads",
  controls: "Reading",
  page: (page: number, pages: number) => `Page ${page} of ${pages}`,
  cover: "Cover",
  end: "The end",
  pageAsTitle: (page: number) => `Page ${page}`,

  paintedSoon: "This page is still being painted. It will appear here by itself.",
  pictureSoon: "This picture is still being painted. It will appear here by itself.",
  wordsSoon: "The words are still being written.",
  notMade: "This page was not made.",
  stopped: "The making of this book was stopped here. What is finished can be read.",
  failedHere: "Something went wrong while this book was made. What is finished can be read.",

  readAgain: "Read again",
  findThings: "Find things",
  meetHero: "Meet the hero",

  cannotPlay: "The voice could not be played. The words are all here.",

  missingTitle: "This book cannot be opened",
  missing: "It may have been deleted, or the link to it has ended.",
  expiredTitle: "The pages of this book are no longer kept",
  expired:
    "Its pictures and voice were deleted after their time. A grown-up can have it made again.",
  away: "The server does not answer. This page opens by itself once it does.",
  again: "Try again",
  toShelf: "To the books",

  aa: {
    title: "How it reads",
    size: "Size of the words",
    sizes: { 1: "Small", 2: "Medium", 3: "Large", 4: "Very large" },
    typeface: "Letters",
    typefaces: {
      andika: "Andika",
      hyperlegible: "Hyperlegible",
      opendyslexic: "OpenDyslexic",
    },
    spacing: "Space between letters and words",
    spacings: { close: "Normal", wide: "Wide", wider: "Wider" },
    theme: "Paper",
    themes: { paper: "Day", night: "Night", contrast: "High contrast" },
    highlight: "Mark while reading aloud",
    highlights: { word: "Each word", sentence: "Each sentence", none: "Nothing" },
    speed: "Speed of the voice",
    speedNow: (speed: number) => `${speed.toFixed(1)} times`,
    turnsByItself: "Turn the page by itself",
    describes: "Describe the pictures",
    hear: "Hear the description",
    done: "Done",
  },
};
