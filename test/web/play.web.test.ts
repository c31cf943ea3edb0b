import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";

import { createClient } from "../../src/client/create-client.ts";
import type { PageFind } from "../../src/contract/book-pages.ts";
import { findBarriers } from "./support/find-barriers.ts";
import { middleOf } from "./support/middle-of.ts";
import { openChromium } from "./support/open-chromium.ts";
import { visit } from "./support/visit.ts";

const mill = inject("mill");
let browser: Browser;
let scenes: PageFind[][];

beforeAll(async () => {
  browser = await openChromium();
  const { pages } = await createClient({ url: mill.url }).books.byId(mill.search).pages();
  scenes = pages.map(({ finds }) => finds);
});
afterAll(() => browser.close());

const game = (scene: number): string => `/books/${mill.search}/play/${scene}`;
const said = (page: Page): Promise<string> => page.locator(".play-news").innerText();

/** With the glass from where it is to there: in strides, then in steps. */
async function moveGlass(page: Page, from: number[], to: number[]): Promise<number[]> {
  const keys = [
    ["ArrowLeft", "ArrowRight"],
    ["ArrowUp", "ArrowDown"],
  ];
  const at = [...from];
  for (const axis of [0, 1]) {
    for (;;) {
      const off = (to[axis] ?? 0) - (at[axis] ?? 0);
      if (Math.abs(off) <= 0.021) break;
      const isFar = Math.abs(off) >= 0.1;
      await page.keyboard.press(`${isFar ? "Shift+" : ""}${keys[axis]?.[off > 0 ? 1 : 0]}`);
      at[axis] = Math.min(1, Math.max(0, (at[axis] ?? 0) + Math.sign(off) * (isFar ? 0.12 : 0.04)));
    }
  }
  return at;
}

test("by keyboard alone a picture is played to its end, and leads to the next", async () => {
  const { page, errors, close } = await visit(browser, mill.url);
  await page.goto(game(1));
  await page.locator(".stamp").first().waitFor();
  const picture = page.getByRole("application");
  for (let presses = 0; presses < 30; presses++) {
    await page.keyboard.press("Tab");
    if (await picture.evaluate((view) => view === document.activeElement)) break;
  }
  const ring = await picture.evaluate((view) => getComputedStyle(view).outlineStyle);
  let at = [0.5, 0.5];
  for (const find of scenes[0] ?? []) {
    at = await moveGlass(page, at, middleOf(find));
    await page.keyboard.press("Enter");
  }
  await page.locator(".all-found").waitFor();
  const heading = page.getByRole("heading", { name: "You found everything" });
  await expect.poll(() => heading.evaluate((h) => h === document.activeElement)).toBe(true);
  const barriers = await findBarriers(page);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.waitForURL(`**${game(2)}`);
  await page.locator(".stamp").first().waitFor();
  const found = await page.locator('.stamp[data-found="true"]').count();
  await close();
  expect(ring).toBe("solid");
  expect(barriers).toEqual([]);
  expect(found).toBe(0);
  expect(errors).toEqual([]);
});

test("hints go from a sentence to a quarter to the place; what was found stays found", async () => {
  const { page, close } = await visit(browser, mill.url);
  await page.goto(game(2));
  const stamp = page.locator(".stamp").first();
  const hints: string[] = [];
  const dimmed: number[] = [];
  for (let press = 0; press < 3; press++) {
    await stamp.click();
    hints.push(await said(page));
    dimmed.push(await page.locator(".seek-dim").count());
  }
  await page.getByRole("application").focus();
  await page.keyboard.press("Enter");
  const news = await said(page);
  await page.reload();
  await stamp.waitFor();
  const kept = await stamp.getAttribute("data-found");
  await close();
  const [first] = scenes[1] ?? [];
  hints.forEach((hint, level) => expect(hint).toContain(first?.hints[level]));
  expect(dimmed).toEqual([0, 1, 0]);
  expect(news).toMatch(/^You found .* to go[.]$/);
  expect(kept).toBe("true");
});

