import { describe, expect, test } from "vitest";

import { allFormats } from "./all-formats.ts";

describe.each(allFormats.map((format) => [format.name, format] as const))("%s", (_name, format) => {
  test("gives every stage what it needs, before it needs it", () => {
    const given = new Set<string>();
    for (const stage of format.stages) {
      for (const key of stage.needs)
        expect([stage.name, key, given.has(key)]).toEqual([stage.name, key, true]);
      for (const key of stage.gives) given.add(key);
    }
  });

  test("has stages of different names, with weights, and prints last", () => {
    const names = format.stages.map((stage) => stage.name);
    expect(new Set(names).size).toBe(names.length);
    for (const stage of format.stages) expect(stage.weight).toBeGreaterThan(0);
    expect(format.stages.at(-1)?.gives).toContain("printed");
  });
});
