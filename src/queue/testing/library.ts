/** The door of `bookmill/queue/testing`. */
export type { Fault } from "./fault.ts";
export { openTestClock, type TestClock } from "./open-test-clock.ts";
export { type JobRun, runJobs, type RunOutcome } from "./run-jobs.ts";
export { throwFirst } from "./throw-first.ts";
