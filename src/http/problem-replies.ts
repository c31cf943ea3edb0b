import { problem } from "../contract/problem.ts";

const reply = (description: string) => ({
  description,
  content: { "application/problem+json": { schema: problem } },
});

/** For the OpenAPI description: how an endpoint says no. */
export const notFoundReply = { 404: reply("There is no such book, or none that you may see") };

export const noPictureReply = {
  404: reply("There is no such picture, or none that is yours, or its time is over"),
};

export const noJobReply = { 404: reply("There is no such job") };

export const noBulkReply = { 404: reply("There is no such bulk act") };

export const bulkEndedReply = { 409: reply("It has ended already") };

export const noPageReply = { 404: reply("There is no such page") };

export const conflictReply = { 409: reply("It cannot be done in the state that the book is in") };

export const filesExpiredReply = {
  410: reply("The book is so old that its files were taken away; trying it again makes them anew"),
};

export const badRequestReplies = {
  422: reply("It cannot be used as written; one entry in `errors` for each field"),
};

export const badBodyReplies = {
  ...badRequestReplies,
  400: reply("The body is not JSON"),
  415: reply("The body is not sent as application/json"),
};

export const badRangeReply = { 416: reply("The range lies outside the file") };

/** Of every endpoint: also what everybody may see is not for who shows a forged key. */
export const guardedReplies = {
  401: reply("Nobody, or a key, token or session that is not good"),
  403: reply("You may not do this"),
  429: reply("You have reached a limit; try again after Retry-After seconds"),
  503: reply("The database is away; try again after Retry-After seconds"),
};

/** Of every endpoint that a body may be sent to, whether it reads it or not. */
export const tooLargeReply = { 413: reply("The body is too large") };

export const badCredentialsReply = {
  401: reply("What was sent to show who asks is unknown, ended or forged"),
};

export const crossSiteReply = { 403: reply("A page of another site asked") };
