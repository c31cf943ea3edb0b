import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";

import type { AuditTrail } from "../../src/contract/workshop-audit.ts";
import type { WorkshopJob } from "../../src/contract/workshop-job.ts";
import { findBarriers } from "./support/find-barriers.ts";
import { openChromium } from "./support/open-chromium.ts";
import { visit } from "./support/visit.ts";

const mill = inject("mill");
let browser: Browser;

beforeAll(async () => {
  browser = await openChromium();
});
afterAll(() => browser.close());

const read = async <Reply>(path: string): Promise<Reply> =>
  (await (await fetch(`${mill.url}/api/workshop/${path}`)).json()) as Reply;

const focusedRow = (page: Page) =>
  page.evaluate(() => Number(document.activeElement?.closest<HTMLElement>("tr")?.dataset["job"]));

test("the list is walked, selected from and filtered by keys alone", async () => {
  const { page, close } = await visit(browser, mill.url);
  await page.goto("/workshop/jobs");
  const rows = page.locator("tr[data-job]");
  await rows.first().waitFor();
  const ids = await rows.evaluateAll((all) =>
    all.map((row) => Number((row as HTMLElement).dataset["job"])),
  );
  await page.keyboard.press("j");
  const first = await focusedRow(page);
  await page.keyboard.press("j");
  await page.keyboard.press("x");
  const second = await focusedRow(page);
  const selected = await page.locator(".ws-select-bar [role=status]").textContent();
  await page.keyboard.press("c");
  const dialog = page.getByRole("dialog");
  await dialog.waitFor();
  await dialog.getByText(/None of these can|can be done/).waitFor();
  const barriers = await findBarriers(page);
  await page.keyboard.press("Escape");
  const back = await focusedRow(page);
  await page.keyboard.press("/");
  await page.keyboard.type("sta");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.keyboard.type("comp");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/workshop/jobs?filter=state%3Acompleted");
  const pressed = page.locator('.ws-chip[data-state="completed"][aria-pressed="true"]');
  await pressed.waitFor();
  await page.goBack();
  await page.waitForURL("**/workshop/jobs");
  await close();
  expect([first, second, back]).toEqual([ids[0], ids[1], ids[1]]);
  expect(selected).toBe("1 selected");
  expect(barriers).toEqual([]);
});

test("a slip in a filter is told beside it, and the rows stay", async () => {
  const { page, close } = await visit(browser, mill.url);
  await page.goto("/workshop/jobs");
  await page.locator("tr[data-job]").first().waitFor();
  const field = page.getByLabel("Filter");
  await field.fill("state:compleated");
  await field.press("Enter");
  await page.getByText("Did you mean “completed”?").waitFor();
  const invalid = await field.getAttribute("aria-invalid");
  const barriers = await findBarriers(page);
  await close();
  expect(invalid).toBe("true");
  expect(barriers).toEqual([]);
});

test("the chart is walked from scene to scene; each step has its address", async () => {
  const { page, close } = await visit(browser, mill.url);
  await page.goto(`/workshop/jobs/${mill.story}?stage=scene_creation&scene=2&try=1`);
  const stop = page.locator(".ws-bar[tabindex='0']");
  await stop.waitFor();
  await stop.focus();
  const preview = page.locator(".ws-preview img");
  await preview.waitFor();
  await page.keyboard.press("ArrowDown");
  await page.waitForURL("**scene=3**");
  const name = await page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
  await page.keyboard.press("Escape");
  const isPreviewGone = (await preview.count()) === 0;
  await page.keyboard.press("End");
  await page.waitForURL("**stage=pdf_creation**");
  await page.goBack();
  await close();
  expect(name).toMatch(/^scene_creation, scene 3/);
  expect(isPreviewGone).toBe(true);
});

