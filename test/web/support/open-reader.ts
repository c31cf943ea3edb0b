import type { Browser, Page } from "playwright-core";
import { inject } from "vitest";

import { visit } from "./visit.ts";

type Options = NonNullable<Parameters<typeof visit>[2]>;

/** The story of the suite's mill, or another book, open at a page. */
export async function openReader(
  browser: Browser,
  place: string,
  options: Options = {},
  book?: number,
) {
  const mill = inject("mill");
  const visitor = await visit(browser, mill.url, options);
  await visitor.page.goto(`/books/${book ?? mill.story}/read/${place}`);
  await visitor.page.locator(".face .words").first().waitFor();
  // What the cover fetches last.
  await visitor.page.waitForLoadState("networkidle");
  return visitor;
}

/** Where the book lies open, once no leaf is in the air. */
export async function lies(page: Page): Promise<string> {
  await page.waitForTimeout(500);
  await page.locator(".leaf").waitFor({ state: "detached" });
  return (await page.locator(".book > .spread > .after").getAttribute("data-place")) ?? "";
}

export const sound = (page: Page) =>
  page.locator("audio").evaluate(({ paused, currentTime, currentSrc }: HTMLAudioElement) => ({
    paused,
    currentTime,
    file: /page-\d/.exec(currentSrc)?.[0],
  }));
