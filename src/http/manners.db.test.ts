import { mkdtemp, rm } from "node:fs/promises";
import { get } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { Hono } from "hono";
import { afterAll, expect, test } from "vitest";

import { openTestDatabase } from "../../test/support/database.ts";
import { openApp } from "../app.ts";
import { readConfig } from "../config.ts";
import { problems } from "../contract/problems.ts";
import { shedLoad } from "./shed-load.ts";

const database = await openTestDatabase();
const folder = await mkdtemp(join(tmpdir(), "bookmill-manners-"));
afterAll(() => rm(folder, { recursive: true, force: true }));

const startApp = () =>
  openApp(
    readConfig(
      { DATABASE_URL: database.url, BOOKMILL_ORIGINS: "https://books.example", PORT: "0" },
      { dataFolder: folder },
    ),
    { http: true, worker: false, log: () => {} },
  );

const app = await startApp();
afterAll(() => app.close());

test("every answer is safe to show: nothing is sniffed, framed or told to other sites", async () => {
  for (const path of ["/livez", "/api/books", "/api/books/999/status", "/problems/not_found"]) {
    const { headers } = await fetch(`${app.url}${path}`);
    expect([path, headers.get("x-content-type-options")]).toEqual([path, "nosniff"]);
    expect(headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
    expect(headers.get("referrer-policy")).toBe("same-origin");
    expect(headers.get("x-request-id")).toMatch(/\S/);
  }
});

test("pages of other sites may use the API only when they are on the list", async () => {
  const preflight = (origin: string) =>
    fetch(`${app.url}/api/books/generate`, {
      method: "OPTIONS",
      headers: { origin, "access-control-request-method": "POST" },
    });
  const friend = await preflight("https://books.example");
  expect(friend.headers.get("access-control-allow-origin")).toBe("https://books.example");
  expect((await preflight("https://evil.example")).headers.has("access-control-allow-origin")).toBe(
    false,
  );
});

test("an open installation is no other site's: neither its pages nor names that lead here change or read anything", async () => {
  const cancel = (headers: Record<string, string>) =>
    fetch(`${app.url}/api/books/1/cancel`, { method: "POST", headers });
  for (const headers of [
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site" },
    { origin: "https://evil.example" },
  ]) {
    expect((await cancel(headers)).status).toBe(403);
  }
  expect((await cancel({})).status).toBe(404);
  expect((await cancel({ "sec-fetch-site": "same-origin" })).status).toBe(404);
  const { hostname, port } = new URL(app.url);
  const rebound = await new Promise<number | undefined>((resolve) => {
    get(
      { host: hostname, port, path: "/api/books", headers: { host: "evil.example" } },
      (reply) => {
        reply.resume();
        resolve(reply.statusCode);
      },
    );
  });
  expect(rebound).toBe(403);
});

test("text is compressed for who can read it so", async () => {
  const packed = await fetch(`${app.url}/openapi.json`, { headers: { "accept-encoding": "gzip" } });
  expect(packed.headers.get("content-encoding")).toBe("gzip");
  const plain = await fetch(`${app.url}/openapi.json`, {
    headers: { "accept-encoding": "identity" },
  });
  expect(plain.headers.has("content-encoding")).toBe(false);
  expect(await packed.json()).toEqual(await plain.json());
});

test("every code of a problem has its page, and other codes have none", async () => {
  for (const [code, { meaning }] of Object.entries(problems)) {
    const page = await fetch(`${app.url}/problems/${code}`);
    expect([code, page.status, page.headers.get("content-type")]).toEqual([
      code,
      200,
      "text/html; charset=UTF-8",
    ]);
    expect((await page.text()).replaceAll("&#39;", "'").replaceAll("&quot;", '"')).toContain(
      meaning,
    );
  }
  expect((await fetch(`${app.url}/problems/constructor`)).status).toBe(404);
});

test("an event stream ends when the process is asked to stop", async () => {
  const other = await startApp();
  const jobId = await other.order({ job_type: "story_adventure", character_name: "Luna" });
  const stream = await fetch(`${other.url}/api/books/${jobId}/events`);
  const text = stream.text();
  const asked = performance.now();
  await other.close();
  expect(await text).toContain("event: job.created");
  // The server cuts what still runs after two seconds.
  expect(performance.now() - asked).toBeLessThan(1900);
});

test("what is too much at once is refused before it waits", async () => {
  const go = Promise.withResolvers<void>();
  const pool = { waitingCount: 0 };
  const busy = new Hono().use(shedLoad(pool)).get("/", async (c) => {
    await go.promise;
    return c.text("ok");
  });
  const held = Array.from({ length: 512 }, async () => busy.request("/"));
  const refused = await busy.request("/");
  expect([refused.status, refused.headers.get("retry-after")]).toEqual([503, "5"]);
  go.resolve();
  expect((await Promise.all(held)).every(({ status }) => status === 200)).toBe(true);
  pool.waitingCount = 1000;
  expect((await busy.request("/")).status).toBe(503);
  pool.waitingCount = 0;
  expect((await busy.request("/")).status).toBe(200);
});
