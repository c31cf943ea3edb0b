import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";

import { createClient } from "../../src/client/create-client.ts";
import { openChromium } from "./support/open-chromium.ts";
import { visit } from "./support/visit.ts";

const mill = inject("mill");
const client = createClient({ url: mill.url });
let browser: Browser;

beforeAll(async () => {
  browser = await openChromium();
});
afterAll(() => browser.close());

test("finished books stand on the shelf under their titles and lead to their pages", async () => {
  const { title } = (await client.books.byId(mill.story).show()) as { title: string };
  const { page, close } = await visit(browser, mill.url);
  await page.goto("/");
  const link = page.getByRole("link", { name: title }).first();
  await link.waitFor();
  const picture = await link.locator("img").evaluate(async (image: HTMLImageElement) => {
    await image.decode();
    return image.naturalWidth;
  });
  await link.click();
  await page.waitForURL(`**/books/${mill.story}`);
  await close();
  expect(picture).toBe(480);
});

test("a book that is made and stopped changes on the shelf by itself", async () => {
  const { page, close } = await visit(browser, mill.url);
  const order = { job_type: "story_adventure", character_name: "Shelly", seed: "shelf" };
  const book = await client.books.generate(order);
  await page.goto("/");
  const place = page.locator(".shelf-place").filter({ hasText: "Shelly" }).first();
  await place.locator("progress").waitFor();
  const href = await place.getByRole("link").first().getAttribute("href");
  await book.cancel();
  await place.getByText("You stopped this one.").waitFor({ timeout: 20_000 });
  const acts = await place.getByRole("link").count();
  await close();
  expect(href).toBe(`/books/${book.id}/making`);
  expect(acts).toBe(2);
});