test("five looks in vain, and a hint is offered", async () => {
  const { page, close } = await visit(browser, mill.url);
  await page.goto(game(1));
  await page.locator(".stamp").first().waitFor();
  const box = await page.locator(".seek-paper").boundingBox();
  if (box === null) throw new Error("there is no picture");
  const offers: number[] = [];
  for (let look = 0; look < 5; look++) {
    // The clouds hide nothing.
    await page.mouse.click(box.x + box.width * 0.3 + look, box.y + 4);
    offers.push(await page.getByRole("button", { name: "Yes, a hint" }).count());
  }
  await page.getByRole("button", { name: "Yes, a hint" }).click();
  const news = await said(page);
  await close();
  expect(offers).toEqual([0, 0, 0, 0, 1]);
  expect(news).toContain(scenes[0]?.[0]?.hints[0]);
});

test("by touch at 360 px, enlarged, everything is found; the tray is large enough", async () => {
  const { page, close } = await visit(browser, mill.url, {
    width: 360,
    height: 740,
    hasTouch: true,
  });
  await page.goto(game(1));
  await page.locator(".stamp").first().waitFor();
  await page.getByRole("button", { name: "Larger" }).tap();
  const small = await page
    .locator(".stamp")
    .evaluateAll(
      (stamps) =>
        stamps
          .map((stamp) => stamp.getBoundingClientRect())
          .filter(({ width, height }) => width < 96 || height < 96).length,
    );
  for (const find of scenes[0] ?? []) {
    const [x, y] = middleOf(find);
    await page.locator(".seek-view").evaluate(
      (view, to) => {
        view.scrollTo(
          to.x * view.scrollWidth - view.clientWidth / 2,
          to.y * view.scrollHeight - view.clientHeight / 2,
        );
      },
      { x, y },
    );
    const box = await page.locator(".seek-paper").boundingBox();
    if (box === null) throw new Error("there is no picture");
    // As a thumb does, a little beside it.
    await page.touchscreen.tap(box.x + x * box.width + 8, box.y + y * box.height - 8);
  }
  await page.locator(".all-found").waitFor();
  const found = await page.locator('.stamp[data-found="true"]').count();
  await close();
  expect(small).toBe(0);
  expect(found).toBe(scenes[0]?.length);
});

test("a riddle is answered with a part of the picture", async () => {
  const { page, close } = await visit(browser, mill.url);
  await page.goto(game(1));
  await page.getByRole("button", { name: "Play with riddles" }).click();
  const riddle = page.locator(".riddle").first();
  const [find] = scenes[0] ?? [];
  if (find === undefined) throw new Error("nothing is hidden");
  const [x, y] = middleOf(find);
  const part = Math.floor(y * 3) * 3 + Math.floor(x * 3);
  const answer = async (choice: number): Promise<void> => {
    await riddle.getByRole("combobox").selectOption(String(choice));
    await riddle.getByRole("button", { name: "Look there" }).click();
  };
  await answer((part + 4) % 9);
  const wrong = await riddle.getByRole("status").innerText();
  const barriers = await findBarriers(page);
  await answer(part);
  const news = await said(page);
  await close();
  expect(wrong).toMatch(/^Not /);
  expect(news).toMatch(/^You found /);
  expect(barriers).toEqual([]);
});

test("under reduced motion nothing moves when something is found", async () => {
  const { page, close } = await visit(browser, mill.url, { reducedMotion: "reduce" });
  await page.goto(game(1));
  await page.locator(".stamp").first().waitFor();
  const [find] = scenes[0] ?? [];
  const box = await page.locator(".seek-paper").boundingBox();
  if (find === undefined || box === null) throw new Error("there is no game");
  const [x, y] = middleOf(find);
  await page.mouse.click(box.x + x * box.width, box.y + y * box.height);
  await page.locator(".loop").waitFor();
  const moving = await page.evaluate(() => document.getAnimations().length);
  await close();
  expect(moving).toBe(0);
});
