import { describe, expect, test } from "vitest";

import { openTestDatabase } from "../../test/support/database.ts";
import { heldStep } from "../../test/support/held-step.ts";
import { addJob, eventually } from "../../test/support/jobs.ts";
import { studioOfPages } from "../../test/support/studio-of-pages.ts";
import { ann, asKeyOf, bob, testGate } from "../../test/support/test-keys.ts";
import { openTestMill } from "../../test/support/test-mill.ts";
import { openTestServer } from "../../test/support/test-server.ts";
import { makeLinkReply } from "../contract/book-links.ts";
import { bookList } from "../contract/book-list.ts";
import { type BookPages, bookPages } from "../contract/book-pages.ts";
import { type ShownBook, shownBook } from "../contract/book.ts";
import { expireFiles } from "../pipeline/expire-files.ts";

const database = await openTestDatabase();
const { pool } = database;
const mill = openTestMill(database);
const url = await openTestServer(database, mill.shelf, undefined, testGate(pool));
const asAnn = await asKeyOf(pool, ann);
const asBob = await asKeyOf(pool, bob);

const get = (path: string, headers: Record<string, string> = asAnn) =>
  fetch(`${url}/api/books${path}`, { headers });

const pagesOf = async (book: number): Promise<BookPages> =>
  bookPages.parse(await (await get(`/${book}/pages`)).json());

const shown = async (book: number, headers = asAnn): Promise<ShownBook> =>
  shownBook.parse(await (await get(`/${book}`, headers)).json());

const listed = async (book: number) =>
  bookList.parse(await (await get("")).json()).books.find(({ book_id: id }) => id === book);

const post = (path: string, body: unknown = {}) =>
  fetch(`${url}/api/books/${path}`, {
    method: "POST",
    headers: { "content-type": "application/json", ...asAnn },
    body: JSON.stringify(body),
  });

/** As a browser reads it: without a header. */
const statusAt = async (address: string | undefined): Promise<number> =>
  (await fetch(`${url}${address}`)).status;

async function finishedBook(): Promise<number> {
  const worker = mill.worker({ studio: studioOfPages() });
  const book = await mill.order({ user_id: ann });
  expect((await mill.ended(book)).status).toBe("completed");
  await worker.stop();
  return book;
}

const withPicture = ({ pages }: BookPages): number[] =>
  pages.filter(({ picture }) => picture !== null).map(({ number }) => number);

