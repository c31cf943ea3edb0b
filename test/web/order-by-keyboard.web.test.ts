import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";

import { createClient } from "../../src/client/create-client.ts";
import { openChromium } from "./support/open-chromium.ts";
import { visit } from "./support/visit.ts";

const mill = inject("mill");
let browser: Browser;

beforeAll(async () => {
  browser = await openChromium();
});
afterAll(() => browser.close());

interface Stop {
  /** Its words, or the name of its group. */
  name: string;
  hasRing: boolean;
}

test("a book is ordered by the keyboard alone, with the focus in sight at every stop", async () => {
  const { page, close } = await visit(browser, mill.url, { width: 1100 });
  const unseen: string[] = [];
  const tabTo = async (name: string): Promise<void> => {
    for (let stops = 0; stops < 60; stops++) {
      await page.keyboard.press("Tab");
      const stop = await stopOf(page);
      if (!stop.hasRing) unseen.push(stop.name);
      if (stop.name === name) return;
    }
    throw new Error(`the Tab key never came to “${name}”`);
  };
  const isAt = async (heading: string): Promise<void> => {
    await page.getByRole("heading", { level: 1, name: heading }).waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe("H1");
  };

  await page.goto("/make");
  await page.getByRole("heading", { level: 1 }).waitFor();
  await tabTo("make-name");
  await page.keyboard.type("Pip");
  await tabTo("Owl");
  await page.keyboard.press("Enter");
  await tabTo("Next");
  await page.keyboard.press("Enter");
  await isAt("Where does it happen?");
  await tabTo("door");
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowRight");
  await tabTo("Next");
  await page.keyboard.press("Enter");
  await isAt("What happens?");
  await tabTo("A mystery");
  await page.keyboard.press("Space");
  await tabTo("format");
  await page.keyboard.press("ArrowDown");
  await tabTo("Next");
  await page.keyboard.press("Enter");
  await isAt("Look it over");
  await tabTo("make-adventure");
  await page.keyboard.type(" about a missing sock");
  await tabTo("Make the book");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/making");
  const id = Number(/books\/(\d+)/.exec(page.url())?.[1]);
  await close();
  const book = createClient({ url: mill.url }).books.byId(id);
  const { order } = await book.show();
  await book.cancel();
  expect(order).toMatchObject({
    job_type: "interactive_search",
    character_name: "Pip",
    character_type: "an owl",
    story_world: "the Deep Blue Sea",
    adventure_type: "a mystery about a missing sock",
  });
  expect(unseen).toEqual([]);
});

/** Where the focus is, and whether one sees it: at the control itself, or at what stands for it. */
const stopOf = (page: Page): Promise<Stop> =>
  page.evaluate(() => {
    const at = document.activeElement as HTMLInputElement;
    const name = at.type === "radio" ? at.name : at.id || (at.textContent ?? "").trim();
    const shown = [
      at,
      ...document.querySelectorAll(":has(:focus-visible), :has(:focus-visible) *"),
    ];
    const hasRing = shown.some((one) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(one);
      return outlineStyle === "solid" && Number.parseFloat(outlineWidth) >= 3;
    });
    return { name, hasRing };
  });
