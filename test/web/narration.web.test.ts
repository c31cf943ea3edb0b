import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";

import { openChromium } from "./support/open-chromium.ts";
import { lies, openReader, sound } from "./support/open-reader.ts";

const mill = inject("mill");
let browser: Browser;

beforeAll(async () => {
  browser = await openChromium();
});
afterAll(() => browser.close());

test("the brush is under the word that is heard: within 80 ms or a word at 95 of 100 looks", async () => {
  const { page, close } = await openReader(browser, "2");
  const cues = await page.evaluate(async (id) => {
    const { pages } = await (await fetch(`/api/books/${id}/pages`)).json();
    return pages[1].narration.cues as [number, number, number, number][];
  }, mill.story);
  await page.evaluate(() => {
    const looks: [number, number | null][] = [];
    Object.assign(window, { looks });
    setInterval(() => {
      const audio = document.querySelector("audio");
      const from = document.querySelector<HTMLElement>(".brush")?.dataset["from"];
      if (audio?.paused === false) {
        looks.push([audio.currentTime, from === undefined ? null : Number(from)]);
      }
    }, 50);
  });
  await page.keyboard.press("k");
  await page.waitForTimeout(8000);
  await page.keyboard.press("Space");
  const strokes = await page.locator(".book > .spread .brush i").count();
  const looks = await page.evaluate(
    () => (window as unknown as { looks: [number, number | null][] }).looks,
  );
  const { paused } = await sound(page);
  await close();
  const wordAt = (time: number) => cues.findLastIndex(([start]) => start <= time);
  const isRight = ([time, from]: [number, number | null]) => {
    const shown = cues.findIndex(([, , first]) => first === from);
    return shown === wordAt(time) || shown === wordAt(time - 0.08);
  };
  const share = looks.filter(isRight).length / looks.length;
  console.log(`narration: ${looks.length} looks, ${(share * 100).toFixed(1)} % in step`);
  expect(looks.length).toBeGreaterThan(80);
  expect(share).toBeGreaterThanOrEqual(0.95);
  expect(paused).toBe(true);
  // Paused, it stays where it was.
  expect(strokes).toBe(1);
});

test("a tapped word is heard, and no more than that", async () => {
  const { page, close } = await openReader(browser, "1");
  const [x, y, from] = await page
    .locator(".told")
    .first()
    .evaluate((told) => {
      const text = told.firstChild;
      const [word = ""] = /\w{5,}/.exec(text?.textContent ?? "") ?? [];
      const start = text?.textContent?.indexOf(word) ?? 0;
      const range = document.createRange();
      if (text === null) throw new Error("no words");
      range.setStart(text, start);
      range.setEnd(text, start + word.length);
      const { left, top, width, height } = range.getBoundingClientRect();
      return [left + width / 2, top + height / 2, start] as const;
    });
  await page.locator("audio").evaluate((audio: HTMLAudioElement) => {
    const heard: [string, number][] = [];
    Object.assign(window, { heard });
    for (const name of ["play", "pause"]) {
      audio.addEventListener(name, () => heard.push([name, audio.currentTime]));
    }
  });
  await page.mouse.click(x, y);
  const heard = await page
    .waitForFunction(() => {
      const { heard: events } = window as unknown as { heard: [string, number][] };
      return events.length === 2 && events;
    })
    .then((handle) => handle.jsonValue());
  const brush = await page.locator(".book > .spread .brush").getAttribute("data-from");
  const place = await lies(page);
  await close();
  const [[first, start], [then, end]] = heard as [[string, number], [string, number]];
  expect([first, then]).toEqual(["play", "pause"]);
  expect(end - start).toBeGreaterThan(0.05);
  expect(end - start).toBeLessThan(1.5);
  expect(brush).toBe(String(from));
  expect(place).toBe("1");
});

test("“Read to me” reads the title, turns, and reads on; “Read myself” is silent", async () => {
  const told = await openReader(browser, "cover");
  await told.page.getByRole("button", { name: "Read to me" }).click();
  await told.page.locator(".cover-words .brush i").waitFor();
  const title = await sound(told.page);
  await told.page.locator('.after[data-place="1"]').waitFor({ timeout: 20_000 });
  await told.page.waitForFunction(() => {
    const { currentSrc = "", currentTime = 0 } = document.querySelector("audio") ?? {};
    return currentSrc.includes("page-1.mp3") && currentTime > 0.5;
  });
  const first = await sound(told.page);
  const keys = await told.page.evaluate(() => [
    navigator.mediaSession.metadata?.title,
    navigator.mediaSession.playbackState,
  ]);
  await told.close();
  const own = await openReader(browser, "cover");
  await own.page.getByRole("button", { name: "Read myself" }).click();
  const place = await lies(own.page);
  const silent = await sound(own.page);
  await own.close();
  expect([title.file, first.file]).toEqual(["page-0", "page-1"]);
  expect(first.paused).toBe(false);
  expect(keys).toEqual(["Page 1 of 5", "playing"]);
  expect(place).toBe("1");
  expect(silent.paused).toBe(true);
});
