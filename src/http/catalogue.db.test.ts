import { expect, test } from "vitest";

import { openTestDatabase } from "../../test/support/database.ts";
import { ann, asKeyOf, testGate } from "../../test/support/test-keys.ts";
import { openTestMill } from "../../test/support/test-mill.ts";
import { openTestServer } from "../../test/support/test-server.ts";
import { characterList, formatList, worldList } from "../contract/catalogue.ts";

const database = await openTestDatabase();
const { pool } = database;
const { shelf } = openTestMill(database);
const url = await openTestServer(database, shelf, undefined, testGate(pool));
const headers = await asKeyOf(pool, ann, ["read"]);
const get = (path: string, more: Record<string, string> = {}) =>
  fetch(`${url}${path}`, { headers: { ...headers, ...more } });

test("formats, worlds and characters are told to all who may read, once", async () => {
  const { formats } = formatList.parse(await (await get("/api/formats")).json());
  expect(formats.find(({ name }) => name === "interactive_search")).toMatchObject({
    title: "Interactive search",
    scenes: 2,
    outputs: ["pdf"],
  });
  const { worlds } = worldList.parse(await (await get("/api/worlds")).json());
  expect(worlds).toEqual([{ key: "forest", title: "the Forest", examples: ["a forest"] }]);
  const { characters } = characterList.parse(await (await get("/api/characters")).json());
  expect(characters[0]?.key).toBe("dragon");

  const tag = (await get("/api/formats")).headers.get("etag")?.replace("W/", "") ?? "";
  for (const known of [tag, `W/${tag}`, `"other", ${tag}`, "*"]) {
    expect((await get("/api/formats", { "if-none-match": known })).status).toBe(304);
  }
  expect((await get("/api/formats", { "if-none-match": '"other"' })).status).toBe(200);
  expect((await fetch(`${url}/api/worlds`)).status).toBe(401);
});

test("the page /docs loads what it needs from here alone", async () => {
  const page = await fetch(`${url}/docs`);
  const text = await page.text();
  const loaded = [...text.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, at = ""]) => at);
  expect(loaded).toEqual([
    "data:,",
    "/docs/swagger-ui.css",
    "/docs/swagger-ui-bundle.js",
    "/docs/start.js",
  ]);
  // The policy of all our pages forbids scripts between the lines.
  expect(text).not.toMatch(/<script>|onload=/);
  for (const path of loaded.slice(1)) {
    const file = await fetch(`${url}${path}`);
    expect([path, file.status, (await file.text()).length > 100]).toEqual([path, 200, true]);
  }
  for (const path of ["/docs/package.json", "/docs/..%2fpackage.json", "/docs/__proto__"]) {
    expect((await fetch(`${url}${path}`)).status).toBe(404);
  }
});
