import { readFile } from "node:fs/promises";
import { join } from "node:path";

import sharp from "sharp";
import { describe, expect, test } from "vitest";

import { cuttingStudio, openFamily, photo, uploadForm } from "../../test/security/a-family.ts";
import { filesWith } from "../../test/security/where-is.ts";
import { openTestDatabase } from "../../test/support/database.ts";
import { ann, asKeyOf, bob, testGate } from "../../test/support/test-keys.ts";
import { openTestMill } from "../../test/support/test-mill.ts";
import { openTestServer } from "../../test/support/test-server.ts";
import { problem } from "../contract/problem.ts";
import { uploadKept } from "../contract/uploads.ts";
import { countExpiredUploads } from "../data-rights/expire-uploads.ts";
import { startSweep } from "../data-rights/start-sweep.ts";
import { removeOrphans } from "../pipeline/remove-orphans.ts";

const database = await openTestDatabase();
const { pool } = database;
const mill = openTestMill(database);
const url = await openTestServer(database, mill.shelf, undefined, testGate(pool));
const family = await openFamily(pool, url);
const others = await openFamily(pool, url, bob);
const asAnn = await asKeyOf(pool, ann);

const send = (body: FormData | string, headers: Record<string, string> = {}) =>
  fetch(`${url}/api/uploads`, { method: "POST", headers: { ...asAnn, ...headers }, body });

async function refusal(reply: Response): Promise<[number, string, string | undefined]> {
  const { status, code, errors } = problem.parse(await reply.json());
  return [status, code, errors?.[0]?.pointer];
}

describe("an upload", () => {
  test("is kept as a clean PNG with its consent, and for thirty days", async () => {
    const form = uploadForm(await photo("taken at 12 Rose Lane"), { child_profile_id: "4" });
    const reply = await send(form);
    expect(reply.status).toBe(201);
    const { upload_id: id, url: address, expires_at } = uploadKept.parse(await reply.json());
    expect(address).toBe(`upload:${id}`);
    const { rows } = await pool.query("select * from uploads where id = $1", [id]);
    expect(rows[0]).toMatchObject({
      user_id: ann,
      child_profile_id: 4,
      consent: { by: "parent", user_id: ann, text_version: "2026-11" },
    });
    const days = (Date.parse(expires_at) - Date.now()) / 86_400_000;
    expect(days).toBeGreaterThan(29.9);
    expect(days).toBeLessThan(30.1);
    const { key } = rows[0];
    const png = await readFile(join(mill.folder, key.slice(0, 2), key));
    expect(await sharp(png).metadata()).toMatchObject({ format: "png", width: 90, height: 70 });
    expect((await sharp(png).metadata()).exif).toBeUndefined();
    expect(await filesWith(mill.folder, "Rose Lane")).toEqual([]);
  });

  test.each([
    ["without consent", { consent: "" }, "consent_missing", "/consent"],
    [
      "with a consent that does not agree",
      { consent: '{"agreed":false,"text_version":"1","by":"parent"}' },
      "consent_missing",
      "/consent/agreed",
    ],
    [
      "with a consent to no text",
      { consent: '{"agreed":true,"by":"parent"}' },
      "consent_missing",
      "/consent/text_version",
    ],
    ["with a field that there is not", { colour: "red" }, "invalid_request", "/"],
    ["for no child", { child_profile_id: "0" }, "invalid_request", "/child_profile_id"],
  ])("%s is refused", async (_what, fields, code, pointer) => {
    const reply = await send(uploadForm(await photo("x"), fields));
    expect(await refusal(reply)).toEqual([422, code, pointer]);
  });

  test("that is no picture, or too large, is refused", async () => {
    const page = Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>");
    const tiny = await sharp(await photo("x"))
      .resize(10)
      .jpeg()
      .toBuffer();
    const huge = Buffer.concat([await photo("x"), Buffer.alloc(10_000_000)]);
    for (const bytes of [page, tiny, huge]) {
      const reply = await send(uploadForm(bytes));
      expect(await refusal(reply)).toEqual([422, "unusable_picture", "/picture"]);
    }
    const larger = await send(uploadForm(Buffer.alloc(11_000_000)));
    expect(await refusal(larger)).toEqual([413, "body_too_large", undefined]);
    const json = await send("{}", { "content-type": "application/json" });
    expect(await refusal(json)).toEqual([415, "not_a_form", undefined]);
    const broken = await send("--x", { "content-type": "multipart/form-data; boundary=x" });
    expect(await refusal(broken)).toEqual([415, "not_a_form", undefined]);
  });

  test("of somebody else is none, neither for an order nor when the book is made", async () => {
    const address = await family.upload(await photo("x"));
    const body = {
      job_type: "story_adventure",
      character_name: "Luna",
      character_image_url: address,
    };
    const reply = await others.ask("POST", "/api/books/generate", body);
    expect(await refusal(reply)).toEqual([422, "invalid_order", "/character_image_url"]);
    mill.worker({ studio: cuttingStudio() });
    // As if the order had got past the look at its door.
    const smuggled = await mill.order({ user_id: bob, character_image_url: address });
    expect(await mill.ended(smuggled)).toMatchObject({
      status: "failed",
      errorCode: "upload_not_there",
    });
    const own = await mill.order({ user_id: ann, character_image_url: address });
    expect((await mill.ended(own)).status).toBe("completed");
  });

  test.each(["upload:0", "upload:01", "UPLOAD:x", "upload://1", "file:///etc/passwd"])(
    "is not named by %s",
    async (address) => {
      const body = {
        job_type: "story_adventure",
        character_name: "Luna",
        character_image_url: address,
      };
      const reply = await family.ask("POST", "/api/books/generate", body);
      expect(await refusal(reply)).toEqual([422, "invalid_order", "/character_image_url"]);
    },
  );
});

