import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";

import { openTestDatabase } from "../support/database.ts";
import { openTestMill } from "../support/test-mill.ts";
import { openTestServer } from "../support/test-server.ts";
import { allScreens } from "./support/all-screens.ts";
import { findBarriers } from "./support/find-barriers.ts";
import { openChromium } from "./support/open-chromium.ts";
import type { ServedBooks } from "./support/served-mill.ts";
import { visit } from "./support/visit.ts";

// The short form of `npm run test:web`: the small studio's books, one theme, one size.
const database = await openTestDatabase();
const mill = openTestMill(database);
const url = await openTestServer(database, mill.shelf);
let browser: Browser;
let books: ServedBooks;

beforeAll(async () => {
  browser = await openChromium();
  const worker = mill.worker();
  const story = await mill.order();
  const search = await mill.order({ job_type: "interactive_search" });
  await Promise.all([mill.ended(story), mill.ended(search)]);
  await worker.stop();
  books = { story, search };
});
afterAll(() => browser.close());

test("every screen stands: no error, no barrier, no other host", async () => {
  const seen = await visit(browser, url);
  const barriers: string[] = [];
  for (const screen of allScreens) {
    await seen.page.goto(screen.path(books));
    await seen.page.locator(screen.ready).first().waitFor();
    const found = await findBarriers(seen.page);
    barriers.push(...found.map((barrier) => `${screen.name}: ${barrier}`));
  }
  await seen.close();
  expect(barriers).toEqual([]);
  expect(seen.errors.filter((error) => !error.includes("404"))).toEqual([]);
  expect(seen.foreign).toEqual([]);
  // A slow machine takes 100 s for all of them while other files run beside.
}, 240_000);

test("a book is read by keys from its cover to its end", async () => {
  const { page, errors, close } = await visit(browser, url);
  await page.goto(`/books/${books.story}/read/cover`);
  await page.getByRole("button", { name: "Read myself" }).waitFor();
  const places: string[] = [];
  for (let turn = 0; turn < 6; turn++) {
    const before = page.url();
    await page.keyboard.press("ArrowRight");
    await page.waitForURL((now) => now.href !== before);
    places.push(page.url().split("/").at(-1) ?? "");
  }
  await close();
  expect(places).toEqual(["1", "2", "3", "4", "5", "end"]);
  expect(errors).toEqual([]);
});
