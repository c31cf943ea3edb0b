import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";

import { openChromium } from "./support/open-chromium.ts";
import { visit } from "./support/visit.ts";

const mill = inject("mill");
let browser: Browser;

beforeAll(async () => {
  browser = await openChromium();
});
afterAll(() => browser.close());

test.each([
  ["reader-page", `/books/${mill.story}/read/2`, ".control"],
  ["game", `/books/${mill.search}/play/1`, ".stamp"],
])("%s is told to screen readers as it was approved", async (name, path, ready) => {
  const { page, close } = await visit(browser, mill.url);
  await page.goto(path, { waitUntil: "networkidle" });
  await page.locator(ready).first().waitFor();
  const told = await page.locator("main").ariaSnapshot();
  await close();
  // Numbers of books differ from run to run.
  await expect(told.replaceAll(/books\/\d+/g, "books/N")).toMatchFileSnapshot(
    `./baselines/${name}.aria.yml`,
  );
});
