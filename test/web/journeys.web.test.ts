import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";

import { createClient } from "../../src/client/create-client.ts";
import { middleOf } from "./support/middle-of.ts";
import { openChromium } from "./support/open-chromium.ts";
import { visit } from "./support/visit.ts";

const mill = inject("mill");
const { books } = createClient({ url: mill.url });
let browser: Browser;

beforeAll(async () => {
  browser = await openChromium();
});
afterAll(() => browser.close());

const idIn = (page: Page): number => Number(/[/]books[/](\d+)/.exec(page.url())?.[1]);

/** What can be done with a control; by keys or by a finger. */
interface Hands {
  press(page: Page, name: string | RegExp): Promise<void>;
  find(page: Page, at: [number, number]): Promise<void>;
}

const controls = "button, a[href], input, select, [role=radio], [tabindex='0']";

/** Tab until the control has the focus, then Enter: no pointer is ever used. */
const keys: Hands = {
  async press(page, name) {
    const wanted = String(name instanceof RegExp ? name.source : `^${name}$`);
    await page.waitForFunction(
      ([selector, pattern]) =>
        [...document.querySelectorAll<HTMLElement>(selector)].some(
          (one) =>
            new RegExp(pattern).test(one.ariaLabel ?? one.textContent?.trim() ?? "") &&
            one.checkVisibility(),
        ),
      [controls, wanted] as const,
      { timeout: 150_000 },
    );
    for (let stops = 0; stops < 120; stops++) {
      await page.keyboard.press("Tab");
      const isThere = await page.evaluate((pattern) => {
        const at = document.activeElement;
        return (
          at !== null && new RegExp(pattern).test(at.ariaLabel ?? at.textContent?.trim() ?? "")
        );
      }, wanted);
      if (isThere) return page.keyboard.press("Enter");
    }
    throw new Error(`the Tab key never came to “${wanted}”`);
  },
  async find(page, [x, y]) {
    // The glass starts in the middle; it goes on from where it was left.
    await page.getByRole("application").focus();
    const glass = (await page.evaluate(
      () => (window as unknown as { glass?: [number, number] }).glass,
    )) ?? [0.5, 0.5];
    const at: [number, number] = [...glass];
    const arrows = [
      ["ArrowLeft", "ArrowRight"],
      ["ArrowUp", "ArrowDown"],
    ] as const;
    for (const axis of [0, 1] as const) {
      const goal = axis === 0 ? x : y;
      while (Math.abs(goal - at[axis]) > 0.021) {
        const isAfter = goal > at[axis];
        await page.keyboard.press(arrows[axis][isAfter ? 1 : 0]);
        at[axis] = Math.min(1, Math.max(0, at[axis] + (isAfter ? 0.04 : -0.04)));
      }
    }
    await page.keyboard.press("Enter");
    await page.evaluate((now) => Object.assign(window, { glass: now }), at);
  },
};

const finger: Hands = {
  async press(page, name) {
    const control = page
      .getByRole("button", { name, exact: typeof name === "string" })
      .or(page.getByRole("link", { name, exact: typeof name === "string" }))
      .first();
    await control.waitFor({ timeout: 150_000 });
    await control.tap();
  },
  async find(page, [x, y]) {
    await page
      .locator(".seek-view")
      .evaluate(
        (view, to) =>
          view.scrollTo(
            to[0] * view.scrollWidth - view.clientWidth / 2,
            to[1] * view.scrollHeight - view.clientHeight / 2,
          ),
        [x, y] as [number, number],
      );
    const box = await page.locator(".seek-paper").boundingBox();
    if (box === null) throw new Error("there is no picture");
    await page.touchscreen.tap(box.x + x * box.width, box.y + y * box.height);
  },
};

test.each([
  ["by keyboard alone", keys, { width: 1280, height: 860 }],
  ["by touch at 360 px", finger, { width: 360, height: 740, hasTouch: true }],
] as const)(
  "%s: a book is ordered, watched, read to its end, its scene played out, and a scene redone in the workshop",
  async (way, hands, screen) => {
    const { page, errors, foreign, close } = await visit(browser, mill.url, screen);
    // Ordered: the search kind, whose scenes can be played.
    await page.goto("/make");
    await page.getByLabel("Name", { exact: true }).waitFor();
    await (hands === keys
      ? tabToField(page, "make-name")
      : page.getByLabel("Name", { exact: true }).tap());
    await page.keyboard.type("Nora");
    await hands.press(page, "Next");
    await page.getByRole("heading", { level: 1, name: "Where does it happen?" }).waitFor();
    await hands.press(page, "Next");
    await page.getByRole("heading", { level: 1, name: "What happens?" }).waitFor();
    if (hands === keys) {
      await tabToField(page, "format");
      await page.keyboard.press("ArrowDown");
    } else {
      await page.locator('label:has(input[name="format"][value="interactive_search"])').tap();
    }
    await hands.press(page, "Next");
    await page.getByRole("heading", { level: 1, name: "Look it over" }).waitFor();
    await hands.press(page, "Make the book");
    await page.waitForURL("**/making");
    const id = idIn(page);
    // Watched.
    await hands.press(page, "Open the book");
    await page.waitForURL(`**/books/${id}`);
    // Read to its end.
    await hands.press(page, "Read");
    await page.waitForURL("**/read/cover");
    await page.locator(".face").first().waitFor();
    for (const place of ["1", "2", "end"]) {
      if (hands === keys) await page.keyboard.press("ArrowRight");
      else await hands.press(page, "Next");
      await page.waitForURL(`**/read/${place}`);
    }
    // Played.
    await hands.press(page, "Find things");
    await page.waitForURL("**/play/1");
    await page.locator(".stamp").first().waitFor();
    if (hands === finger) await hands.press(page, "Larger");
    const { pages } = await books.byId(id).pages();
    for (const find of pages[0]?.finds ?? []) await hands.find(page, middleOf(find));
    await page.locator(".all-found").waitFor();
    // Redone in the workshop.
    await page.goto(`/workshop/jobs/${id}?stage=scene_creation&scene=1&try=1`);
    await hands.press(page, "Redo scene 1");
    await page.locator(".ws-plan strong").waitFor();
    await hands.press(page, "Make it anew");
    await page.waitForURL((url) => !url.pathname.endsWith(`/jobs/${id}`));
    await page.locator('.ws-mark[data-state="completed"]').first().waitFor({ timeout: 150_000 });
    const runs = await books.byId(id).runs();
    await close();
    console.log(`journey ${way}: book ${id}, ${runs.length} runs`);
    expect(runs.map(({ status }) => status)).toEqual(["completed", "completed"]);
    expect(errors).toEqual([]);
    expect(foreign).toEqual([]);
  },
  600_000,
);

/** Tab until a field or a group of choices has the focus. */
async function tabToField(page: Page, name: string): Promise<void> {
  for (let stops = 0; stops < 80; stops++) {
    await page.keyboard.press("Tab");
    const at = await page.evaluate(() => {
      const { id, name: group } = document.activeElement as HTMLInputElement;
      return [id, group];
    });
    if (at.includes(name)) return;
  }
  throw new Error(`the Tab key never came to ${name}`);
}
