import type { ProblemKind } from "./problem-kind.ts";
import { workshopProblems } from "./workshop-problems.ts";

/** Every code that an answer of the API can carry. A code never changes its meaning; GET /problems/{code} shows it. */
export const problems = {
  ...workshopProblems,
  malformed_json: {
    status: 400,
    title: "Bad Request",
    meaning: "The body is not valid JSON.",
    remedy: "Send valid JSON in UTF-8.",
  },
  malformed_batch: {
    status: 400,
    title: "Bad Request",
    meaning: "The batch is no JSON, NDJSON, CSV or form, or not in UTF-8; nothing was stored.",
    remedy: "`detail` says what is wrong, and where.",
  },
  upload_cut_short: {
    status: 400,
    title: "Bad Request",
    meaning: "The upload ended before it was whole; nothing was stored.",
    remedy: "Send it again.",
  },
  http_error: {
    status: 400,
    title: "Bad Request",
    meaning: "The request breaks a rule of HTTP.",
    remedy: "Look at `detail`.",
  },
  sign_in_needed: {
    status: 401,
    title: "Unauthorized",
    meaning: "This address answers only those who say who they are.",
    remedy:
      "Send `Authorization: Bearer …` with an API key or a Supabase token, or sign in with a session.",
  },
  bad_credentials: {
    status: 401,
    title: "Unauthorized",
    meaning: "The key, token, session or signed address that was sent is unknown, ended or forged.",
    remedy: "Get a new one; a signed address comes new with every reply.",
  },
  scope_missing: {
    status: 403,
    title: "Forbidden",
    meaning: "The key may not do this: it lacks a scope.",
    remedy: "Make a key with the scope that `detail` names.",
  },
  foreign_user: {
    status: 403,
    title: "Forbidden",
    meaning: "The order names another user than the one who sends it.",
    remedy: "Leave `user_id` out, or use a key with the scope `admin`.",
  },
  not_a_user: {
    status: 403,
    title: "Forbidden",
    meaning: "This address is about the user who asks, and the service is none.",
    remedy: "Use a key or a token of a user.",
  },
  cross_site: {
    status: 403,
    title: "Forbidden",
    meaning: "A page of another site tried to use this browser's session.",
    remedy: "Send the request from Bookmill's own pages, or with a key.",
  },
  not_found: {
    status: 404,
    title: "Not Found",
    meaning: "There is nothing at this address, or nothing that you may see.",
    remedy: "Check the number; books of other users do not exist for you.",
  },
  already_ended: {
    status: 409,
    title: "Conflict",
    meaning: "The book has ended: there is nothing left to cancel.",
    remedy: "Nothing; look at the book's status.",
  },
  not_ended: {
    status: 409,
    title: "Conflict",
    meaning: "The book is still waiting or being made.",
    remedy: "Wait for its end, or cancel it first.",
  },
  nothing_to_retry: {
    status: 409,
    title: "Conflict",
    meaning: "The book was finished: there is nothing to try again.",
    remedy: "Use redo to make a part of it anew.",
  },
  still_stopping: {
    status: 409,
    title: "Conflict",
    meaning: "What is to be erased is still being made: its worker has been told to stop.",
    remedy: "Send it again after the seconds that `Retry-After` names; what stopped is erased.",
  },
  key_in_use: {
    status: 409,
    title: "Conflict",
    meaning: "The Idempotency-Key was used before for another order.",
    remedy: "Use a new key for a new order.",
  },
  webhook_disabled: {
    status: 409,
    title: "Conflict",
    meaning: "The webhook is disabled: nothing is sent to it.",
    remedy: "Enable it first: PATCH it with `status` “enabled”.",
  },
  name_in_use: {
    status: 409,
    title: "Conflict",
    meaning: "You have a schedule of this name.",
    remedy: "PATCH it, or choose another name.",
  },
  unusable_schedule: {
    status: 409,
    title: "Conflict",
    meaning: "The schedule's expression or time zone cannot be used any more.",
    remedy: "PATCH it with another one.",
  },
  too_many_schedules: {
    status: 409,
    title: "Conflict",
    meaning: "You have as many schedules as you may.",
    remedy: "Remove one that you do not need.",
  },
  too_many_webhooks: {
    status: 409,
    title: "Conflict",
    meaning: "You have as many webhooks as you may.",
    remedy: "Remove one that you do not need.",
  },
  files_expired: {
    status: 410,
    title: "Gone",
    meaning: "The book's files were taken away because the book is old.",
    remedy: "Make it again with retry or redo.",
  },
  body_too_large: {
    status: 413,
    title: "Content Too Large",
    meaning: "The body is larger than this address takes.",
    remedy: "Send less; many orders go to /api/batches.",
  },
  not_json: {
    status: 415,
    title: "Unsupported Media Type",
    meaning: "The body is not sent as JSON.",
    remedy: "Send `Content-Type: application/json`.",
  },
  not_a_batch: {
    status: 415,
    title: "Unsupported Media Type",
    meaning: "Orders come as JSON, NDJSON or CSV, or as a form with such a file.",
    remedy:
      "Send `Content-Type` application/json, application/x-ndjson, text/csv or multipart/form-data.",
  },
  not_a_form: {
    status: 415,
    title: "Unsupported Media Type",
    meaning: "The body is no form with a file, or cannot be read as one.",
    remedy: "Send `Content-Type: multipart/form-data`.",
  },
  consent_missing: {
    status: 422,
    title: "Unprocessable Content",
    meaning: "A child's picture came without the consent of a grown-up; nothing was stored.",
    remedy: "Send `consent` as JSON: who agreed, and to which text.",
  },
  unusable_picture: {
    status: 422,
    title: "Unprocessable Content",
    meaning: "The picture cannot be used; nothing was stored.",
    remedy: "Send a PNG, JPEG or WebP of at most 10 MB and 40 million pixels.",
  },
  range_outside: {
    status: 416,
    title: "Range Not Satisfiable",
    meaning: "The range that was asked for lies outside the file.",
    remedy: "`Content-Range` says how long the file is.",
  },
  invalid_batch: {
    status: 422,
    title: "Unprocessable Content",
    meaning: "No order of the batch can be made as it is written; nothing was stored.",
    remedy: "Each entry of `errors` names a field, a column or a line and what is wrong with it.",
  },
  invalid_order: {
    status: 422,
    title: "Unprocessable Content",
    meaning: "The order cannot be made as it is written; nothing was stored.",
    remedy: "Each entry of `errors` names a field and what is wrong with it.",
  },
  invalid_request: {
    status: 422,
    title: "Unprocessable Content",
    meaning: "A field of the request, or a part of its address, cannot be used as it is.",
    remedy: "Each entry of `errors` names a field and what is wrong with it.",
  },
  too_many_requests: {
    status: 429,
    title: "Too Many Requests",
    meaning: "You have sent more requests than you may in this time.",
    remedy: "Try again after the seconds that `Retry-After` names.",
  },
  too_many_queued: {
    status: 429,
    title: "Too Many Requests",
    meaning: "You have as many books waiting as you may.",
    remedy: "Try again when some of them are done, or cancel some.",
  },
  too_many_today: {
    status: 429,
    title: "Too Many Requests",
    meaning: "You have ordered as many books as you may in a day.",
    remedy: "Try again after the seconds that `Retry-After` names.",
  },
  internal_error: {
    status: 500,
    title: "Internal Server Error",
    meaning: "A bug of ours. It is in the log under the request's number.",
    remedy: "Tell us the `request_id`.",
  },
  database_away: {
    status: 503,
    title: "Service Unavailable",
    meaning: "The database does not answer at the moment.",
    remedy: "Try again after the seconds that `Retry-After` names.",
  },
  unavailable: {
    status: 503,
    title: "Service Unavailable",
    meaning: "Something that the answer needs is away at the moment.",
    remedy: "Try again after the seconds that `Retry-After` names.",
  },
  overloaded: {
    status: 503,
    title: "Service Unavailable",
    meaning: "More requests are under way than this process can answer in good time.",
    remedy: "Try again after the seconds that `Retry-After` names.",
  },
} as const satisfies Record<string, ProblemKind>;

export type ProblemCode = keyof typeof problems;
