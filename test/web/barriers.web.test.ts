import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";

import { allScreens } from "./support/all-screens.ts";
import { findBarriers } from "./support/find-barriers.ts";
import { openChromium } from "./support/open-chromium.ts";
import { type Theme, visit } from "./support/visit.ts";

const mill = inject("mill");
const themes: Theme[] = ["paper", "night", "contrast"];
const widths = [360, 390, 768, 1024, 1440];
let browser: Browser;

beforeAll(async () => {
  browser = await openChromium();
});
afterAll(() => browser.close());

test.each(allScreens)("$name: no barrier in any theme, no error, no other host", async (screen) => {
  const found: Record<string, string[]> = {};
  const errors: string[] = [];
  const foreign: string[] = [];
  for (const theme of themes) {
    const seen = await visit(browser, mill.url, { theme });
    await seen.page.goto(screen.path(mill));
    await seen.page.locator(screen.ready).first().waitFor();
    await seen.page.waitForTimeout(300);
    found[theme] = await findBarriers(seen.page);
    errors.push(...seen.errors);
    foreign.push(...seen.foreign);
    await seen.close();
  }
  console.log(`axe · ${screen.name}: ${themes.map((t) => `${t} ${found[t]?.length}`).join(", ")}`);
  expect(found).toEqual(Object.fromEntries(themes.map((theme) => [theme, []])));
  // Browsers note a 404 in their console: there it is what was asked for.
  expect(errors.filter((error) => !error.includes("404"))).toEqual([]);
  expect(foreign).toEqual([]);
});

test.each(allScreens)(
  "$name: no sideways scroll, nothing cut, at any width or zoom",
  async (screen) => {
    const { page, close } = await visit(browser, mill.url);
    const tooWide: string[] = [];
    // Zoom of 200 % and 400 % on a screen 1280 wide is a page of 640 and 320.
    for (const width of [...widths, 640, 320]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(screen.path(mill));
      await page.locator(screen.ready).first().waitFor();
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (over > 0) tooWide.push(`${width}: ${over} px`);
    }
    // WCAG 1.4.12: somebody's own spacing.
    await page.setViewportSize({ width: 360, height: 800 });
    await page.addStyleTag({
      content:
        "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }",
    });
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (over > 0) tooWide.push(`spaced: ${over} px`);
    await close();
    expect(tooWide).toEqual([]);
  },
);

const least: [string, RegExp, number][] = [
  ["reader", /^reader/, 64],
  ["game", /^game/, 44],
  ["workshop", /^workshop/, 24],
  ["elsewhere", /^(?!reader|game|workshop)/, 44],
];

test.each(allScreens)("$name: every control is large enough for its hands", async (screen) => {
  const { page, close } = await visit(browser, mill.url, { width: 390 });
  await page.goto(screen.path(mill));
  await page.locator(screen.ready).first().waitFor();
  const size = least.find(([, names]) => names.test(screen.name))?.[2] ?? 44;
  const small = await page.evaluate((min) => {
    const controls = [
      ...document.querySelectorAll<HTMLElement>(
        "button, a[href], input, select, summary, [role=button]",
      ),
    ];
    return controls
      .filter(
        (one) => one.checkVisibility() && one.closest(".skip, .sr-only, p, figcaption") === null,
      )
      .map((one) => {
        // The label of a tick or a choice is part of what one can press.
        const { width, height } = (one.closest("label") ?? one).getBoundingClientRect();
        return { name: one.textContent?.trim() || one.ariaLabel || one.tagName, width, height };
      })
      .filter(({ width, height }) => width > 1 && (width < min - 0.5 || height < min - 0.5))
      .map(({ name, width, height }) => `${name}: ${Math.round(width)} x ${Math.round(height)}`);
  }, size);
  await close();
  expect(small).toEqual([]);
});