test("every step of the job is a bar, and a row of the table beside it", async () => {
  const { steps } = await read<WorkshopJob>(`jobs/${mill.story}`);
  const { page, close } = await visit(browser, mill.url);
  await page.goto(`/workshop/jobs/${mill.story}`);
  await page.locator(".ws-bar").first().waitFor();
  const bars = await page.locator(".ws-bar").count();
  const pictures = await page.locator(".ws-bar-thumb").count();
  await page.getByText("The same as a table").click();
  const rows = await page.locator(".ws-fold-flat tbody tr").count();
  const barriers = await findBarriers(page);
  await close();
  expect([bars, rows]).toEqual([steps.length, steps.length]);
  expect(pictures).toBe(steps.filter(({ picture }) => picture !== null).length);
  expect(barriers).toEqual([]);
});

test("names are masked until somebody says why, and that is written down", async () => {
  const { page, close } = await visit(browser, mill.url);
  await page.goto(`/workshop/jobs/${mill.search}`);
  await page.locator(".ws-bar").first().waitFor();
  const before = await page.locator("body").innerText();
  await page.getByRole("button", { name: "Reveal names" }).click();
  await page.getByLabel("Why do you need to look").fill("a parent asked");
  const barriers = await findBarriers(page);
  await page.keyboard.press("Enter");
  await page.getByText("Revealed as long as this page is open.").waitFor();
  const after = await page.locator("body").innerText();
  await page.goto("/workshop/jobs");
  await page.locator("tr[data-job]").first().waitFor();
  const list = await page.locator("body").innerText();
  const { entries } = await read<AuditTrail>(`audit?job_id=${mill.search}`);
  await close();
  expect(before).not.toContain("Otto");
  expect(after).toContain("Otto");
  expect(list).not.toContain("Otto");
  expect(entries[0]).toMatchObject({ act: "reveal", reason: "a parent asked" });
  expect(JSON.stringify(entries)).not.toContain("Otto");
  expect(barriers).toEqual([]);
});

test("a scene is redone by keys alone, and the plan's promise is kept", async () => {
  const { page, close } = await visit(browser, mill.url);
  await page.goto(`/workshop/jobs/${mill.search}?stage=scene_creation&scene=2&try=1`);
  const redo = page.getByRole("button", { name: "Redo scene 2" });
  await redo.focus();
  await page.keyboard.press("Enter");
  const plan = page.locator(".ws-plan strong");
  await plan.waitFor();
  const [, run = "", kept = ""] = /Runs (\d+) steps?, keeps (\d+) result/.exec(
    await plan.innerText(),
  ) ?? ["", "", ""];
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.waitForURL((url) => !url.pathname.endsWith(`/${mill.search}`));
  const jobId = new URL(page.url()).pathname.split("/").at(-1);
  await page.locator('.ws-mark[data-state="completed"]').waitFor({ timeout: 150_000 });
  const { job, steps } = await read<WorkshopJob>(`jobs/${jobId}`);
  await close();
  expect(job.parent_job_id).toBe(mill.search);
  expect(steps.filter(({ state }) => state === "inherited")).toHaveLength(Number(kept));
  expect(steps.filter(({ state }) => state === "done")).toHaveLength(Number(run));
});

test("updates that are paused hold the page still and count what waits", async () => {
  const { page, close } = await visit(browser, mill.url);
  await page.goto("/workshop/jobs");
  await page.locator("tr[data-job]").first().waitFor();
  await page.getByRole("button", { name: "Pause updates" }).click();
  const rows = await page.locator("tr[data-job]").count();
  const inAnHour = new Date(Date.now() + 3_600_000).toISOString();
  const answer = await fetch(`${mill.url}/api/books/generate`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({
      job_type: "interactive_search",
      character_name: "Wilhelmina-Bartholomea von Hohenzollern",
      run_at: inAnHour,
    }),
  });
  const { job_id: late } = (await answer.json()) as { job_id: number };
  await page.getByText("1 change waits").waitFor();
  const held = await page.locator("tr[data-job]").count();
  await page.getByRole("button", { name: "Go on with updates" }).click();
  await page.locator(`tr[data-job="${late}"]`).waitFor();
  await page.goto(`/workshop/jobs/${late}`);
  await page.getByText("ordered for later").waitFor();
  await page.getByRole("button", { name: "Cancel", exact: true }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Cancel", exact: true }).click();
  await page.locator('.ws-mark[data-state="cancelled"]').waitFor();
  await close();
  expect(held).toBe(rows);
});
