import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";

import { openChromium } from "./support/open-chromium.ts";
import { openServedMill, type ServedMill } from "./support/served-mill.ts";
import { visit } from "./support/visit.ts";
import { vitalsOf, watchVitals } from "./support/watch-vitals.ts";

let browser: Browser;
let mill: ServedMill;

beforeAll(async () => {
  browser = await openChromium();
  mill = await openServedMill();
});
afterAll(async () => {
  await browser.close();
  await mill.close();
});

test("the server dies while a book is made: the page says so, comes back, ends right; the bar never falls", async () => {
  const id = await mill.order({
    job_type: "story_adventure",
    character_name: "Mina",
    seed: "kill",
  });
  const { page, close } = await visit(browser, mill.url);
  await page.addInitScript(() => {
    const seen: number[] = [];
    Object.assign(window, { seen });
    setInterval(() => {
      const bar = document.querySelector('[role="progressbar"]');
      if (bar !== null) seen.push(Number(bar.getAttribute("aria-valuenow")));
    }, 50);
  });
  await page.goto(`/books/${id}/making`);
  await page
    .locator('.making-stages [data-status="completed"]')
    .first()
    .waitFor({ timeout: 60_000 });
  await mill.kill();
  await page.getByText("We lost the line. Still trying.").waitFor({ timeout: 15_000 });
  const during = await page.locator(".making-stages li").count();
  await mill.restart();
  await page
    .getByText("We lost the line. Still trying.")
    .waitFor({ state: "detached", timeout: 40_000 });
  await page.getByRole("link", { name: "Open the book" }).waitFor({ timeout: 150_000 });
  const seen = await page.evaluate(() => (window as unknown as { seen: number[] }).seen);
  const sheets = await page.locator('.making-sheet[data-state="dry"]').count();
  await close();
  expect(during).toBe(7);
  expect(seen.length).toBeGreaterThan(100);
  expect(seen).toEqual(seen.toSorted((a, b) => a - b));
  expect(seen.at(-1)).toBe(100);
  expect(sheets).toBe(5);
});

test("a book is stopped, says what was kept, and goes on", async () => {
  const id = await mill.order({ job_type: "story_adventure", character_name: "Ben", seed: "stop" });
  const { page, close } = await visit(browser, mill.url);
  await page.goto(`/books/${id}/making`);
  await page
    .locator('.making-sheet[data-state="wet"], .making-sheet[data-state="dry"]')
    .first()
    .waitFor({
      timeout: 90_000,
    });
  await page.getByRole("button", { name: "Stop making this book" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Stop", exact: true }).click();
  await page.getByText("This book was stopped").waitFor({ timeout: 15_000 });
  const kept = await page.locator('.making-sheet[data-state="dry"]').count();
  await page.getByRole("button", { name: "Go on making it" }).click();
  await page.getByRole("link", { name: "Open the book" }).waitFor({ timeout: 150_000 });
  await close();
  expect(kept).toBeGreaterThan(0);
});

test("a whole making: nothing jumps, a tab that slept catches up, and where less motion is wished nothing moves", async () => {
  const id = await mill.order({
    job_type: "story_adventure",
    character_name: "Kai",
    seed: "still",
  });
  const { page, close } = await visit(browser, mill.url, { reducedMotion: "reduce" });
  await watchVitals(page);
  await page.goto(`/books/${id}/making`);
  await page
    .locator('.making-stages [data-status="completed"]')
    .first()
    .waitFor({ timeout: 60_000 });
  const line = await page.context().newCDPSession(page);
  await line.send("Page.setWebLifecycleState", { state: "frozen" });
  await new Promise((resolve) => setTimeout(resolve, 4000));
  await line.send("Page.setWebLifecycleState", { state: "active" });
  const moving = await page.evaluate(() => document.getAnimations().length);
  await page.getByRole("link", { name: "Open the book" }).waitFor({ timeout: 150_000 });
  const sheets = await page.locator('.making-sheet[data-state="dry"]').count();
  const { cls } = await vitalsOf(page);
  await close();
  console.log(`making · CLS ${cls.toFixed(4)} from the first to the last sheet`);
  expect(cls).toBeLessThan(0.05);
  expect(moving).toBe(0);
  expect(sheets).toBe(5);
});