describe("the sweep", () => {
  test("takes uploads when their time has come, and no other clean-up before that", async () => {
    const picture = await photo("x", "#123456");
    const address = await family.upload(picture);
    const twin = await others.upload(picture);
    const keyOf = async (id: string): Promise<string | undefined> =>
      (await pool.query("select key from uploads where 'upload:' || id = $1", [id])).rows[0]?.key;
    const key = (await keyOf(address)) ?? "none";
    await removeOrphans({ pool, shelf: mill.shelf }, new Date(Date.now() + 60_000));
    expect(await filesWith(mill.folder, key)).toEqual([key]);

    for (const [one, left] of [
      [address, [key]],
      [twin, []],
    ] as const) {
      await pool.query("update uploads set expires_at = now() where 'upload:' || id = $1", [one]);
      expect(await countExpiredUploads(pool)).toBe(1);
      const log: string[] = [];
      const tools = { pool, shelf: mill.shelf, log: (event: string) => void log.push(event) };
      await startSweep(tools, { everyMs: 60_000 }).stop();
      expect([await keyOf(one), log]).toEqual([undefined, ["uploads.expired"]]);
      // Two families sent the same picture.
      expect(await filesWith(mill.folder, key)).toEqual(left);
    }
  });

  test("removes what an erasure has left, once it is a minute old", async () => {
    const { key } = await mill.shelf.put(Buffer.from("left behind"), "image/png");
    const sweep = async (erase = (one: string) => mill.shelf.erase(one)): Promise<string[]> => {
      const log: string[] = [];
      const tools = { pool, shelf: { erase }, log: (event: string) => void log.push(event) };
      await startSweep(tools, { everyMs: 60_000 }).stop();
      return log;
    };
    await pool.query("insert into files_to_remove (key) values ($1)", [key]);
    await sweep();
    expect(await filesWith(mill.folder, key)).toEqual([key]);
    await pool.query("update files_to_remove set since = now() - interval '2 minutes'");
    expect(await sweep(() => Promise.reject(new Error("EROFS")))).toEqual([
      "erasure.shelf_trouble",
    ]);
    await sweep();
    expect(await filesWith(mill.folder, key)).toEqual([]);
    expect((await pool.query("select from files_to_remove")).rowCount).toBe(0);
  });
});
