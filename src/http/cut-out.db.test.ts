import sharp from "sharp";
import { afterAll, expect, test } from "vitest";

import { openFamily } from "../../test/security/a-family.ts";
import { filesWith } from "../../test/security/where-is.ts";
import { childDrawing } from "../../test/support/child-drawing.ts";
import { openTestDatabase } from "../../test/support/database.ts";
import { eventually } from "../../test/support/jobs.ts";
import { noChecks } from "../../test/support/no-checks.ts";
import { openBareServer } from "../../test/support/open-bare-server.ts";
import { openSmallStudio } from "../../test/support/small-studio.ts";
import { ann, asKeyOf, bob, testGate } from "../../test/support/test-keys.ts";
import { openTestMill } from "../../test/support/test-mill.ts";
import { cutOut } from "../contract/cut-out.ts";
import { erasure, erasureList } from "../contract/erasures.ts";
import { problem } from "../contract/problem.ts";
import { openOfflineStudio } from "../studio/open-offline-studio.ts";
import type { Studio } from "../studio/studio.ts";
import { openThreads } from "../threads/threads.ts";

const database = await openTestDatabase();
const { pool } = database;
const mill = openTestMill(database);
const threads = openThreads(1);
const parts = { shelf: mill.shelf, checks: noChecks, gate: testGate(pool), log: () => {} };
const server = await openBareServer(database, { ...parts, studio: openOfflineStudio(threads) });
afterAll(async () => {
  await server.close();
  await threads.close();
});
const family = await openFamily(pool, server.url);
const others = await openFamily(pool, server.url, bob);

const pathOf = (upload: string): string => `/api/uploads/${upload.replace("upload:", "")}`;
const dragon = "?description=a+brave+dragon";

test("a drawing is shown cut out as a book would have it, and nothing of that is kept", async () => {
  const path = pathOf(await family.upload(await childDrawing("crayon")));
  const before = await filesWith(mill.folder, "");
  const reply = await family.ask("GET", `${path}/cut-out${dragon}`);
  expect(reply.headers.get("cache-control")).toBe("private, no-store");
  const { kind, palette, confidence, picture } = cutOut.parse(await reply.json());
  expect([kind, palette.length > 1, confidence > 0.5]).toEqual(["sticker", true, true]);
  const bytes = Buffer.from(picture.replace("data:image/webp;base64,", ""), "base64");
  const { format, hasAlpha, width, height } = await sharp(bytes).metadata();
  expect([format, hasAlpha]).toEqual(["webp", true]);
  expect(Math.max(width, height)).toBeLessThanOrEqual(800);
  expect(Math.max(width, height)).toBeGreaterThan(300);
  expect(await filesWith(mill.folder, "")).toEqual(before);
});

test("a photo without a figure comes whole, with a word to the parent", async () => {
  const path = pathOf(await family.upload(await childDrawing("photo")));
  const reply = await family.ask("GET", `${path}/cut-out${dragon}`);
  const { kind, warnings } = cutOut.parse(await reply.json());
  expect([kind, warnings.length]).toEqual(["framed", 1]);
});

test("somebody else's, one whose time is over and one that never was are not there", async () => {
  const path = pathOf(await family.upload(await childDrawing("pencil")));
  const codeOf = async (asker: typeof family, method: string, address: string) =>
    problem.parse(await (await asker.ask(method, address)).json()).code;
  expect(await codeOf(others, "GET", `${path}/cut-out${dragon}`)).toBe("not_found");
  expect(await codeOf(others, "DELETE", path)).toBe("not_found");
  expect(await codeOf(family, "GET", `${path}/cut-out`)).toBe("invalid_request");
  expect(await codeOf(family, "GET", `/api/uploads/x/cut-out${dragon}`)).toBe("not_found");
  await pool.query("update uploads set expires_at = now() where user_id = $1", [ann]);
  expect(await codeOf(family, "GET", `${path}/cut-out${dragon}`)).toBe("not_found");
});

test("who goes away stops the work, and nobody takes that for a bug", async () => {
  const log: string[] = [];
  const small = openSmallStudio();
  const steps: string[] = [];
  const fromPicture: Studio["designer"]["fromPicture"] = (_request, _picture, signal) =>
    new Promise((_resolve, reject) => {
      steps.push("begun");
      signal.addEventListener("abort", () => {
        steps.push("stopped");
        reject(new Error("stopped"));
      });
    });
  const slow = await openBareServer(database, {
    ...parts,
    log: (level, event) => void log.push(`${level} ${event}`),
    studio: { ...small, designer: { ...small.designer, fromPicture } },
  });
  try {
    const path = pathOf(await family.upload(await childDrawing("crayon")));
    const leaving = new AbortController();
    const asked = fetch(`${slow.url}${path}/cut-out${dragon}`, {
      headers: await asKeyOf(pool, ann),
      signal: leaving.signal,
    });
    const outcome = asked.then(
      () => "answered",
      (error: unknown) => String(error),
    );
    await eventually("it was begun", () => Promise.resolve(steps.length === 1));
    leaving.abort();
    expect(await outcome).toContain("AbortError");
    await eventually("it was stopped", () => Promise.resolve(steps.length === 2));
    expect([steps, log]).toEqual([["begun", "stopped"], []]);
  } finally {
    await slow.close();
  }
});

test("an upload is erased with its consent, and a receipt says so", async () => {
  const upload = await family.upload(await childDrawing("pencil"));
  const path = pathOf(upload);
  const { rows } = await pool.query("select key from uploads where 'upload:' || id = $1", [upload]);
  const gone = erasure.parse(await (await family.ask("DELETE", path)).json());
  expect(gone).toMatchObject({ rows: { uploads: 1 }, books: [], file_count: 1 });
  expect(gone.files[0]?.sha256).toBe(rows[0]?.key.slice(0, 64));
  const left = await pool.query("select from uploads where 'upload:' || id = $1", [upload]);
  expect(left.rowCount).toBe(0);
  expect((await family.ask("DELETE", path)).status).toBe(404);
  const receipts = erasureList.parse(
    await (await family.ask("GET", "/api/users/me/erasures")).json(),
  );
  expect(receipts.erasures[0]).toMatchObject({ asked: "upload", file_count: 1 });
});
