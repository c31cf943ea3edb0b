import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";

import { findBarriers } from "./support/find-barriers.ts";
import { openChromium } from "./support/open-chromium.ts";
import { lies, openReader } from "./support/open-reader.ts";
import { type Theme, visit } from "./support/visit.ts";

const mill = inject("mill");
let browser: Browser;

beforeAll(async () => {
  browser = await openChromium();
});
afterAll(() => browser.close());

test("keys, buttons and taps at the edge turn pages; one more turn waits; it is said once", async () => {
  const { page, errors, close } = await openReader(browser, "1");
  await page.keyboard.press("ArrowRight");
  await page.locator(".leaf").waitFor();
  const leaf = await page
    .locator(".leaf")
    .evaluate((one: HTMLElement) => [one.inert, one.getAttribute("aria-hidden")]);
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await page.waitForTimeout(1500);
  const places = [await lies(page)];
  const said = await page.locator("main > [role=status]").textContent();
  const focus = await page.evaluate(() => document.activeElement?.tagName);
  for (const key of ["End", "PageUp", "Home", "PageDown"]) {
    await page.keyboard.press(key);
    places.push(await lies(page));
  }
  await page.getByRole("button", { name: "Next" }).click();
  places.push(await lies(page));
  const box = await page.locator(".book").boundingBox();
  if (box === null) throw new Error("no book");
  await page.mouse.click(box.x + box.width * 0.05, box.y + box.height / 2);
  places.push(await lies(page));
  await page.mouse.click(box.x + box.width * 0.98, box.y + box.height * 0.02);
  places.push(await lies(page));
  const address = page.url();
  await close();
  expect(leaf).toEqual([true, "true"]);
  expect(places).toEqual(["3", "6", "5", "0", "1", "2", "1", "2"]);
  expect(address).toContain("/read/2");
  expect(said).toBe("Page 3 of 5");
  expect(focus).toBe("BODY");
  expect(errors).toEqual([]);
});

test("a leaf follows the finger, goes back with it, and goes on past the middle", async () => {
  const { page, close } = await openReader(browser, "2");
  const box = await page.locator(".book").boundingBox();
  if (box === null) throw new Error("no book");
  const at = (share: number) => [box.x + box.width * share, box.y + box.height / 2] as const;
  const drag = async (...shares: number[]) => {
    await page.mouse.move(...at(shares[0] ?? 0));
    await page.mouse.down();
    for (const share of shares.slice(1)) await page.mouse.move(...at(share), { steps: 6 });
  };
  await drag(0.9, 0.4);
  const held = await page.locator(".leaf").evaluate((leaf: HTMLElement) => leaf.style.transform);
  await page.mouse.move(...at(0.88), { steps: 6 });
  await page.waitForTimeout(200);
  await page.mouse.up();
  const back = await lies(page);
  await drag(0.9, 0.2);
  await page.waitForTimeout(200);
  await page.mouse.up();
  const on = await lies(page);
  await close();
  // Half of the book's width is more than half of the way.
  expect(Number(/-[\d.]+/.exec(held)?.[0])).toBeLessThan(-90);
  expect([back, on]).toEqual(["2", "3"]);
});

test("where less motion is wished a page is there at once, without a leaf or an animation", async () => {
  const { page, close } = await openReader(browser, "1", { reducedMotion: "reduce" });
  await page.evaluate(() => {
    const seen = { leaves: 0 };
    Object.assign(window, { seen });
    new MutationObserver(() => (seen.leaves += document.querySelectorAll(".leaf").length)).observe(
      document.body,
      { subtree: true, childList: true },
    );
  });
  await page.keyboard.press("ArrowRight");
  await page.locator('.after[data-place="2"]').waitFor();
  const { leaves, animations } = await page.evaluate(() => ({
    ...(window as unknown as { seen: { leaves: number } }).seen,
    animations: document.getAnimations().length,
  }));
  await close();
  expect(leaves).toBe(0);
  expect(animations).toBe(0);
});

