import type { Context } from "hono";
import { html } from "hono/html";

import type { FirstView } from "./app-shell.ts";
import { firstData } from "./first-data.ts";
import { listOfBooks } from "./list-of-books.ts";
import type { RouteTools, Wire } from "./route.ts";

/** As many as web/src/shelf/shelf-query.ts asks for. */
const perPage = 20;

/** The newest books, and the first cover on its way, before the app has run: on a slow line that is a second. */
export async function firstShelf(
  c: Context<Wire>,
  tools: RouteTools,
): Promise<Pick<FirstView, "head">> {
  const list = await listOfBooks(c, tools, { limit: perPage });
  const cover = list.books.find((book) => book.cover !== null)?.cover;
  const picture =
    cover && html`<link rel="preload" as="image" href="${tools.basePath}${cover.url}" />`;
  return { head: (await html`${picture ?? ""}${firstData("books", list)}`).toString() };
}
