import { expect, test } from "vitest";

import { rememberedVerdicts } from "./remembered-verdicts.ts";

test("the same question is judged once, another reader's anew, and not all is kept", () => {
  const asked: string[] = [];
  const judge = rememberedVerdicts((text, { isName }) => {
    asked.push(text);
    return isName;
  });
  const reader = { ageGroup: "3-6", isName: false, mayMourn: false } as const;
  expect([judge("Dick", reader), judge("Dick", reader)]).toEqual([false, false]);
  expect(judge("Dick", { ...reader, isName: true })).toBe(true);
  expect(asked).toEqual(["Dick", "Dick"]);
  for (let i = 0; i < 1000; i++) judge(`word ${i}`, reader);
  judge("Dick", reader);
  expect(asked.filter((text) => text === "Dick")).toHaveLength(3);
});
