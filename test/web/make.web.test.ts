import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";

import { createClient } from "../../src/client/create-client.ts";
import { childDrawing } from "../support/child-drawing.ts";
import { findBarriers } from "./support/find-barriers.ts";
import { openChromium } from "./support/open-chromium.ts";
import { type Theme, visit } from "./support/visit.ts";

const mill = inject("mill");
const client = createClient({ url: mill.url });
let browser: Browser;

beforeAll(async () => {
  browser = await openChromium();
});
afterAll(() => browser.close());

const next = (page: Page) => page.getByRole("button", { name: "Next" });
const order = (page: Page) => page.getByRole("button", { name: "Make the book" });
const focused = (page: Page) => page.evaluate(() => document.activeElement?.id);

/** Fills in a name and looks the order over. */
async function named(page: Page, name: string): Promise<void> {
  await page.goto("/make");
  await page.getByLabel("Name", { exact: true }).fill(name);
  await page.goto("/make?step=check");
  await order(page).waitFor();
}

async function booksOf(name: string): Promise<number[]> {
  const ids: number[] = [];
  for await (const book of client.books.list()) {
    if (book.character_name === name) ids.push(book.book_id);
  }
  return ids;
}

test("a double click, and a page loaded anew while the order is on its way, make one book each", async () => {
  const { page, close } = await visit(browser, mill.url);
  const line = await page.context().newCDPSession(page);
  // The server has the order at once, and its answer takes long: time for a second press.
  const delay = (latency: number) =>
    line.send("Network.emulateNetworkConditions", {
      offline: false,
      latency,
      downloadThroughput: -1,
      uploadThroughput: -1,
    });
  await named(page, "Dora");
  await delay(1500);
  await order(page).dblclick();
  await page.getByText("Sending the order").waitFor();
  await delay(0);
  await page.waitForURL("**/making");
  const kept = await page.evaluate(() => localStorage.getItem("bookmill.draft.new"));
  await named(page, "Rosa");
  await delay(3000);
  const sent = page.waitForRequest("**/api/books/generate");
  await order(page).click();
  await sent;
  await expect.poll(() => booksOf("Rosa")).toHaveLength(1);
  await delay(0);
  await page.reload();
  await page.waitForURL("**/making");
  await close();
  const made = { dora: await booksOf("Dora"), rosa: await booksOf("Rosa") };
  for (const id of [...made.dora, ...made.rosa]) await client.books.byId(id).cancel();
  expect(made.dora).toHaveLength(1);
  expect(made.rosa).toHaveLength(1);
  expect(kept).toBeNull();
});

test("what the server refuses stands beside its field, which has the focus and keeps its words", async () => {
  const { page, close } = await visit(browser, mill.url);
  await page.goto("/make");
  await next(page).click();
  const missing = await page.locator("#make-name-fault").textContent();
  const first = await focused(page);
  await named(page, "Luna 🦄 木");
  await order(page).click();
  const unset = await page.locator("#make-name-fault").textContent();
  const second = await focused(page);
  const kept = await page.locator("#make-name").inputValue();
  await page.locator("#make-name").fill("Luna");
  await page.goto("/make?step=what");
  await page.getByLabel("Is there an occasion?").fill("a murder");
  await next(page).click();
  await order(page).click();
  // It has no word in the sentence: back to the step that asks for it.
  await page.getByRole("heading", { name: "What happens?" }).waitFor();
  const unfit = await page.locator("#make-occasion-fault").textContent();
  await expect.poll(() => focused(page)).toBe("make-occasion");
  await close();
  expect(missing).toContain("Please write a name");
  expect(first).toBe("make-name");
  expect(unset).toContain("cannot print “🦄”, “木”");
  expect(second).toBe("make-name");
  expect(kept).toBe("Luna 🦄 木");
  expect(unfit).toContain("other words for the occasion");
  expect(await booksOf("Luna 🦄 木")).toEqual([]);
});

test("nothing that was answered is lost by going back, or by loading the page anew", async () => {
  const { page, close } = await visit(browser, mill.url);
  await page.goto("/make");
  await page.getByLabel("Name", { exact: true }).fill("x".repeat(50));
  await page.getByRole("button", { name: "Owl", exact: true }).click();
  await page.getByRole("button", { name: "Add a friend" }).click();
  await page.keyboard.type("Biscuit the dog");
  await next(page).click();
  await page.getByText("The Deep Blue Sea").click();
  await next(page).click();
  await page.getByText("Pictures to search in").click();
  await page.reload();
  await page.getByRole("heading", { name: "What happens?" }).waitFor();
  await page.goBack();
  await page.getByRole("heading", { name: "Where does it happen?" }).waitFor();
  await page.goBack();
  await page.getByRole("heading", { name: "Who is the book about?" }).waitFor();
  const who = await page
    .locator("main input:not([type=radio], [type=file])")
    .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));
  await page.goto("/make?step=check");
  const place = await page.locator("#make-world").inputValue();
  const facts = await page.locator(".make-facts").textContent();
  await close();
  expect(who).toEqual(["x".repeat(40), "an owl", "", "Biscuit the dog"]);
  expect(place).toBe("the Deep Blue Sea");
  expect(facts).toContain("Pictures to search in");
});

