import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";

import { createClient } from "../../src/client/create-client.ts";
import type { Book } from "../../src/client/open-book.ts";
import type { BookLinks } from "../../src/contract/book-links.ts";
import { findBarriers } from "./support/find-barriers.ts";
import { openChromium } from "./support/open-chromium.ts";
import { visit } from "./support/visit.ts";

const mill = inject("mill");
const { books } = createClient({ url: mill.url });
let browser: Browser;
let book: Book;

beforeAll(async () => {
  browser = await openChromium();
  book = await books.generate({
    job_type: "interactive_search",
    character_name: "Ada",
    seed: "book page",
    child_profile_id: 31,
  });
  await book.done();
});
afterAll(() => browser.close());

/** Through the door for grown-ups by typing its word. */
async function openDoor(page: Page): Promise<void> {
  await page.locator(".door summary").click();
  const shown = await page.locator(".gate-word > span").first().innerText();
  await page.locator(".gate input").fill(/“(.+)”/.exec(shown)?.[1] ?? "");
  await page.keyboard.press("Enter");
  await page.locator(".door-ways").waitFor();
}

/** After a change was begun: until it is made, then back on the book's page. */
async function whenMade(page: Page): Promise<void> {
  await page.waitForURL("**/making");
  await book.done();
  await page.goto(`/books/${book.id}`);
  await page.locator(".book-page img").first().waitFor();
}

const firstPicture = async (): Promise<string | undefined> =>
  (await book.pages()).pages[0]?.picture?.large;

test("what is for grown-ups stays shut for a tap, and opens for who holds", async () => {
  const { page, close } = await visit(browser, mill.url);
  await page.goto(`/books/${book.id}`);
  await page.locator(".door summary").click();
  const hold = page.getByRole("button", { name: /Hold for two seconds/ });
  await hold.click();
  await page.waitForTimeout(2200);
  const tapped = await page.locator(".room").count();
  await hold.hover();
  await page.mouse.down();
  await page.locator(".room").waitFor({ timeout: 4000 });
  await page.mouse.up();
  const file = page.locator(".book-files .act");
  await file.first().waitFor();
  const files = await file.allInnerTexts();
  const barriers = await findBarriers(page);
  await close();
  expect(tapped).toBe(0);
  expect(files).toEqual([expect.stringMatching(/^The book as a PDF, [\d.]+ MB$/)]);
  expect(barriers).toEqual([]);
});

test("a picture is painted again after its plan, compared, and the old one kept", async () => {
  const before = await firstPicture();
  const { page, close } = await visit(browser, mill.url);
  await page.goto(`/books/${book.id}`);
  await openDoor(page);
  await page.getByRole("button", { name: "Paint the picture of page 1 again" }).click();
  await page.locator(".redo-run").waitFor();
  const plan = await page.locator(".redo-run li").allInnerTexts();
  const planBarriers = await findBarriers(page);
  await page.getByRole("button", { name: "Make the change" }).click();
  await whenMade(page);
  const sides = page.locator(".compare img");
  await sides.first().waitFor();
  const shown = await sides.evaluateAll((images) => images.map((img) => img.getAttribute("src")));
  const barriers = await findBarriers(page);
  const between = await firstPicture();
  await page.getByRole("button", { name: "Keep the old one" }).click();
  await whenMade(page);
  const comparisons = await page.locator(".compare").count();
  await close();
  expect(plan).toEqual(["The picture of page 1.", "The bound book."]);
  expect([...planBarriers, ...barriers]).toEqual([]);
  expect(shown).toEqual([before, between]);
  expect(between).not.toBe(before);
  expect(await firstPicture()).toBe(before);
  expect(comparisons).toBe(0);
});

test("one sentence is put otherwise where it stands", async () => {
  const { page, close } = await visit(browser, mill.url);
  await page.goto(`/books/${book.id}`);
  await openDoor(page);
  await page.getByRole("button", { name: "Change the words of page 1" }).click();
  const first = page.locator(".sentence").first();
  await expect.poll(() => first.evaluate((one) => one === document.activeElement)).toBe(true);
  const others = (await page.locator(".sentence").allInnerTexts()).slice(1);
  await page.keyboard.press("Enter");
  await page.getByLabel("The sentence").fill("Ada has hidden herself very well.");
  await page.getByRole("button", { name: "Look it over" }).click();
  await page.getByRole("button", { name: "Make the change" }).click();
  await whenMade(page);
  await page.getByRole("button", { name: "Keep the new one" }).click();
  const words = await page.locator(".book-page").first().locator(".book-paragraph").innerText();
  await close();
  expect(words).toBe(["Ada has hidden herself very well.", ...others].join(" "));
});

test("a link is made, shown this once, and ended", async () => {
  const { page, close } = await visit(browser, mill.url);
  await page.goto(`/books/${book.id}`);
  await openDoor(page);
  await page.getByRole("button", { name: "Make a link" }).click();
  const address = new URL(await page.getByLabel("The new link").inputValue());
  const read = await visit(browser, mill.url);
  await read.page.goto(address.href);
  await read.page.locator(".book-page img").first().waitFor();
  await read.page.getByRole("link", { name: "Find things" }).click();
  await read.page.locator(".stamp").first().waitFor();
  const carried = new URL(read.page.url()).searchParams.get("link");
  await read.close();
  const end = page.getByRole("button", { name: /^End the link/ });
  await end.click();
  await expect.poll(() => end.count()).toBe(0);
  const left = await page.getByLabel("The new link").count();
  await close();
  const answer = await fetch(`${mill.url}/api/books/${book.id}/links`);
  const { links } = (await answer.json()) as BookLinks;
  expect(address.searchParams.get("link")).toMatch(/^[\w-]{20,}$/);
  expect(carried).toBe(address.searchParams.get("link"));
  expect(left).toBe(0);
  expect(links.map(({ revoked_at: revoked }) => revoked === null)).toEqual([false]);
});

test("a book is deleted, and a receipt says what went", async () => {
  const { page, close } = await visit(browser, mill.url);
  await page.goto(`/books/${book.id}`);
  await openDoor(page);
  await page.getByRole("button", { name: "Delete this book" }).click();
  await page.getByRole("button", { name: "Delete it for good" }).click();
  await page.locator(".receipt").waitFor();
  const barriers = await findBarriers(page);
  const receipt = await page.locator(".receipt").innerText();
  await close();
  const answer = await fetch(`${mill.url}/api/books/${book.id}`);
  expect(barriers).toEqual([]);
  expect(receipt).toMatch(/Books\s+1\s+Versions of them\s+4/);
  expect(answer.status).toBe(404);
});
