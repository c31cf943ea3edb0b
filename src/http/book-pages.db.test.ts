import { describe, expect, test } from "vitest";

import { openTestDatabase } from "../../test/support/database.ts";
import { heldStep } from "../../test/support/held-step.ts";
import { eventually } from "../../test/support/jobs.ts";
import { studioOfPages } from "../../test/support/studio-of-pages.ts";
import { ann, asKeyOf, testGate } from "../../test/support/test-keys.ts";
import { openTestMill } from "../../test/support/test-mill.ts";
import { openTestServer } from "../../test/support/test-server.ts";
import { type BookPages, bookPages } from "../contract/book-pages.ts";
import type { Studio } from "../studio/studio.ts";

const database = await openTestDatabase();
const { pool } = database;
const mill = openTestMill(database);
const url = await openTestServer(database, mill.shelf, undefined, testGate(pool));
const asAnn = await asKeyOf(pool, ann);

const get = (path: string, headers: Record<string, string> = asAnn) =>
  fetch(`${url}/api/books/${path}`, { headers });

const pagesOf = async (book: number): Promise<BookPages> =>
  bookPages.parse(await (await get(`${book}/pages`)).json());

const post = (path: string, body: unknown = {}) =>
  fetch(`${url}/api/books/${path}`, {
    method: "POST",
    headers: { "content-type": "application/json", ...asAnn },
    body: JSON.stringify(body),
  });

/** As a browser shows it: without a header. */
const bytesAt = async (address: string): Promise<Buffer> => {
  const reply = await fetch(`${url}${address}`);
  expect(reply.status).toBe(200);
  return Buffer.from(await reply.arrayBuffer());
};

const withPicture = ({ pages }: BookPages): number[] =>
  pages.filter(({ picture }) => picture !== null).map(({ number }) => number);

async function finishedBook(fields: Record<string, unknown> = {}): Promise<number> {
  const worker = mill.worker({ studio: studioOfPages() });
  const book = await mill.order({ user_id: ann, ...fields });
  expect((await mill.ended(book)).status).toBe("completed");
  await worker.stop();
  return book;
}

