import { expect, test } from "vitest";

import { book } from "../words/book.ts";
import { plainWarning } from "./plain-warning.ts";
import { sortFiles } from "./sort-files.ts";

const file = (name: string) => ({ name, media_type: "", bytes: 1, sha256: "", url: `/${name}` });

test("files are sorted by what they are good for, the voice by page", () => {
  const names = ["page-10.mp3", "book.pdf", "page-2.mp3", "page-2.cues.json", "scene-1.webp"];
  const { main, voices, others } = sortFiles(names.map(file));
  expect(main.map(({ name }) => name)).toEqual(["book.pdf"]);
  expect(voices.map(({ page }) => page)).toEqual([2, 10]);
  expect(others.map(({ name }) => name)).toEqual(["page-2.cues.json", "scene-1.webp"]);
});

test("a warning names no field of the wire", () => {
  expect(plainWarning("No story_world was given: we chose “the sea”.")).toBe(
    "You left the place open: we chose “the sea”.",
  );
  expect(plainWarning("The picture 2 may look unlike the hero.")).toBe(
    "The picture 2 may look unlike the hero.",
  );
});

test("sizes and plans are said in words", () => {
  expect([500, 57_906, 8_617_663].map(book.size)).toEqual(["500 bytes", "58 kB", "8.6 MB"]);
  const step = (stage: string, part: number) => ({ stage, part });
  const { run, keep } = book.plan(
    [step("scene_creation", 1), step("consistency_validation", 1), step("pdf_creation", 0)],
    [
      step("scene_creation", 2),
      step("scene_creation", 3),
      step("scene_creation", 4),
      step("audio_generation", 0),
    ],
  );
  expect(run).toEqual(["The picture of page 1.", "The bound book."]);
  expect(keep).toBe("The pictures of pages 2 to 4 and the voice of the title stay as they are.");
});
