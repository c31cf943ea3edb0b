import { problem } from "../contract/problem.ts";

const reply = (description: string) => ({
  description,
  content: { "application/problem+json": { schema: problem } },
});

/** For the OpenAPI description: how an endpoint says no. */
export const notFoundReply = { 404: reply("There is no such book, or no such file in it") };

export const filesExpiredReply = {
  410: reply("The book is so old that its files were taken away; trying it again makes them anew"),
};

export const badOrderReplies = {
  400: reply("The body is not JSON"),
  413: reply("The body is too large"),
  415: reply("The body is not sent as application/json"),
  422: reply("The order cannot be made as written; one entry in `errors` for each field"),
  503: reply("The database is away; try again after Retry-After seconds"),
};
