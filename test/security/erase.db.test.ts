import { beforeEach, describe, expect, onTestFinished, test } from "vitest";

import { batchOrdered, batchRows } from "../../src/contract/batches.ts";
import { makeLinkReply } from "../../src/contract/book-links.ts";
import { erasure } from "../../src/contract/erasures.ts";
import { eraseBooks } from "../../src/data-rights/erase-books.ts";
import { readFiles } from "../../src/pipeline/read-files.ts";
import { openTestDatabase } from "../support/database.ts";
import { eventually } from "../support/jobs.ts";
import { ann, bob, testGate } from "../support/test-keys.ts";
import { openTestMill } from "../support/test-mill.ts";
import { openTestServer } from "../support/test-server.ts";
import { addEndpoint } from "../webhooks/add-endpoint.ts";
import { openReceiver } from "../webhooks/open-receiver.ts";
import { openTestSenders } from "../webhooks/open-test-senders.ts";
import { cuttingStudio, openFamily, photo } from "./a-family.ts";
import { filesWith, tablesWith } from "./where-is.ts";

const database = await openTestDatabase();
const { pool } = database;
const mill = openTestMill(database);
const senders = openTestSenders(database);
const url = await openTestServer(database, mill.shelf, undefined, testGate(pool));
const family = await openFamily(pool, url);
const others = await openFamily(pool, url, bob);

const erased = async (reply: Response) => erasure.parse(await reply.json());

test("of a hero whose books and child are erased nothing is left: in no table, no file and no log line", async () => {
  const canary = "Quibblewick";
  const receiver = await openReceiver();
  receiver.react(() => ({ status: 200, body: `thank you, ${canary}` }));
  const { endpoint } = await addEndpoint(pool, receiver.url, { userId: ann });
  senders.send();
  const picture = await family.upload(await photo(`${canary} in the garden`));
  expect(await filesWith(mill.folder, canary)).toEqual([]);
  const hero = { character_name: canary, seed: "canary" };

  // Its first run is cut short when a file is on the shelf that nothing names; the second one tells another story.
  const put = mill.shelf.put.bind(mill.shelf);
  onTestFinished(() => void (mill.shelf.put = put));
  let story = 0;
  mill.shelf.put = async (bytes, mediaType, announce) => {
    const artifact = await put(bytes, mediaType, announce);
    if (Buffer.from(bytes).includes("telling 1")) throw new Error("cut short");
    return artifact;
  };
  const studio = cuttingStudio();
  const { writer } = studio;
  mill.worker({
    studio: {
      ...studio,
      writer: {
        ...writer,
        story: async (...asked) => ({
          ...(await writer.story(...asked)),
          byline: `telling ${++story} of ${canary}`,
        }),
      },
    },
  });
  const one = await family.order(
    { ...hero, character_image_url: picture, dedication: `For ${canary}` },
    { "idempotency-key": `the book of ${canary}` },
  );
  expect((await mill.ended(one)).status).toBe("completed");
  const two = await family.orderBatch([
    { job_type: "interactive_search", ...hero },
    { [canary]: 1 },
  ]);
  expect((await mill.ended(two)).status).toBe("completed");
  const link = await family.ask("POST", `/api/books/${one}/links`, {});
  const { url: shared } = makeLinkReply.parse(await link.json());
  await eventually("the webhooks were told", () => receiver.taken().length >= 6);
  await senders.settled(endpoint.id);
  await pool.query("insert into job_keys (user_key, key, job_id) values ($1, $2, $3)", [
    ann,
    canary,
    two,
  ]);

  expect(await tablesWith(pool, canary)).toEqual([
    "batch_rows",
    "job_inputs",
    "job_keys",
    "job_results",
    "job_steps",
    "webhook_attempts",
  ]);
  const files = await filesWith(mill.folder, canary);
  // The story that was cut short is among them.
  expect(story).toBe(2);
  expect(files.length).toBeGreaterThan(10);

  const first = await erased(await family.ask("DELETE", `/api/books/${one}`));
  const second = await erased(await family.ask("DELETE", `/api/books/${two}`));
  expect(await tablesWith(pool, canary)).toEqual([]);
  expect(await filesWith(mill.folder, canary)).toEqual([]);
  expect(await shelved()).toEqual([]);
  expect(JSON.stringify(mill.log)).not.toContain(canary);
  expect(JSON.stringify(senders.log)).not.toContain(canary);
  expect(JSON.stringify([first, second])).not.toContain(canary);
  for (const path of [`/api/books/${one}/status`, `/api/books/${two}/files/book.pdf`]) {
    expect([path, (await family.ask("GET", path)).status]).toEqual([path, 404]);
  }
  expect((await fetch(`${url}${shared}`)).status).toBe(401);
  expect(first).toMatchObject({
    books: [one],
    jobs: 1,
    rows: { uploads: 1, book_links: 1, job_keys: 1 },
  });
  expect(second.rows).toMatchObject({ batch_rows: 1, job_keys: 1, webhook_messages: 3 });
  // What they shared went with the second one.
  const kept = first.files.filter((file) => file.kept_because !== undefined);
  const gone = second.files.filter((file) => file.kept_because === undefined);
  expect(gone.map((file) => file.sha256)).toEqual(
    expect.arrayContaining(kept.map((file) => file.sha256)),
  );
  const named = first.files.map((file) => file.name);
  expect(named).toEqual(
    expect.arrayContaining(["book.pdf", "manifest.json", "scene-1.webp", null]),
  );
});

