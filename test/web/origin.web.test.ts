import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";

import { openChromium } from "./support/open-chromium.ts";
import { openPrefixProxy, type PrefixProxy } from "./support/open-prefix-proxy.ts";
import { openServedMill, type ServedMill } from "./support/served-mill.ts";
import { visit } from "./support/visit.ts";

let browser: Browser;
let proxy: PrefixProxy;
let mill: ServedMill;

beforeAll(async () => {
  browser = await openChromium();
  proxy = await openPrefixProxy("/our/books");
  mill = await openServedMill([], { BOOKMILL_PUBLIC_URL: proxy.url });
  proxy.lead(mill.url);
});
afterAll(async () => {
  await browser.close();
  await proxy.close();
  await mill.close();
});

test("scripts come from our own files only, and nobody may frame a page", async () => {
  const { headers } = await fetch(inject("mill").url);
  const policy = headers.get("content-security-policy") ?? "";
  expect(policy).toMatch(/default-src 'self';/);
  expect(policy).toMatch(/script-src 'self';/);
  expect(policy).toContain("frame-ancestors 'none'");
});

test("under a base path behind a proxy: a book is ordered, watched and read, and nothing asks outside the path", async () => {
  const id = await mill.make({ job_type: "story_adventure", character_name: "Ida", seed: "base" });
  const { page, errors, foreign, close } = await visit(browser, proxy.url);
  const outside: string[] = [];
  page.on("request", (request) => {
    if (!request.url().startsWith(`${proxy.url}/`) && !request.url().startsWith("data:")) {
      outside.push(request.url());
    }
  });
  await page.goto(`${proxy.url}/`);
  await page.locator("main img").first().waitFor();
  await page.goto(`${proxy.url}/books/${id}/making`);
  await page.locator(".making-sheet img").first().waitFor();
  await page.getByRole("link", { name: "Open the book" }).click();
  await page.waitForURL(`${proxy.url}/books/${id}`);
  await page.goto(`${proxy.url}/books/${id}/read/1`);
  await page.locator("main img").first().waitFor();
  const broken = await page.evaluate(() =>
    [...document.images]
      .filter((image) => image.complete && image.naturalWidth === 0)
      .map((i) => i.src),
  );
  await close();
  expect(outside).toEqual([]);
  expect(foreign).toEqual([]);
  expect(errors).toEqual([]);
  expect(broken).toEqual([]);
});
