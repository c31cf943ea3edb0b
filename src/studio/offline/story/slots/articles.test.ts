import { expect, test } from "vitest";

import { withArticle } from "./articles.ts";

test.each([
  ["owl", "an owl"],
  ["brave dragon", "a brave dragon"],
  ["unicorn", "a unicorn"],
  ["unusual fox", "an unusual fox"],
  ["uninvited guest", "an uninvited guest"],
  ["unimpressed cat", "an unimpressed cat"],
  ["unique robot", "a unique robot"],
  ["useful robot", "a useful robot"],
  ["ugly duckling", "an ugly duckling"],
  ["honest wolf", "an honest wolf"],
  ["hungry wolf", "a hungry wolf"],
  ["hour-long nap", "an hour-long nap"],
  ["European owl", "a European owl"],
  ["one-eyed pirate", "a one-eyed pirate"],
  ["X-ray fish", "an X-ray fish"],
  ["T-Rex", "a T-Rex"],
  ["8-legged octopus", "an 8-legged octopus"],
  ["élan", "an élan"],
  ["ewe", "a ewe"],
  ["UFO", "a UFO"],
  ["elf", "an elf"],
])("%s takes its article: %s", (phrase, expected) => {
  expect(withArticle(phrase)).toBe(expected);
});
