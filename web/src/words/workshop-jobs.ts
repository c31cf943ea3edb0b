/** The list of jobs, and what is done to many at once. */
const many = (count: number): string => count.toLocaleString("en");
const jobs = (count: number): string => `${many(count)} ${count === 1 ? "job" : "jobs"}`;

export const workshopJobs = {
  title: "Jobs",
  filter: "Filter",
  filterHint: "state:failed stage:scene_creation age:<2h -type:interactive_search",
  apply: "Apply",
  clear: "Clear",
  suggestions: "Suggestions",
  keys: {
    state: "pending, processing, completed, …",
    stage: "where it stands or failed",
    type: "kind of book",
    error: "error code; * stands for anything",
    priority: "as ordered, 1 first",
    tries: "how often it was started",
    age: "since it was ordered",
    ended: "since it ended",
    took: "from start to end",
    user: "who ordered it",
    batch: "number of the batch",
    worker: "number of the worker",
    book: "number of the book",
    id: "number of the job",
    parent: "the run it came from",
  },
  stateGroup: "States",
  all: "all",
  views: "Views",
  builtIn: [
    { name: "Failed today", filter: "state:failed ended:<24h" },
    { name: "Waiting long", filter: "state:pending age:>10m" },
    { name: "Running long", filter: "state:processing took:>5m" },
    { name: "Lost a worker", filter: "tries:>1 age:<24h" },
  ],
  saveView: "Keep this filter",
  viewName: "Name of the view",
  keep: "Keep",
  forget: (name: string) => `Forget ${name}`,
  csv: "Save as CSV",
  csvBusy: (rows: number) => `${many(rows)} rows read`,
  csvFailed:
    "The list could not be read to its end, so no file was made. Press again to start over.",
  shortcuts: "Keys",
  shortcutList: [
    { keys: "j k", what: "next job, job before" },
    { keys: "x", what: "select it" },
    { keys: "Enter", what: "open it" },
    { keys: "r", what: "try again what is selected, or this one" },
    { keys: "c", what: "cancel the same" },
    { keys: "/", what: "to the filter" },
  ],
  shortcutsOn: "Use these keys",

  table: "Jobs, newest first",
  select: (id: number) => `Select job ${id}`,
  selectPage: "Select every job on this page",
  columns: {
    job: "Job",
    book: "Book",
    state: "State",
    stages: "Stages",
    priority: "Prio",
    tries: "Tries",
    age: "Age",
    took: "Took",
    note: "Note",
  },
  hidden: "Hidden: it shows a child’s drawing",
  noPicture: "No picture yet",
  rises: (lane: number) => `stands at ${lane}`,
  dots: (done: number, all: number, at: string) =>
    at === "" ? `${done} of ${all} stages done` : `${done} of ${all} stages done, at ${at}`,
  rescued: (count: number) => `lost its worker ${count === 1 ? "once" : `${count} times`}`,
  onWorker: (id: number) => `on worker ${id}`,
  inBatch: (id: number) => `batch ${id}`,
  empty: "No jobs yet",
  emptyHint: "Order a book, here or from a terminal:",
  makeOne: "Make a book",
  noneMatch: "No job fits this filter.",
  showAll: "Show all jobs",
  matching: (count: number) => `${jobs(count)} ${count === 1 ? "fits" : "fit"}`,

  selected: (count: number) => `${many(count)} selected`,
  selectedAll: (count: number) => `All ${many(count)} that fit are selected`,
  selectAll: (count: number) => `Select all ${many(count)} that fit`,
  unselect: "Select none",
  retry: "Try again",
  cancel: "Cancel",

  bulkTitles: {
    retry: (count: number) => `Try ${jobs(count)} again`,
    cancel: (count: number) => `Cancel ${jobs(count)}`,
  },
  counting: "Counting",
  planned: (able: number, matching: number) =>
    able === matching
      ? `This can be done to all ${many(matching)}.`
      : `${jobs(matching)} ${matching === 1 ? "fits" : "fit"}. It can be done to ${many(able)}; the others are left as they are.`,
  noneAble: {
    retry:
      "Only jobs that failed or were cancelled can be tried again, and only once. None of these can.",
    cancel: "Only jobs that wait or run can be cancelled. None of these can.",
  },
  sample: "Among them",
  starts: "It starts ten seconds after you press. Until then you can take it back.",
  running: {
    retry: (count: number) => `Trying ${jobs(count)} again`,
    cancel: (count: number) => `Cancelling ${jobs(count)}`,
  },
  startsIn: (seconds: number) => `starts in ${seconds} s`,
  takeBack: "Take it back",
  stop: "Stop here",
  progress: (done: number, all: number) => `${many(done)} of ${many(all)}`,
  takenBack: "Taken back. Nothing was done.",
  result: (done: number, skipped: number, failed: number) =>
    [
      `${many(done)} done`,
      skipped > 0 ? `${many(skipped)} left as they were` : "",
      failed > 0 ? `${many(failed)} could not be done` : "",
    ]
      .filter((part) => part !== "")
      .join(", "),
  stopped: "Stopped half-way.",
  trail: "Its entries",
};
