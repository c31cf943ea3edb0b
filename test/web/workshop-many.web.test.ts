import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { Pool } from "pg";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";

import type { AuditTrail } from "../../src/contract/workshop-audit.ts";
import {
  type EmbeddedPostgres,
  startEmbeddedPostgres,
} from "../../src/db/embedded/start-embedded-postgres.ts";
import { type Run, runBookmill } from "../cli/run-bookmill.ts";
import { findBarriers } from "./support/find-barriers.ts";
import { openChromium } from "./support/open-chromium.ts";
import { visit } from "./support/visit.ts";

const folder = mkdtempSync(join(tmpdir(), "bookmill-many-"));
const key = { operator: "", watcher: "" };
let browser: Browser;
let run: Run;
let url: string;
let postgres: EmbeddedPostgres;
let pool: Pool;

const makeKey = async (scope: string): Promise<string> => {
  const made = await runBookmill([
    "--data",
    folder,
    "keys",
    "create",
    "--name",
    `for ${scope}`,
    "--scope",
    scope,
    "--user",
    "0b0e7b3c-7c9e-4f9a-9d3b-0d8f3c5f3a11",
  ]).end();
  return /bmk_\S+/.exec(made.output)?.[0] ?? "";
};

beforeAll(async () => {
  browser = await openChromium();
  run = runBookmill(["--data", folder, "serve", "--no-sample", "--port", "0"], {
    BOOKMILL_AUTH: "key",
  });
  await run.says("Bookmill is ready: ");
  url = /Bookmill is ready: (\S+)/.exec(run.output())?.[1] ?? "";
  // What is tried again waits: this is about the list, not about making a thousand books.
  await runBookmill(["--data", folder, "pause"]).end();
  key.operator = await makeKey("ops:read,ops:write");
  key.watcher = await makeKey("ops:read");
  postgres = await startEmbeddedPostgres(folder);
  pool = new Pool({ connectionString: postgres.url, max: 2 });
  await addJobs(pool, 10_000);
});
afterAll(async () => {
  await browser.close();
  await pool.end();
  await postgres.signOut();
  run.child.kill("SIGTERM");
  await run.end();
  // The database is still being shut down.
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 });
});

/** A signed-in visitor at an address of the workshop. */
async function signedIn(path: string, as: string) {
  const seen = await visit(browser, url);
  await seen.page.goto(`/sign-in?back=${encodeURIComponent(path)}`);
  const field = seen.page.getByLabel("Your key");
  await field.fill(as);
  await field.press("Enter");
  await seen.page.waitForURL((address) => address.pathname === path.split("?")[0]);
  return seen;
}

const read = async <Reply>(path: string): Promise<Reply> => {
  const headers = { authorization: `Bearer ${key.operator}` };
  return (await (await fetch(`${url}/api/workshop/${path}`, { headers })).json()) as Reply;
};

test("ten thousand jobs: listed at once, one page of them, with counts as the database has them", async () => {
  const took: number[] = [];
  for (const filter of ["", "state:failed", "error:timeout state:failed -priority:1"]) {
    const tries: number[] = [];
    for (let tried = 0; tried < 3; tried++) {
      const began = performance.now();
      await read(`jobs?filter=${encodeURIComponent(filter)}`);
      tries.push(performance.now() - began);
    }
    took.push(Math.min(...tries));
  }
  const { page, close } = await signedIn("/workshop/jobs?filter=state:failed", key.operator);
  await page.locator("tr[data-job]").first().waitFor();
  const rows = await page.locator("tr[data-job]").count();
  const chip = await page.locator('.ws-chip[data-state="failed"] b').innerText();
  const barriers = await findBarriers(page);
  const { rows: counted } = await pool.query<{ failed: number }>(
    "select count(*)::int as failed from book_generation_jobs where status = 'failed'",
  );
  await close();
  console.log(`list of 10,000 jobs: ${took.map((ms) => `${Math.round(ms)} ms`).join(", ")}`);
  expect(rows).toBe(50);
  expect(Number(chip.replaceAll(",", ""))).toBe(counted[0]?.failed);
  expect(barriers).toEqual([]);
});

