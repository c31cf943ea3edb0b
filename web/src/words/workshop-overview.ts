/** The workshop at a glance. */
const many = (count: number): string => count.toLocaleString("en");

export const workshopOverview = {
  title: "Overview",
  figures: "Figures",
  booksPerHour: "Books an hour",
  p50: "Half are made within",
  p95: "Nineteen of twenty within",
  failureRate: "Failed",
  perBucket: (time: string) => `In the lines a point stands for ${time}.`,
  line: (name: string, from: string, to: string) => `${name}: lowest ${from}, highest ${to}`,
  noLine: (name: string) => `${name}: nothing to draw yet`,
  counted: (done: number, failed: number) => `${many(done)} done, ${many(failed)} failed.`,
  warnings: "To look at",
  well: "All is well.",
  waitingTitle: "Longest wait",
  nobodyWaits: "Nobody waits.",
  waited: (time: string, priority: number) => `${time}, priority ${priority}`,
  lanes: "The line",
  lanePriority: "Priority",
  laneDepth: "Waiting",
  laneOldest: "Oldest",
  more: (depth: number) => (depth > 10_000 ? "10,000 or more" : many(depth)),
  aside: (scheduled: number, parked: number) =>
    `${many(scheduled)} for later, ${many(parked)} put aside at a limit.`,
  paused: "The queue is paused: nothing new is started.",
  running: "Running now",
  runningMore: (shown: number, all: number) =>
    `The ${shown} that have run longest, of ${many(all)}.`,
  nothingRuns: "Nothing runs at the moment.",
  failures: "Failures by cause",
  allFailures: "All causes",
  workers: "Workers",
  stagesDone: (done: number, all: number, percent: number) =>
    `${done} of ${all} stages done, ${percent} %`,
};
