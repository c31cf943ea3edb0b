import type { Browser, CDPSession } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";

import { openChromium } from "./support/open-chromium.ts";
import { visit } from "./support/visit.ts";
import { type Vitals, vitalsOf, watchVitals } from "./support/watch-vitals.ts";

const mill = inject("mill");
let browser: Browser;

beforeAll(async () => {
  browser = await openChromium();
});
afterAll(() => browser.close());

/** A cheap tablet on a slow line. */
async function slowDown(cdp: CDPSession): Promise<void> {
  await cdp.send("Network.enable");
  await cdp.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: 150,
    downloadThroughput: (1.6 * 1024 * 1024) / 8,
    uploadThroughput: (750 * 1024) / 8,
  });
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: 4 });
}

const kilobytes = (bytes: number): number => Math.round(bytes / 102.4) / 10;

test.each([
  ["shelf", "/", 130],
  ["making", `/books/${mill.story}/making`, 130],
  ["reader", `/books/${mill.story}/read/1`, 130],
  ["game", `/books/${mill.search}/play/1`, 130],
  ["book", `/books/${mill.story}`, 130],
  ["creator", "/make", 200],
  ["workshop", "/workshop", 260],
  ["workshop job", `/workshop/jobs/${mill.story}`, 260],
])("%s: first load within its budget", async (name, path, most) => {
  const { page, close } = await visit(browser, mill.url);
  await page.goto(path, { waitUntil: "networkidle" });
  const sizes = await page.evaluate(() => {
    const all = performance.getEntriesByType("resource") as PerformanceResourceTiming[];
    const sum = (ending: RegExp): number =>
      all
        .filter(({ name: url }) => ending.test(url))
        .reduce((total, one) => total + one.encodedBodySize, 0);
    return { js: sum(/[.]js$/), css: sum(/[.]css$/), fonts: sum(/[.]woff2$/) };
  });
  await close();
  const { js, css, fonts } = sizes;
  console.log(
    `size · ${name}: JS ${kilobytes(js)} kB, CSS ${kilobytes(css)} kB, fonts ${kilobytes(fonts)} kB`,
  );
  expect(kilobytes(js)).toBeLessThanOrEqual(most);
  expect(kilobytes(css)).toBeLessThanOrEqual(20);
  expect(kilobytes(fonts)).toBeLessThanOrEqual(100);
});

test.each([
  ["shelf", "/"],
  ["reader", `/books/${mill.story}/read/1`],
])("%s: the largest paint, on a good line and on a bad one", async (name, path) => {
  const good = await visit(browser, mill.url);
  await watchVitals(good.page);
  await good.page.goto(path, { waitUntil: "networkidle" });
  const quick = await vitalsOf(good.page);
  await good.close();
  const bad = await visit(browser, mill.url, { width: 412, height: 823 });
  await watchVitals(bad.page);
  await slowDown(await bad.page.context().newCDPSession(bad.page));
  await bad.page.goto(path, { waitUntil: "networkidle" });
  await bad.page.waitForTimeout(1000);
  const slow = await vitalsOf(bad.page);
  await bad.close();
  console.log(
    `LCP · ${name}: ${Math.round(quick.lcp)} ms (${quick.element}); at 1.6 Mbit/s, 150 ms, a quarter of the CPU: ` +
      `${Math.round(slow.lcp)} ms (${slow.element})`,
  );
  expect(quick.lcp).toBeLessThan(1200);
  expect(slow.lcp).toBeLessThan(2500);
});

test("ten page turns: each answers a key within 100 ms, nothing jumps, no task is long", async () => {
  const { page, close } = await visit(browser, mill.url, { width: 1440, height: 900 });
  await watchVitals(page);
  await page.goto(`/books/${mill.story}/read/1`, { waitUntil: "networkidle" });
  await page.evaluate(() => (((window as unknown as { vitals: Vitals }).vitals.longest = 0), 0));
  const delays: number[] = [];
  const way = "ArrowRight ".repeat(4) + "ArrowLeft ".repeat(3) + "ArrowRight ".repeat(3);
  for (const key of way.trim().split(" ")) {
    await page.evaluate(() => {
      const delay = new Promise<number>((resolve) => {
        addEventListener(
          "keydown",
          ({ timeStamp }) => {
            const change = new MutationObserver(() => {
              change.disconnect();
              requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - timeStamp)));
            });
            const all = { subtree: true, childList: true, attributes: true, characterData: true };
            change.observe(document.body, all);
          },
          { once: true, capture: true },
        );
      });
      Object.assign(window, { delay });
    });
    await page.keyboard.press(key);
    delays.push(await page.evaluate(() => (window as unknown as { delay: Promise<number> }).delay));
    await page.waitForTimeout(1100);
  }
  const { cls, longest } = await vitalsOf(page);
  await close();
  const worst = Math.max(...delays);
  console.log(
    `turn · key to frame: median ${Math.round(delays.toSorted((a, b) => a - b)[5] ?? 0)} ms, worst ${Math.round(worst)} ms; ` +
      `CLS ${cls.toFixed(4)}; longest task ${Math.round(longest)} ms`,
  );
  expect(worst).toBeLessThan(100);
  expect(cls).toBeLessThan(0.05);
  expect(longest).toBeLessThan(200);
});