test("a child's drawing is cut out before the order, stands on the cover, and can be left out again", async () => {
  const { page, close } = await visit(browser, mill.url);
  await page.goto("/make");
  await page.getByLabel("What are they?").fill("a purple monster");
  const choose = page.locator("input[type=file]").first();
  await choose.setInputFiles({ name: "a.txt", mimeType: "text/plain", buffer: Buffer.from("no") });
  await page.getByText("This is no picture that we can open.").waitFor();
  const heic = Buffer.from("\0\0\0\u0018ftypheic\0\0\0\0mif1heic", "latin1");
  await choose.setInputFiles({ name: "a.heic", mimeType: "image/heic", buffer: heic });
  await page.getByText("This is an HEIC photo").waitFor();
  const buffer = Buffer.from(await childDrawing("crayon"));
  await choose.setInputFiles({ name: "monster.jpg", mimeType: "image/jpeg", buffer });
  await page.getByText("Cut away what is not the hero").waitFor();
  const seemsBlank = await page.getByText("This looks like a blank page").count();
  await page.getByRole("button", { name: "Cut it out" }).click();
  await page.getByText("only when a grown-up agrees").waitFor();
  await page.getByRole("button", { name: "Lower right corner of the cut" }).press("ArrowUp");
  await page.getByRole("checkbox").check();
  const sent = page.waitForResponse("**/api/uploads");
  await page.getByRole("button", { name: "Cut it out" }).click();
  const { upload_id: id } = (await (await sent).json()) as { upload_id: number };
  await page.getByRole("button", { name: "Use this" }).click({ timeout: 60_000 });
  const onCover = await page.locator(".make-cover img").count();
  const barriers = await findBarriers(page);
  const erased = page.waitForResponse(`**/api/uploads/${id}`);
  await page.getByRole("button", { name: "Without the drawing" }).click();
  const answer = await erased;
  await close();
  expect(seemsBlank).toBe(0);
  expect(onCover).toBe(1);
  expect(barriers).toEqual([]);
  expect([answer.request().method(), answer.status()]).toEqual(["DELETE", 200]);
});

const odd = [
  ["long", "Wolfeschlegelsteinhausenbergerdorffenbur"],
  ["Arabic", "ليلى بنت القمر الصغيرة"],
  ["Japanese", "小さな月のうさぎさん"],
  ["emoji", "👩‍👩‍👧‍👦🦄🐲"],
] as const;

test.each(odd)("a name that is %s fits at 360 px", async (_kind, name) => {
  const { page, close } = await visit(browser, mill.url, { width: 360 });
  await named(page, name);
  const word = page.locator("#make-name");
  const cut = await word.evaluate((one) => one.scrollWidth - one.clientWidth);
  const dir = await word.getAttribute("dir");
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  await close();
  expect({ cut, dir, over }).toEqual({ cut: 0, dir: "auto", over: 0 });
});

test.each(["who", "where", "what", "check"])("step “%s”: no barrier in any theme", async (step) => {
  const found: Partial<Record<Theme, string[]>> = {};
  for (const theme of ["paper", "night", "contrast"] as const) {
    const { page, close } = await visit(browser, mill.url, { theme, width: 768 });
    await page.goto(`/make?step=${step}`);
    await page.locator("main button[type=submit]").waitFor();
    await page.waitForTimeout(300);
    found[theme] = await findBarriers(page);
    await close();
  }
  expect(found).toEqual({ paper: [], night: [], contrast: [] });
});

test("the order of a book is the draft of the next one, beside the draft that was begun", async () => {
  const { page, close } = await visit(browser, mill.url);
  await page.goto("/make");
  await page.getByLabel("Name", { exact: true }).fill("Somebody else");
  await page.goto(`/make?from=${mill.story}`);
  const name = page.getByLabel("Name", { exact: true });
  await name.waitFor();
  const old = [await name.inputValue(), await page.getByLabel("What are they?").inputValue()];
  await name.fill("Lena");
  await page.goto("/make");
  const begun = await name.inputValue();
  await page.goto(`/make?from=${mill.story}&step=check`);
  const changed = await page.locator("#make-name").inputValue();
  await close();
  expect(old).toEqual(["Luna", "a brave dragon"]);
  expect(begun).toBe("Somebody else");
  expect(changed).toBe("Lena");
});
