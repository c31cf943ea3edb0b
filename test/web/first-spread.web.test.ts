import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";

import { openChromium } from "./support/open-chromium.ts";
import { visit } from "./support/visit.ts";

const mill = inject("mill");
let browser: Browser;

beforeAll(async () => {
  browser = await openChromium();
});
afterAll(() => browser.close());

/** Where each part of the open spread stands, to the pixel, and what it says. */
const layoutOf = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    await document.fonts.ready;
    const parts = document.querySelectorAll(
      ".picture, .told, .heading, .folio, .begin .act, .find-things",
    );
    return [...parts].map((part) => {
      const { x, y, width, height } = part.getBoundingClientRect();
      const box = [x, y, width, height].map(Math.round).join(" ");
      return `${part.tagName} ${box} ${(part.textContent ?? "").slice(0, 40)}`;
    });
  });

test.each([
  ["the cover", `/books/${mill.story}/read/cover`],
  ["a page of a story", `/books/${mill.story}/read/2`],
  ["a page to search", `/books/${mill.search}/read/1`],
])("%s stands in the server's HTML where the app then draws it", async (_name, path) => {
  const size = { width: 1440, height: 900 };
  const withoutScripts = await visit(browser, mill.url, { ...size, javaScriptEnabled: false });
  await withoutScripts.page.goto(path, { waitUntil: "networkidle" });
  // The page's scripts are off; those of the test run in a world of their own.
  const served = await layoutOf(withoutScripts.page);
  await withoutScripts.close();
  const { page, close } = await visit(browser, mill.url, size);
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(path, { waitUntil: "networkidle" });
  await page.locator(".control").first().waitFor();
  const drawn = await layoutOf(page);
  await close();
  expect(served.length).toBeGreaterThan(2);
  expect(served).toEqual(drawn);
  expect(asked.filter((one) => one.endsWith("/pages"))).toEqual([]);
});