test("letters, paper and speed change at once and are kept", async () => {
  const { page, close } = await openReader(browser, "1");
  const faces = () =>
    page.evaluate(() =>
      [...document.fonts].filter((one) => one.status === "loaded").map(({ family }) => family),
    );
  const size = () => page.locator(".words").evaluate((one) => getComputedStyle(one).fontSize);
  const before = { faces: await faces(), size: await size() };
  await page.getByRole("button", { name: "How it reads" }).click();
  for (const name of ["OpenDyslexic", "Large", "Wide", "Night", "Each sentence"]) {
    await page.getByRole("radio", { name, exact: true }).check();
  }
  await page.getByRole("slider").fill("0.7");
  await page.getByRole("button", { name: "Done" }).click();
  const focus = await page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
  await page.reload();
  await page.locator(".face .words").first().waitFor();
  await page.waitForFunction(() => document.fonts.check('16px "OpenDyslexic"'));
  const after = { faces: await faces(), size: await size() };
  await page.keyboard.press("k");
  await page.waitForFunction(() => document.querySelector("audio")?.paused === false);
  const { theme, rate } = await page.evaluate(() => ({
    theme: document.documentElement.dataset["theme"],
    rate: document.querySelector("audio")?.playbackRate,
  }));
  await close();
  expect(before.faces).not.toContain("OpenDyslexic");
  expect(after.faces).toContain("OpenDyslexic");
  expect(Number.parseFloat(after.size)).toBeGreaterThan(Number.parseFloat(before.size) * 1.2);
  expect(focus).toBe("How it reads");
  expect(theme).toBe("night");
  expect(rate).toBe(0.7);
});

test("from right to left the book turns the other way", async () => {
  const { page, close } = await openReader(browser, "1");
  await page.evaluate(() => (document.documentElement.dir = "rtl"));
  await page.keyboard.press("ArrowLeft");
  const on = await lies(page);
  const [fold, words] = await page.evaluate(() =>
    [".before", ".after"].map(
      (side) => document.querySelector(`.spread > ${side}`)?.getBoundingClientRect().left ?? 0,
    ),
  );
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  await close();
  expect(on).toBe("2");
  expect(fold).toBeGreaterThan(words ?? 0);
  expect(sideways).toBe(0);
});

test("a search book has no voice, says so, and leads to its game", async () => {
  const { page, close } = await openReader(browser, "cover", {}, mill.search);
  const cover = await page.locator(".cover-words").innerText();
  await page.getByRole("button", { name: "Start reading" }).click();
  await lies(page);
  const player = await page.locator(".control.voice").isVisible();
  await page.getByRole("link", { name: "Find things" }).click();
  await page.waitForURL(`**/books/${mill.search}/play/1`);
  await close();
  expect(cover).toContain("This book has no voice.");
  expect(player).toBe(false);
});

test("a page that is still being painted appears by itself", async () => {
  const { page, close } = await visit(browser, mill.url);
  const answer = await page.request.post(`${mill.url}/api/books/generate`, {
    data: {
      job_type: "interactive_search",
      character_name: "Nora",
      character_type: "a curious otter",
      story_world: "the Deep Blue Sea",
      adventure_type: "treasure hunt",
      age_group: "3-6",
    },
  });
  const { job_id: id } = (await answer.json()) as { job_id: number };
  await page.goto(`/books/${id}/read/1`);
  const blank = await page.getByText("still being painted").innerText();
  await page.locator(".before img").waitFor({ timeout: 120_000 });
  await close();
  expect(blank).toContain("still being painted");
});

test.each<[Theme, number]>([
  ["paper", 1360],
  ["night", 360],
  ["contrast", 768],
])(
  "nobody is kept out: settings, description and the last page, %s, %d wide",
  async (theme, width) => {
    const { page, close } = await openReader(browser, "end", { theme, width, height: 800 });
    const end = await findBarriers(page);
    await page.getByRole("button", { name: "How it reads" }).click();
    await page.getByText("Describe the pictures").click();
    const dialog = await findBarriers(page);
    await page.getByRole("button", { name: "Done" }).click();
    await page.keyboard.press("PageUp");
    await lies(page);
    const described = await findBarriers(page);
    const { small, sideways } = await page.evaluate(() => ({
      small: [...document.querySelectorAll(".controls a, .controls button, .reader .act")]
        .map((one) => one.getBoundingClientRect())
        .filter(({ width: wide, height }) => wide > 0 && (wide < 64 || height < 64)).length,
      sideways: document.documentElement.scrollWidth - innerWidth,
    }));
    await close();
    expect({ end, dialog, described }).toEqual({ end: [], dialog: [], described: [] });
    expect(small).toBe(0);
    expect(sideways).toBeLessThanOrEqual(0);
  },
);
