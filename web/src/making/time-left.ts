import type { BookStatus } from "../../../src/contract/book-status.ts";
import { making } from "../words/making.ts";

/** "About 2 minutes left"; nothing while nobody knows. */
export function timeLeft({ status, seconds_left: left }: BookStatus): string {
  if (status !== "processing" || left === null) return "";
  if (left.likely > 0) return making.timeAbout(inMinutes(left.likely));
  if (left.at_most > 0) return making.timeRange(inMinutes(left.at_most));
  return making.timeLong;
}

const inMinutes = (seconds: number): string =>
  seconds < 75 ? making.lessThanAMinute : making.minutes(Math.round(seconds / 60));
