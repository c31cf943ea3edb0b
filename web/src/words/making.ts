const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
const pages = (count: number): string => (count === 1 ? "1 page" : `${count} pages`);

/** The page on which a book is watched while it is made. */
export const making = {
  untitled: (hero: string) => `A book for ${hero}`,
  someone: "your child",
  order: (order: { adventure_type: string; story_world: string; age_group: string }) =>
    `${capital(order.adventure_type)} in ${order.story_world}, for ages ${order.age_group.replace("-", " to ")}`,
  stages: {
    character_extraction: (hero: string) => `Meeting ${hero}`,
    enhancement: () => "Mixing the colours",
    story_generation: () => "Writing the story",
    scene_creation: () => "Painting the pages",
    consistency_validation: () => "Checking every page",
    audio_generation: () => "Recording the voice",
    pdf_creation: () => "Binding the book",
  } as Record<string, (hero: string) => string>,
  stageDone: "done",
  stageLeftOut: (reason: string) => `left out: ${reason}`,
  stageFailed: "did not work",
  progress: "Book progress",
  sheets: "The pages",
  sheet: {
    blank: "Waiting for paper",
    pencil: "Pencil sketch",
    wet: "Paint drying",
    dry: "Finished",
    redo: "Painting this one again",
    left: "Not painted",
  },
  sheetLabel: (number: number, state: string) => `${number}. ${state}`,
  sketch: (number: number) => `Page ${number}, not painted yet`,
  // The live line.
  layingOut: "Laying out the paper",
  metHero: (hero: string) => `${hero} is on paper`,
  coloursMixed: "The colours are mixed",
  storyWritten: (title: string) => `The story is written: ${title}`,
  pagePainted: (number: number) => `Page ${number} is painted and drying`,
  pageFinished: (number: number) => `Page ${number} is finished`,
  pageAgain: (number: number, attempt: number) =>
    `Page ${number} did not look right. Painting it again (try ${attempt} of 3)`,
  pageRead: (number: number) => `The voice has read page ${number}`,
  titleRead: "The voice has read the title",
  bound: "The book is bound",
  triedAgain: "Something went wrong. What is finished is kept; the rest is tried again",
  tookOver: "Another worker has taken over. What is finished is kept",
  // Waiting and time.
  ahead: (count: number) =>
    count === 1 ? "1 book is ahead of yours" : `${count} books are ahead of yours`,
  next: "Your book is next",
  scheduled: (when: string) => `It will be made ${when}`,
  backoff: (when: string) => `Something went wrong. It will be tried again ${when}`,
  paused: "Making books is paused for the moment. Yours keeps its place",
  limit: "As many books are being made as may be at once. Yours keeps its place",
  noWorker: "The mill is standing still for the moment. Your order is safe",
  soon: "in a moment",
  timeAbout: (time: string) => `About ${time} left`,
  timeRange: (time: string) => `Nearly there, at most ${time}`,
  timeLong: "Longer than usual. You may close this page; the book goes on",
  minutes: (count: number) => (count === 1 ? "1 minute" : `${count} minutes`),
  lessThanAMinute: "a minute",
  // The hero's notes.
  heroSheet: (hero: string) => `${hero}, drawn for this book`,
  drawingSheet: (hero: string) => `${hero}, from your drawing`,
  colours: "Colours",
  firstLine: "It begins",
  hear: "Hear the first words",
  hearStop: "Stop",
  // Acts.
  readFirst: "Read the first pages",
  open: "Open the book",
  stop: "Stop making this book",
  stopping: "Stopping",
  stopAsk: "Stop making this book?",
  stopKept: (count: number) =>
    count === 0
      ? "Nothing is painted yet. You can go on later."
      : `${pages(count)} ${count === 1 ? "is" : "are"} finished and will be kept. You can go on later.`,
  stopYes: "Stop",
  stopNo: "Go on",
  tellMe: "Tell me when it is ready",
  willTell: "You will be told",
  ready: (title: string) => `Ready: ${title}`,
  readyBody: "The book is bound and waiting.",
  // Ends.
  doneTitle: "The book is ready",
  cancelledTitle: "This book was stopped",
  cancelled: (count: number) =>
    count === 0 ? "Nothing was painted yet." : `${pages(count)} kept.`,
  resume: "Go on making it",
  startOver: "Change the story",
  failedTitle: "This book could not be finished",
  failedKept: (count: number) =>
    count === 0 ? "Your order is kept." : `Your order and ${pages(count)} are kept.`,
  reference: (reference: string) => `If you write to us, please name ${reference}.`,
  tryAgain: (count: number) => (count === 0 ? "Try again" : `Try again, keep ${pages(count)}`),
  notThere: "There is no such book",
  notThereWhy: "It may have been deleted, or it belongs to somebody else.",
  actFailed: "That did not work. Please try again.",
};
