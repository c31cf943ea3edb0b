import { describe, expect, test } from "vitest";

import { hideWords, hideWordsIn } from "./hide-words.ts";
import { mask } from "./mask.ts";
import { secretsOf } from "./secrets-of.ts";

test.each([
  ["Luna", "L•••"],
  ["  élodie ", "é•••"],
  ["😀 Max", "😀•••"],
  ["", "•••"],
])("%j is masked as %s", (words, masked) => {
  expect(mask(words)).toBe(masked);
});

describe("an order's words in a text", () => {
  const secrets = secretsOf(
    {
      order: {
        characterName: "Luna Marie",
        companions: ["Biscuit the dog", "an owl"],
        dedication: "For L. (2019)",
        storyWorld: null,
      },
      notifyEmail: "ann@example.org",
    },
    "Luna and the Moon",
  );

  test.each([
    ["Picture 3 shows luna twice.", "Picture 3 shows l••• twice."],
    ["Luna Marie's dog", "L•••'s dog"],
    ["LUNA AND THE MOON is done", "L••• is done"],
    ["Biscuit ran; the dog ran", "B••• ran; the dog ran"],
    ["For L. (2019)", "F•••"],
    ["Mail to ann@example.org", "Mail to a•••"],
    ["An owl and the lunar sea", "A••• and the l•••r sea"],
  ])("%s", (text, hidden) => {
    expect(hideWords(text, secrets)).toBe(hidden);
  });

  test("a short name is hidden where it stands alone", () => {
    const short = secretsOf({ order: { characterName: "Al" } }, null);
    expect(hideWords("Al is also Al’s", short)).toBe("A••• is also A•••’s");
  });

  test("however deep", () => {
    expect(hideWordsIn({ a: ["Luna", { b: "Biscuit", n: 1 }], c: null }, secrets)).toEqual({
      a: ["L•••", { b: "B•••", n: 1 }],
      c: null,
    });
  });

  test("there may be no order at all", () => {
    expect(secretsOf(null, null)).toEqual([]);
    expect(secretsOf({ order: { characterName: 7, companions: [1, "Max"] } }, null)).toEqual([
      "Max",
    ]);
  });
});
