import { BookmillError } from "../../../src/client/bookmill-error.ts";
import { isAway } from "../is-away.ts";
import { make } from "../words/make.ts";

/** Why an order was not taken, for reasons that lie in no field of it. */
export function refusalWords(error: unknown): string {
  if (isAway(error)) return make.away;
  if (!(error instanceof BookmillError)) return make.ours(undefined);
  switch (error.code) {
    case "too_many_queued":
      return make.tooManyQueued;
    case "too_many_today":
      return make.tooManyToday(waitWords(error.retryAfterS));
    case "too_many_requests":
      return make.tooManyRequests(waitWords(error.retryAfterS));
    default:
      if (error.status === 401 || error.status === 403) return make.notAllowed;
      return error.status < 500 ? error.detail : make.ours(error.requestId);
  }
}

function waitWords(seconds: number | undefined): string {
  if (seconds === undefined) return make.soon;
  const minutes = Math.ceil(seconds / 60);
  return minutes < 90 ? make.inMinutes(minutes) : make.inHours(Math.ceil(minutes / 60));
}
