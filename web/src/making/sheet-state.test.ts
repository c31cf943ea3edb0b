import { expect, test } from "vitest";

import type { BookPage } from "../../../src/contract/book-pages.ts";
import { nothingYet } from "./fold-event.ts";
import { sheetState } from "./sheet-state.ts";

const blank: BookPage = {
  number: 3,
  heading: null,
  paragraphs: [],
  picture: null,
  narration: null,
  finds: [],
  answer_key: null,
};
const painted = (isChecked: boolean): BookPage => ({
  ...blank,
  picture: { small: "/s", large: "/l", alt: "", colours: [], is_checked: isChecked },
});
const painting = (tries: number) => ({ ...nothingYet, painting: { 3: tries } });

test.each([
  ["blank", blank, "processing", nothingYet],
  ["pencil", blank, "processing", painting(1)],
  ["wet", painted(false), "processing", nothingYet],
  ["redo", painted(false), "processing", painting(2)],
  ["dry", painted(true), "processing", nothingYet],
  ["dry", painted(true), "cancelled", nothingYet],
  ["dry", painted(false), "failed", nothingYet],
  ["dry", painted(false), "completed", nothingYet],
  ["left", blank, "failed", nothingYet],
  ["left", blank, "cancelled", painting(1)],
] as const)("%s", (state, page, status, live) => {
  expect(sheetState(page, status, live)).toBe(state);
});