describe("the pages of a book", () => {
  test("that is made anew in part are those that stay, at once and readable", async () => {
    const book = await finishedBook();
    const before = await pagesOf(book);
    const cover = await listed(book);
    await post(`${book}/redo`, { scene: 3 });
    const waiting = await pagesOf(book);
    expect(waiting).toMatchObject({ status: "pending", title: before.title });
    expect(withPicture(waiting)).toEqual([1, 2, 4, 5]);
    expect(waiting.pages[0]).toEqual(before.pages[0]);
    expect(await statusAt(waiting.pages[0]?.picture?.large)).toBe(200);
    expect(await statusAt(waiting.pages[2]?.narration?.url)).toBe(200);
    expect(await listed(book)).toMatchObject({ cover: cover?.cover, title: before.title });

    mill.worker({ studio: studioOfPages() });
    await mill.ended(book);
    const after = await pagesOf(book);
    expect(after.pages[2]?.picture?.large).not.toBe(before.pages[2]?.picture?.large);
    expect([after.pages[1], after.pages[3]]).toEqual([before.pages[1], before.pages[3]]);
    // Before and after, side by side.
    expect(await statusAt(before.pages[2]?.picture?.large)).toBe(200);
    expect(await statusAt(after.pages[2]?.picture?.large)).toBe(200);
    for (const wrong of ["v=0123456789abcdef", "v=", "v=%25"]) {
      const address = after.pages[2]?.picture?.large.replace(/v=.*$/, wrong);
      expect([wrong, await statusAt(address)]).toEqual([wrong, 404]);
    }
  });

  test("that somebody rewrote have his words, and no narration until they were read", async () => {
    const book = await finishedBook();
    const read = heldStep("read");
    await post(`${book}/redo`, { page: 2, text: "Then it was *noon*.\n\nLuna slept." });
    mill.worker({ studio: studioOfPages(read.before) });
    await eventually("the reading", read.isReached);
    const [first, second] = (await pagesOf(book)).pages;
    expect(second?.paragraphs.map(({ text, from }) => [text, from])).toEqual([
      ["Then it was noon.", 0],
      ["Luna slept.", 19],
      ["Up and away,\nall the day.", 32],
    ]);
    expect([first?.narration === null, second?.narration]).toEqual([false, null]);
    read.letGo();
    await mill.ended(book);
    const { narration } = (await pagesOf(book)).pages[1] ?? {};
    expect(narration?.cues.length).toBe(12);
    const heard = await fetch(`${url}${narration?.url}`);
    expect(await heard.text()).toMatch(/^Then it was noon\./);
  });

  test("of a book that was stopped are those that were finished", async () => {
    const third = heldStep("draw", 3);
    const worker = mill.worker({ studio: studioOfPages(third.before) });
    const book = await mill.order({ user_id: ann });
    await eventually("two pages", async () => withPicture(await pagesOf(book)).length >= 2);
    await post(`${book}/cancel`);
    await mill.ended(book);
    const { status, title, pages } = await pagesOf(book);
    expect({ status, title }).toEqual({ status: "cancelled", title: "Luna and the Test" });
    const left = pages.flatMap(({ picture }) => picture ?? []);
    expect(left.length).toBeGreaterThanOrEqual(2);
    for (const { small } of left) expect(await statusAt(small)).toBe(200);
    await worker.stop();
  });

  test("are for the owner and who holds a link; nobody else learns of them", async () => {
    const book = await finishedBook();
    const { url: link } = makeLinkReply.parse(await (await post(`${book}/links`)).json());
    const token = new URL(link, url).search;
    for (const path of [`/${book}/pages`, `/${book}`]) {
      expect((await get(path, asBob)).status).toBe(404);
      expect((await get(path, {})).status).toBe(401);
      expect((await get(`${path}${token}`, {})).status).toBe(200);
    }
    const seen = bookPages.parse(await (await get(`/${book}/pages${token}`, {})).json());
    expect(await statusAt(seen.pages[4]?.picture?.small)).toBe(200);
    const toReaders = shownBook.parse(await (await get(`/${book}${token}`, {})).json());
    expect(toReaders).toMatchObject({ title: "Luna and the Test", has_drawing: false });
    expect(toReaders.order).toBeUndefined();

    const reply = await get(`/${book}/pages`);
    const etag = reply.headers.get("etag") ?? "";
    expect((await get(`/${book}/pages`, { ...asAnn, "if-none-match": etag })).status).toBe(304);
  });

  test("whose files were taken away are gone", async () => {
    const book = await finishedBook();
    const moment = new Date(Date.now() + 1000);
    await expireFiles({ pool, shelf: mill.shelf }, { endedBefore: moment, putBefore: moment });
    expect((await get(`/${book}/pages`)).status).toBe(410);
    expect(await listed(book)).toMatchObject({ cover: null, title: "Luna and the Test" });
  });

  test("of an order that can never be made are empty", async () => {
    const body = { job_type: "interactive_search", character_name: "Luna", colour: "red" };
    const input = { order: { characterName: "Luna" }, unchecked: { body, seed: "x" } };
    const book = await addJob(pool, { userId: ann, jobType: "interactive_search", input });
    expect(await pagesOf(book)).toMatchObject({ title: null, hero: null, pages: [{}, {}] });
    expect((await shown(book)).order).toBeUndefined();
  });
});

test("a book is shown with what it was ordered as, the defaults filled in", async () => {
  const book = await mill.order({ user_id: ann, child_profile_id: 7, occasion_theme: "birthday" });
  const { order, ...rest } = await shown(book);
  expect(rest).toMatchObject({ book_id: book, job_id: book, status: "pending", title: null });
  expect(order).toMatchObject({
    character_type: "a brave little fox",
    occasion_theme: "birthday",
    outputs: ["pdf", "audio"],
    child_profile_id: 7,
    seed: "test",
  });
});
