import { expect, test } from "vitest";

import { suggest } from "./suggest.ts";

const known = {
  stages: ["scene_creation", "story_generation"],
  types: ["story_adventure"],
  errors: ["illustrator_timeout"],
};
const wordsAt = (text: string, caret = text.length): string[] =>
  suggest(text, caret, known).map(({ word }) => word);

test("an empty place shows every name, a beginning those that go on so", () => {
  expect(wordsAt("")).toHaveLength(15);
  expect(wordsAt("sta")).toEqual(["state:", "stage:"]);
  expect(wordsAt("-ty")).toEqual(["-type:"]);
});

test("after the name come its values, and after a comma the others", () => {
  expect(wordsAt("state:f")).toEqual(["state:failed"]);
  expect(wordsAt("stage:s")).toEqual(["stage:scene_creation", "stage:story_generation"]);
  expect(wordsAt("state:failed,p")).toEqual(["state:failed,pending", "state:failed,processing"]);
  expect(wordsAt("error:ill")).toEqual(["error:illustrator_timeout"]);
});

test("nothing is suggested for a name that there is not", () => {
  expect(wordsAt("colour:r")).toEqual([]);
});

test("the word under the caret is replaced, what stands around it stays", () => {
  const [first] = suggest("state:fai age:<2h", 8, known);
  expect(first).toMatchObject({ text: "state:failed age:<2h", caret: 13 });
});

test("a name is left open for its value", () => {
  const [first] = suggest("id:4 sta", 8, known);
  expect(first).toMatchObject({ text: "id:4 state:", caret: 11 });
});