describe("the pages of a book", () => {
  test("are there from the start, and fill while it is made", async () => {
    const book = await mill.order({ user_id: ann, dedication: "For Luna", outputs: ["pdf"] });
    const ordered = await pagesOf(book);
    expect(ordered).toMatchObject({ status: "pending", title: null, dedication: "For Luna" });
    expect(ordered.skipped.map(({ stage }) => stage)).toEqual(["audio_generation"]);
    expect(ordered.pages.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
    expect(ordered.pages.every(({ heading, picture }) => !heading && !picture)).toBe(true);

    const third = heldStep("draw", 3);
    mill.worker({ studio: studioOfPages(third.before), concurrency: 1 });
    await eventually("all but the third", async () => {
      const { pages } = await pagesOf(book);
      return pages.every(
        ({ number, picture }) => (picture?.is_checked ?? false) !== (number === 3),
      );
    });
    const soFar = await pagesOf(book);
    expect(soFar).toMatchObject({ status: "processing", title: "Luna and the Test" });
    expect(soFar.hero).toMatchObject({ name: "Luna", palette: ["#4fae8a"], source: "words" });
    expect(soFar.pages[2]).toMatchObject({ heading: "Part 3", picture: null });
    await bytesAt(soFar.hero?.sheet ?? "");
    await bytesAt(soFar.pages[0]?.picture?.small ?? "");
    third.letGo();
    await mill.ended(book);
    expect(withPicture(await pagesOf(book))).toEqual([1, 2, 3, 4, 5]);
  });

  test("say of each word that is read where it stands", async () => {
    const { pages, title_narration: title, closing, meet } = await pagesOf(await finishedBook());
    expect([closing, meet?.heading, title?.seconds]).toEqual([["Good night."], "Meet Luna", 9]);
    const { paragraphs, narration } = pages[1] ?? pages[0] ?? {};
    expect(paragraphs?.map(({ text }) => text)).toEqual([
      "It was very late, and day 2.",
      "“Come!” said Luna. 2  3 is 6.",
      "Up and away,\nall the day.",
    ]);
    const italics = paragraphs?.map(({ text, emphasis }) =>
      emphasis.map(([from, to]) => text.slice(from, to)),
    );
    expect(italics).toEqual([["very late"], ["Come!"], ["all"]]);
    expect(paragraphs?.map((one) => one.is_refrain)).toEqual([false, false, true]);
    const read = narration?.cues.map(([, , c0, c1]) => {
      const at = paragraphs?.findLast(({ from }) => from <= c0);
      return at?.text.slice(c0 - at.from, c1 - at.from);
    });
    expect(read).toEqual(
      paragraphs?.flatMap(({ text }) => [...text.matchAll(/[\p{L}\d]+/gu)].map(([word]) => word)),
    );
    expect((await bytesAt(narration?.url ?? "")).toString()).toContain(
      "Up and away,\nall the day.",
    );
  });

  test("of a search book hold what is hidden, in shares of the picture", async () => {
    const book = await finishedBook({ job_type: "interactive_search" });
    const { pages, skipped } = await pagesOf(book);
    expect([pages.length, skipped]).toEqual([2, []]);
    for (const page of pages) {
      expect(page).toMatchObject({
        narration: null,
        answer_key: expect.stringContaining("answers"),
      });
      expect(page.paragraphs).toHaveLength(1);
      await bytesAt(page.answer_key ?? "");
    }
    const [hero, key] = pages[0]?.finds ?? [];
    expect(hero?.polygon[0]).toEqual(
      [900 / 2100, 300 / 2100].map((n) => Math.round(n * 1e4) / 1e4),
    );
    expect(key?.polygon).toEqual([
      [0, 0.9714],
      [0.0286, 0.9714],
      [0.0286, 1],
      [0, 1],
    ]);
    expect(hero?.hints).toEqual(["Look up.", "Look there.", "There it is."]);
  });

  test("stay what they were when another studio makes the books by now", async () => {
    const book = await finishedBook();
    await post(`${book}/redo`, { page: 2, text: "Now it was early." });
    mill.worker({ studio: studioOfPages() });
    await mill.ended(book);
    const before = await pagesOf(book);
    expect(before.pages[1]?.paragraphs[0]?.text).toBe("Now it was early.");
    await pool.query(
      "update job_steps set engine_version = 'older', input_hash = md5(input_hash) where book_id = $1",
      [book],
    );
    expect(await pagesOf(book)).toEqual(before);
  });

  test("are the drawing that is served while a rejected one is drawn again", async () => {
    const second = heldStep("second review");
    const studio = studioOfPages();
    let reviews = 0;
    const review: Studio["reviewer"]["review"] = async (request, signal) => {
      const verdict = await studio.reviewer.review(request, signal);
      if (request.picture.number !== 1) return verdict;
      if (++reviews === 1) return { ...verdict, score: 10, passed: false };
      await second.before("second review", 1, signal);
      return verdict;
    };
    const book = await mill.order({ user_id: ann });
    mill.worker({ studio: { ...studio, reviewer: { review } }, concurrency: 1 });
    await eventually("the second drawing", second.isReached);
    const { picture } = (await pagesOf(book)).pages[0] ?? {};
    expect(picture?.is_checked).toBe(false);
    const plain = await get(`${book}/files/scene-1.webp`);
    expect(await bytesAt(picture?.large ?? "")).toEqual(Buffer.from(await plain.arrayBuffer()));
    second.letGo();
    await mill.ended(book);
    const accepted = (await pagesOf(book)).pages[0]?.picture;
    expect(accepted).toMatchObject({ is_checked: true, large: picture?.large });
  });
});
