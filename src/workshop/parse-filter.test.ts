import { describe, expect, test } from "vitest";

import { parseFilter } from "./parse-filter.ts";

const is = (...anyOf: (string | number)[]) => ({ kind: "is", anyOf, orNone: false });

describe("a filter's words", () => {
  test.each([
    ["", []],
    ["state:failed,cancelled", [{ key: "state", isNot: false, test: is("failed", "cancelled") }]],
    ["-state:completed", [{ key: "state", isNot: true, test: is("completed") }]],
    [
      "priority:<=3",
      [{ key: "priority", isNot: false, test: { kind: "compare", by: "<=", to: 3 } }],
    ],
    ["priority:1,2", [{ key: "priority", isNot: false, test: is(1, 2) }]],
    ["age:<2h", [{ key: "age", isNot: false, test: { kind: "compare", by: "<", to: 7200 } }]],
    ["took:>1.5m", [{ key: "took", isNot: false, test: { kind: "compare", by: ">", to: 90 } }]],
    [
      "ended:>=7d",
      [{ key: "ended", isNot: false, test: { kind: "compare", by: ">=", to: 604_800 } }],
    ],
    ["error:*timeout*", [{ key: "error", isNot: false, test: is("*timeout*") }]],
    ["user:none", [{ key: "user", isNot: false, test: { kind: "is", anyOf: [], orNone: true } }]],
    [
      "batch:7,none",
      [{ key: "batch", isNot: false, test: { kind: "is", anyOf: [7], orNone: true } }],
    ],
    [
      "  id:42 \n stage:scene_creation ",
      [
        { key: "id", isNot: false, test: is(42) },
        { key: "stage", isNot: false, test: is("scene_creation") },
      ],
    ],
  ])("%s", (text, terms) => {
    expect(parseFilter(text)).toEqual({ terms, faults: [] });
  });
});

describe("what cannot be used is said in words", () => {
  test.each([
    ["stat:failed", "“stat:failed”: there is no “stat:”", "Did you mean “state”?"],
    ["state:fialed", "there is no state “fialed”", "Did you mean “failed”?"],
    ["stage:scene_cretion", "there is no stage", "Did you mean “scene_creation”?"],
    ["type:book", "There are interactive_search, story_adventure.", ""],
    ["failed", "each word is a name and a value, as in state:failed", ""],
    ["42", "write id:42 for the job of this number", ""],
    ["state:", "it wants a value", ""],
    ["state:none", "there is no state “none”", ""],
    ["age:2h", "“age:” wants < or > before a time, as in age:<2h.", ""],
    ["age:<2", "“2” is not a time such as 90s, 15m, 2h or 7d.", ""],
    ["priority:<=low", "“low” is not a whole number", ""],
    ["state:<failed", "“state:” cannot be compared", ""],
    ["id:0", "“0” is not a number, as in id:42.", ""],
    ["user:ann", "“ann” is not a user's UUID, or “none”.", ""],
    ["error:no;drop", "is not an error's code", ""],
    ["user:<x", "cannot be compared", ""],
    ["a:".repeat(1) + "b ".repeat(40), "A filter has at most 30 words; this one has 40.", ""],
  ])("%s", (text, words, hint) => {
    const { faults } = parseFilter(text);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(words);
    expect(faults[0]).toContain(hint);
  });

  test("each word that is wrong by itself; the right ones do not hide them", () => {
    const { terms, faults } = parseFilter("state:failed stat:x -tries:>y");
    expect(terms).toHaveLength(1);
    expect(faults.map((fault) => fault.slice(0, 10))).toEqual(["“stat:x”: ", "“-tries:>y"]);
  });
});
