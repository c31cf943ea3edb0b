import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";

import { createClient } from "../../src/client/create-client.ts";
import { findBarriers } from "./support/find-barriers.ts";
import { openChromium } from "./support/open-chromium.ts";
import { openServedMill, type ServedMill } from "./support/served-mill.ts";
import { visit } from "./support/visit.ts";

const shared = inject("mill");
let browser: Browser;
let mill: ServedMill;
let failed: number;
let cancelled: number;

beforeAll(async () => {
  browser = await openChromium();
  mill = await openServedMill();
});
afterAll(async () => {
  await browser.close();
  await mill.close();
});

/** Axe by day and by night, and what a reader is told. */
async function looked(
  url: string,
  path: string,
  ready: (page: Page) => Promise<void>,
): Promise<{ barriers: string[]; text: string }> {
  const barriers: string[] = [];
  let text = "";
  for (const theme of ["paper", "night"] as const) {
    const { page, close } = await visit(browser, url, { theme });
    await page.goto(path);
    await ready(page);
    barriers.push(...(await findBarriers(page)).map((one) => `${theme}: ${one}`));
    text = await page.locator("main").innerText();
    await close();
  }
  return { barriers, text };
}

test("empty: a bare shelf and one act; a workshop without jobs", async () => {
  const shelf = await looked(mill.url, "/", (page) =>
    page.getByRole("main").getByRole("link", { name: "Make a book" }).first().waitFor(),
  );
  const jobs = await looked(mill.url, "/workshop/jobs", (page) =>
    page.getByText("No jobs yet").waitFor(),
  );
  expect([...shelf.barriers, ...jobs.barriers]).toEqual([]);
});

test("loading: the screen stands in its place before its data has come", async () => {
  const found: string[] = [];
  for (const path of [
    "/",
    `/books/${shared.story}/making`,
    "/workshop/jobs",
    `/books/${shared.story}`,
  ]) {
    const { page, close } = await visit(browser, shared.url);
    await page.route("**/api/{books,workshop}**", async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 3000));
      await route.continue().catch(() => {});
    });
    await page.goto(path, { waitUntil: "domcontentloaded" });
    await page.locator("main").waitFor();
    await page.waitForTimeout(900);
    found.push(...(await findBarriers(page)).map((one) => `${path} ${one}`));
    await page.unrouteAll({ behavior: "ignoreErrors" });
    await close();
  }
  expect(found).toEqual([]);
});

test("failed: what happened, what is kept, what to press", async () => {
  failed = await mill.order({
    job_type: "interactive_search",
    character_name: "Fay",
    // Nobody fetches from there: it is not a public address.
    character_image_url: "http://127.0.0.1:9/drawing.png",
  });
  const { books } = createClient({ url: mill.url });
  await books
    .byId(failed)
    .done()
    .catch(() => undefined);
  const { barriers, text } = await looked(mill.url, `/books/${failed}/making`, (page) =>
    page.getByRole("button", { name: /^Try again/ }).waitFor(),
  );
  const job = await looked(mill.url, `/workshop/jobs/${failed}`, (page) =>
    page.locator('.ws-mark[data-state="failed"]').first().waitFor(),
  );
  expect([...barriers, ...job.barriers]).toEqual([]);
  expect(text).toContain("This book could not be finished");
  expect(text).toContain(`BM-${failed}`);
});

test("cancelled while it waited: it says so, and can go on", async () => {
  const inAnHour = new Date(Date.now() + 3_600_000).toISOString();
  cancelled = await mill.order({
    job_type: "story_adventure",
    character_name: "Cora",
    run_at: inAnHour,
  });
  const waiting = await looked(mill.url, `/books/${cancelled}/making`, (page) =>
    page.getByText("It will be made").waitFor(),
  );
  await createClient({ url: mill.url }).books.byId(cancelled).cancel();
  const stopped = await looked(mill.url, `/books/${cancelled}/making`, (page) =>
    page.getByRole("button", { name: "Go on making it" }).waitFor(),
  );
  const shelf = await looked(mill.url, "/", (page) =>
    page.locator(".shelf-place").nth(1).waitFor(),
  );
  expect([...waiting.barriers, ...stopped.barriers, ...shelf.barriers]).toEqual([]);
  expect(stopped.text).toContain("This book was stopped");
});

test("right to left, and with words half as long again: nothing is cut or pushed aside", async () => {
  const wide: string[] = [];
  for (const path of [
    "/",
    "/make",
    `/books/${shared.story}/making`,
    `/books/${shared.story}`,
    "/grown-ups",
    "/workshop/jobs",
  ]) {
    for (const width of [360, 1280]) {
      const { page, close } = await visit(browser, shared.url, { width });
      await page.goto(path, { waitUntil: "networkidle" });
      await page.locator("main h1").first().waitFor();
      await page.evaluate(() => {
        document.documentElement.dir = "rtl";
        const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
          const said = node.nodeValue ?? "";
          if (said.trim().length > 2) node.nodeValue = `${said} ${said.slice(0, said.length / 2)}`;
        }
      });
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (over > 0) wide.push(`${path} at ${width}: ${over} px`);
      await close();
    }
  }
  expect(wide).toEqual([]);
});

test("two tabs that watch, one that reads and the workshop share six connections, and none waits", async () => {
  const id = await mill.order({
    job_type: "story_adventure",
    character_name: "Tabea",
    seed: "tabs",
  });
  const { page, close } = await visit(browser, mill.url);
  const open = async (path: string): Promise<Page> => {
    const tab = await page.context().newPage();
    await tab.goto(`${mill.url}${path}`);
    await tab.locator("main h1").first().waitFor();
    return tab;
  };
  await page.goto(`/books/${id}/making`);
  await page.locator(".making-stages li").first().waitFor();
  await open(`/books/${id}/making`);
  await open("/workshop");
  const last = await open("/workshop/jobs");
  const waits: number[] = [];
  for (let ask = 0; ask < 10; ask++) {
    waits.push(
      await last.evaluate(async (url) => {
        const start = performance.now();
        await fetch(url, { cache: "no-store" });
        return performance.now() - start;
      }, `/api/books/${id}/status`),
    );
    await last.waitForTimeout(300);
  }
  await createClient({ url: mill.url }).books.byId(id).cancel();
  await close();
  console.log(`four tabs: a request takes ${Math.round(Math.max(...waits))} ms at most`);
  expect(Math.max(...waits)).toBeLessThan(2000);
});