test("all that fit are tried again by the server: plan, undo, progress, result, trail", async () => {
  const filter = "state:failed error:timeout";
  const { page, close } = await signedIn(
    `/workshop/jobs?filter=${encodeURIComponent(filter)}`,
    key.operator,
  );
  const { rows } = await pool.query<{ count: number }>(
    "select count(*)::int as count from book_generation_jobs where status = 'failed' and error_code = 'timeout'",
  );
  const count = rows[0]?.count ?? 0;
  const start = async (): Promise<void> => {
    await page.getByRole("button", { name: /^Select all/ }).click();
    await page.getByRole("button", { name: "Try again", exact: true }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByText(`This can be done to all ${count}.`).waitFor();
    await dialog.getByLabel("Why").fill("the illustrator is back");
    await dialog.getByRole("button", { name: `Try ${count} jobs again` }).click();
  };
  await start();
  await page.getByRole("button", { name: "Take it back" }).click();
  await page.getByText("Taken back. Nothing was done.").waitFor();
  const { rows: none } = await pool.query(
    "select from book_generation_jobs where parent_job_id is not null",
  );
  await page.getByRole("button", { name: "Close" }).click();
  await start();
  const barriers = await findBarriers(page);
  // It belongs to the tab: a reload does not lose it.
  await page.reload();
  await page.getByText(new RegExp(`${count} done`)).waitFor({ timeout: 120_000 });
  const { rows: again } = await pool.query(
    "select from book_generation_jobs where parent_job_id is not null",
  );
  const { entries } = await read<AuditTrail>("audit?limit=1");
  await page.getByRole("link", { name: "Its entries" }).click();
  await page.locator(".ws-audit tbody tr").nth(49).waitFor();
  await page.getByRole("link", { name: "Show all" }).click();
  await page.locator(".ws-audit").getByText("the illustrator is back").first().waitFor();
  await close();
  expect(none).toHaveLength(0);
  expect(again).toHaveLength(count);
  expect(entries[0]).toMatchObject({
    act: "bulk.retry",
    filter,
    reason: "the illustrator is back",
  });
  expect(barriers).toEqual([]);
});

test("whoever may only look sees no act, by hand or by key", async () => {
  const { page, close } = await signedIn("/workshop/jobs?filter=state:failed", key.watcher);
  await page.locator("tr[data-job]").first().waitFor();
  const boxes = await page.locator("tr input[type=checkbox]").count();
  await page.keyboard.press("j");
  await page.keyboard.press("r");
  const dialogs = await page.locator("dialog").count();
  await page.keyboard.press("Enter");
  await page.locator(".ws-acts").waitFor();
  const acts = await page.locator(".ws-acts button").allInnerTexts();
  await page.goto("/workshop/failures");
  await page.locator(".ws-failures tbody tr").first().waitFor();
  const retries = await page.getByRole("button", { name: /^Retry/ }).count();
  await close();
  expect([boxes, dialogs, retries]).toEqual([0, 0, 0]);
  expect(acts).toEqual(["Copy curl"]);
});

/** Jobs of every ended state, as if they had been made in the last day. */
async function addJobs(to: Pool, count: number): Promise<void> {
  await to.query(
    `insert into book_generation_jobs (id, book_id, created_at, priority, job_type, attempt, retry_count, status,
                                       started_at, completed_at, error_code, error_message)
     select nextval('job_numbers'), currval('job_numbers'), ago, 1 + n % 10, 'interactive_search', 1 + n % 3,
            case when status = 'failed' then 3 else 0 end, status, ago, ago + n % 90 * interval '1 second',
            case when status = 'failed' then (array['timeout', 'out_of_memory', 'no_ink', 'no_paper'])[1 + n % 4] end,
            case when status = 'failed' then 'It could not be drawn.' end
       from (select n, now() - n * interval '8 seconds' as ago,
                    (array['completed', 'completed', 'failed', 'completed', 'cancelled'])[1 + n % 5] as status
               from generate_series(1, $1::int) n) made`,
    [count],
  );
  const order = JSON.stringify({
    order: { characterName: "Canary", jobType: "interactive_search" },
  });
  await to.query(
    "insert into job_inputs (job_id, input) select id, $1::json from book_generation_jobs",
    [order],
  );
  await to.query(
    `insert into job_stages (job_id, stage_name, position, status, progress_percentage, error_message)
     select id, 'scene_creation', 1, case when status = 'failed' then 'failed' else 'completed' end,
            case when status = 'failed' then 40 else 100 end,
            case when status = 'failed' then 'It could not be drawn.' end
       from book_generation_jobs`,
  );
}
