import { expect, test } from "vitest";

import { withArticle } from "./with-article.ts";
import { worldOf } from "./world-of.ts";

test.each([
  ["Owl", "an owl"],
  ["Dragon", "a dragon"],
  ["Unicorn", "a unicorn"],
  ["Alien", "an alien"],
])("%s → %s", (title, written) => {
  expect(withArticle(title)).toBe(written);
});

test("a place is known by its title and its examples, however they are written", () => {
  const worlds = [{ key: "ocean", title: "the Deep Blue Sea", examples: ["a coral reef"] }];
  expect(worldOf(" The deep blue sea ", worlds)).toBe("ocean");
  expect(worldOf("a coral reef", worlds)).toBe("ocean");
  expect(worldOf("a castle of cushions", worlds)).toBeUndefined();
  expect(worldOf("", worlds)).toBeUndefined();
});
