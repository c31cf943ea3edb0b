import { expect, test } from "vitest";

import { evenFaces } from "../../../test/support/even-type.ts";
import { agreeBodySize } from "./agree-body-size.ts";
import { fitTextPage } from "./fit-text-page.ts";
import { typeSizes } from "./type-sizes.ts";

const type = typeSizes["3-6"];
const page = (count: number) => ({ heading: "Up and Up", paragraphs: ["wonder ".repeat(count)] });
const agreed = (counts: readonly number[]) =>
  agreeBodySize(counts.map(page), () => evenFaces, type);

test("one fuller page brings every page to its size", () => {
  const size = agreed([10, 47, 10]);
  expect(size).toBeLessThan(type.size);
  expect(fitTextPage(page(10), evenFaces, type, size)?.text.size).toBe(size);
  expect(fitTextPage(page(47), evenFaces, type, size)?.text.size).toBe(size);
});

test("one page far too full does not make the whole book tiny", () => {
  expect(agreed([10, 400])).toBe(type.size - 2.5);
});

test("a book without a page of story keeps the size of its age", () => {
  expect(agreed([])).toBe(type.size);
});
