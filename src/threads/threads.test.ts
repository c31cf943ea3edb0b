import { afterAll, expect, test } from "vitest";

import { openThreads } from "./threads.ts";

const threads = openThreads(2);
afterAll(() => threads.close());
const entry = new URL("../../test/support/thread-work.ts", import.meta.url);
const quiet = (): AbortSignal => new AbortController().signal;

test("work is done on other threads, two at a time", async () => {
  const began = performance.now();
  const ids = await Promise.all(
    [1, 2].map((n) => threads.run<number>(entry, "threadNumber", n, quiet())),
  );
  expect(new Set(ids).size).toBe(2);
  expect(performance.now() - began).toBeGreaterThan(0);
});

test("an error keeps what should happen next on its way out of the thread", async () => {
  await expect(threads.run(entry, "refuse", "page 7", quiet())).rejects.toMatchObject({
    message: "The words of page 7 do not fit.",
    code: "text_overflow",
    retry: "never",
  });
});

test("a bug comes out as the bug it is", async () => {
  const bug = threads.run(entry, "crash", null, quiet());
  await expect(bug).rejects.toThrow("Cannot read properties of null");
  await expect(bug).rejects.not.toHaveProperty("retry");
});

test("work that is no longer wanted is stopped", async () => {
  const stop = new AbortController();
  const endless = threads.run(entry, "spin", null, stop.signal);
  setTimeout(() => stop.abort(), 100);
  await expect(endless).rejects.toThrow(/abort/i);
  expect(await threads.run(entry, "threadNumber", 1, quiet())).toBeGreaterThan(0);
});