let before: string[] = [];
beforeEach(async () => {
  // What a test that failed has left waiting must not be made in the next one.
  await pool.query("delete from job_ready");
  before = await filesWith(mill.folder, "");
});

/** The files that this test has brought and not taken away. */
async function shelved(): Promise<string[]> {
  return (await filesWith(mill.folder, "")).filter((name) => !before.includes(name));
}

describe("a book", () => {
  test("that shares its files with another one leaves them to it, and the last one takes them along", async () => {
    mill.worker();
    const hers = await family.order({ character_name: "Luna" });
    const his = await others.order({ character_name: "Luna" });
    await mill.ended(hers);
    await mill.ended(his);
    const kept = await erased(await family.ask("DELETE", `/api/books/${hers}`));
    expect(new Set(kept.files.map((file) => file.kept_because))).toEqual(
      new Set(["used_elsewhere"]),
    );
    for (const { artifact } of await readFiles(pool, his)) {
      expect((await mill.shelf.get(artifact)).length).toBe(artifact.bytes);
    }
    const last = await erased(await others.ask("DELETE", `/api/books/${his}`));
    expect(last.file_count).toBe(kept.file_count);
    expect(await shelved()).toEqual([]);
  });

  test("leaves alone what another one has put and not named yet", async () => {
    const worker = mill.worker();
    const hers = await family.order({ character_name: "Luna" });
    await mill.ended(hers);
    // Nobody makes the other one: it would put files that are equal to hers.
    await worker.stop();
    const [file] = await readFiles(pool, hers);
    const his = await others.order({ character_name: "Bo" });
    await pool.query("insert into file_holds (key, job_id) values ($1, $2)", [
      file?.artifact.key,
      his,
    ]);
    const reply = await erased(await family.ask("DELETE", `/api/books/${hers}`));
    expect(reply.files.filter((one) => one.kept_because !== undefined)).toHaveLength(1);
    await erased(await others.ask("DELETE", `/api/books/${his}`));
    expect(await shelved()).toEqual([]);
  });

  test("that is being made is stopped first; while its worker does not let go nothing is erased", async () => {
    let release = (): void => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    onTestFinished(() => release());
    let draws = 0;
    mill.worker({
      studio: cuttingStudio(async (craft) => {
        if (craft !== "draw") return;
        draws++;
        await held;
      }),
    });
    const id = await family.order({ character_name: "Stubborn" });
    await eventually("it is being drawn", () => draws > 0);
    const tools = { pool, shelf: mill.shelf };
    const wanted = { bookIds: [id], userId: ann, asked: "book" } as const;
    await expect(
      eraseBooks(tools, { ...wanted, deadline: performance.now() + 100 }),
    ).rejects.toMatchObject({ code: "still_stopping", retryAfterS: 5 });
    expect(await tablesWith(pool, "Stubborn")).toContain("job_inputs");
    release();
    const reply = await family.ask("DELETE", `/api/books/${id}`);
    expect((await erased(reply)).books).toEqual([id]);
    expect([await tablesWith(pool, "Stubborn"), await shelved()]).toEqual([[], []]);
  });

  test("is erased once by two who ask at once, and not by anybody else", async () => {
    const id = await family.order({ character_name: "Luna" });
    expect((await others.ask("DELETE", `/api/books/${id}`)).status).toBe(404);
    const replies = await Promise.all([1, 2].map(() => family.ask("DELETE", `/api/books/${id}`)));
    const books = await Promise.all(
      replies.map(async (reply) => (reply.status === 200 ? (await erased(reply)).books : [])),
    );
    expect(books.flat()).toEqual([id]);
    expect((await family.ask("DELETE", `/api/books/${id}`)).status).toBe(404);
  });
});

test("what a book has copied from another one of its batch stays when that one is erased", async () => {
  mill.worker({ concurrency: 1 });
  const reply = await family.ask("POST", "/api/batches", {
    defaults: { job_type: "story_adventure", seed: "class 3b", character_name: "Rumblebee" },
    orders: [{ dedication: "one" }, { dedication: "two" }],
  });
  const { batch_id: id } = batchOrdered.parse(await reply.json());
  const { rows } = batchRows.parse(
    await (await family.ask("GET", `/api/batches/${id}/rows`)).json(),
  );
  const [one = 0, two = 0] = rows.map((row) => row.book_id ?? 0);
  for (const book of [one, two]) expect((await mill.ended(book)).status).toBe("completed");
  const first = await erased(await family.ask("DELETE", `/api/books/${one}`));
  expect(first.files.some((file) => file.kept_because === "used_elsewhere")).toBe(true);
  for (const { artifact } of await readFiles(pool, two)) {
    expect((await mill.shelf.get(artifact)).length).toBe(artifact.bytes);
  }
  await family.ask("DELETE", `/api/books/${two}`);
  expect([await tablesWith(pool, "Rumblebee"), await shelved()]).toEqual([[], []]);
});
