import { expect, test } from "vitest";

import { addReceipts } from "./add-receipts.ts";

const receipt = (book: number) => ({
  erased_at: `2026-11-30T18:0${book}:00.000Z`,
  books: [book],
  jobs: 2,
  rows: { job_events: book },
  file_count: 3,
  files: [{ name: "book.pdf", sha256: `${book}`, bytes: 1 }],
});

test("the receipts of several books are one", () => {
  expect(addReceipts([])).toBeUndefined();
  expect(addReceipts([receipt(1), receipt(2)])).toMatchObject({
    erased_at: "2026-11-30T18:02:00.000Z",
    books: [1, 2],
    jobs: 4,
    rows: { job_events: 3 },
    file_count: 6,
  });
});
