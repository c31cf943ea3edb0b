import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";

import { type Run, runBookmill } from "../cli/run-bookmill.ts";
import { findBarriers } from "./support/find-barriers.ts";
import { openChromium } from "./support/open-chromium.ts";
import { visit } from "./support/visit.ts";

const folder = mkdtempSync(join(tmpdir(), "bookmill-sign-in-"));
let browser: Browser;
let run: Run;
let url: string;
let key: string;

beforeAll(async () => {
  browser = await openChromium();
  run = runBookmill(["--data", folder, "serve", "--no-sample", "--port", "0"], {
    BOOKMILL_AUTH: "key",
  });
  await run.says("Bookmill is ready: ");
  url = /Bookmill is ready: (\S+)/.exec(run.output())?.[1] ?? "";
  const user = "0b0e7b3c-7c9e-4f9a-9d3b-0d8f3c5f3a11";
  const create = ["--data", folder, "keys", "create", "--name", "a family"];
  const made = await runBookmill([...create, "--scope", "orders,read", "--user", user]).end();
  key = /bmk_\S+/.exec(made.output)?.[0] ?? "";
});
afterAll(async () => {
  await browser.close();
  run.child.kill("SIGTERM");
  await run.end();
  // The database's keeper takes its leave a moment after us.
  rmSync(folder, { recursive: true, force: true, maxRetries: 30, retryDelay: 200 });
});

test("whoever is not known signs in with a key and comes back to the page that asked", async () => {
  const { page, close } = await visit(browser, url);
  await page.goto("/make?step=where");
  await page.waitForURL("**/sign-in?back=*");
  const field = page.getByLabel("Your key");
  await field.fill("bmk_nobodys");
  await field.press("Enter");
  await page.getByText("Nobody has this key").waitFor();
  const barriers = await findBarriers(page);
  await field.fill(key);
  await field.press("Enter");
  await page.waitForURL("**/make?step=where");
  await page.getByText("The Deep Blue Sea").waitFor();
  await page.getByRole("link", { name: "Books", exact: true }).click();
  await page.getByRole("heading", { name: "An empty shelf" }).waitFor();
  barriers.push(...(await findBarriers(page)));
  await close();
  expect(barriers).toEqual([]);
});

test("signing out ends the session and takes the draft along; nobody is led to another site", async () => {
  const { page, close } = await visit(browser, url);
  await page.goto("/sign-in?back=//books.example/");
  const field = page.getByLabel("Your key");
  await field.fill(key);
  await field.press("Enter");
  await page.getByRole("heading", { name: "An empty shelf" }).waitFor();
  const cameTo = page.url();
  await page.goto("/make");
  await page.getByLabel("Name", { exact: true }).fill("Ann");
  await page.getByRole("button", { name: "Sign out" }).click();
  await field.waitFor();
  const kept = await page.evaluate(() => localStorage.getItem("bookmill.draft.new"));
  await page.goto("/");
  await page.waitForURL("**/sign-in?back=*");
  await close();
  expect(new URL(cameTo).pathname).toBe("/");
  expect(kept).toBeNull();
});
