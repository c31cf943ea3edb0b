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

const isKept = () => document.querySelector(".keep")?.textContent.includes("Kept on") === true;
const inCharge = () => navigator.serviceWorker.controller !== null;

test("a kept book is opened, read and heard to its end without a connection, and removed", async () => {
  const { page, close } = await visit(browser, mill.url);
  await page.goto(`/books/${mill.story}/read/cover`);
  await page.waitForFunction(inCharge);
  await page.getByText(/^\d+[.]\d MB[.]/).waitFor();
  await page.getByRole("button", { name: "Keep on this device" }).click();
  await page.waitForFunction(isKept);
  await page.context().setOffline(true);
  await page.reload();
  await page.getByRole("button", { name: "Read to me" }).click();
  await page.waitForFunction(() => (document.querySelector("audio")?.currentTime ?? 0) > 0.5);
  const heard: string[] = [];
  for (let number = 1; number <= 5; number++) {
    await page.keyboard.press("ArrowRight");
    await page.locator(`.book > .spread > .after[data-place="${number}"]`).waitFor();
    await page.locator(".leaf").waitFor({ state: "detached" });
    await page.waitForFunction(() => (document.querySelector("audio")?.currentTime ?? 0) > 0.3);
    const width = await page
      .locator(".book > .spread > .before img")
      .evaluate((image: HTMLImageElement) => image.naturalWidth);
    if (width > 0)
      heard.push(await page.locator("audio").evaluate((one: HTMLAudioElement) => one.currentSrc));
  }
  // In the middle of a page: the worker answers with a part of the sound.
  await page.locator("audio").evaluate((audio: HTMLAudioElement) => (audio.currentTime = 12));
  await page.waitForFunction(() => (document.querySelector("audio")?.currentTime ?? 0) > 12.3);
  // Started anew without a connection: the shelf shows what there is.
  await page.goto("/");
  await page.getByRole("heading", { name: "Kept on this device" }).waitFor({ timeout: 20_000 });
  await page.locator(".kept-shelf a").click();
  await page.waitForURL("**/read/cover");
  await page.getByRole("button", { name: "Remove from this device" }).click();
  await page.getByRole("button", { name: "Keep on this device" }).waitFor();
  const left = await page.evaluate(() => caches.keys());
  await close();
  expect(new Set(heard).size).toBe(5);
  expect(left.filter((name) => name.includes("book-"))).toEqual([]);
});

test("a kept search book is read and its game played without a connection", async () => {
  const { page, close } = await visit(browser, mill.url);
  await page.goto(`/books/${mill.search}/read/cover`);
  await page.waitForFunction(inCharge);
  await page.getByRole("button", { name: "Keep on this device" }).click();
  await page.waitForFunction(isKept);
  await page.context().setOffline(true);
  await page.goto(`/books/${mill.search}/read/1`);
  await page.getByRole("link", { name: "Find things" }).click();
  await page.getByText("Picture 1 of 2").waitFor();
  const heading = await page.locator("h1").innerText();
  await close();
  expect(heading).not.toBe("");
});

test("what is not kept says that there is no connection; the app itself opens", async () => {
  const { page, close } = await visit(browser, mill.url);
  await page.goto(`/books/${mill.story}/read/cover`);
  await page.waitForFunction(inCharge);
  await page.context().setOffline(true);
  await page.goto(`/books/${mill.story}/read/1`);
  const words = page.getByText(
    "The server does not answer. This page opens by itself once it does.",
  );
  await words.waitFor({ timeout: 20_000 });
  const was = await words.isVisible();
  await page.context().setOffline(false);
  await page.locator(".face .words").waitFor({ timeout: 60_000 });
  await close();
  expect(was).toBe(true);
});
