import { expect, test } from "vitest";

import { draftFaults, firstFault } from "./draft-faults.ts";

test("each fault goes to the field that it is about, one to each", () => {
  const { faults, others } = draftFaults([
    { pointer: "/companions/0", detail: "Another friend, please." },
    { pointer: "/companions/1", detail: "This one as well." },
    { pointer: "/character_name", detail: "Another name, please." },
    { pointer: "/priority", detail: "It must be at most 10." },
  ]);
  expect(faults).toEqual({ friends: "Another friend, please.", name: "Another name, please." });
  expect(others).toEqual(["It must be at most 10."]);
});

test("who looks the order over stays there as long as something can be mended there", () => {
  expect(firstFault({ friends: "…", world: "…" })).toEqual({ field: "world", step: "check" });
  expect(firstFault({ dedication: "…" })).toEqual({ field: "dedication", step: "check" });
});

test("else it is the step that asks for the field", () => {
  expect(firstFault({ occasion: "…", friends: "…" })).toEqual({ field: "friends", step: "who" });
  expect(firstFault({})).toBeUndefined();
});
