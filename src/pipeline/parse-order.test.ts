import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { ageGroups } from "../book/age-group.ts";
import { pronounSets } from "../book/order.ts";
import { ageGroup, pronouns } from "../contract/vocabulary.ts";
import { InvalidRequest } from "../errors.ts";
import { parseOrder, type ParsedOrder } from "./parse-order.ts";

const checks = { unfitText: () => [], unsettableCharacters: () => [] };
const least = { job_type: "story_adventure", character_name: "Luna" };
const parse = (body: unknown): ParsedOrder => parseOrder(body, "seed", checks);

function faultsIn(body: unknown): Record<string, string> {
  try {
    parse(body);
    return {};
  } catch (error) {
    if (!(error instanceof InvalidRequest)) throw error;
    return Object.fromEntries(error.faults.map(({ pointer, detail }) => [pointer, detail]));
  }
}

describe("an order", () => {
  test("gets the seed's defaults, and says which of the parent's fields were chosen for them", () => {
    const { order, job, notes } = parse(least);
    expect(job).toEqual({
      jobType: "story_adventure",
      priority: 5,
      maxRetries: 3,
      userId: null,
      childProfileId: null,
    });
    expect(order).toMatchObject({ ageGroup: "3-6", seed: "seed", outputs: ["pdf", "audio"] });
    expect(notes).toHaveLength(5);
    expect(notes.join()).toContain("story_world");
  });

  test("may send null where it has nothing to say", () => {
    const nothing = {
      occasion_theme: null,
      character_image_url: null,
      priority: null,
      story_world: null,
    };
    expect(parse({ ...least, ...nothing })).toEqual(parse(least));
  });

  test.each([
    [{ character_name: undefined }, "/character_name", "This field is needed."],
    [{ priority: "high" }, "/priority", "It must be a whole number."],
    [{ priority: 11 }, "/priority", "It must be at most 10."],
    [{ max_retries: -1 }, "/max_retries", "It must be at least 0."],
    [{ age_group: "8" }, "/age_group", "It must be one of 0-2, 3-6, 7-10, 11-12."],
    [{ user_id: "me" }, "/user_id", "It must be a UUID."],
    [{ character_image_url: "me.png" }, "/character_image_url", "It must be a web address"],
    [{ companions: "Biscuit" }, "/companions", "It must be a list."],
    [{ outputs: [] }, "/outputs", ""],
    [{ charactername: "x" }, "/charactername", "Did you mean “character_name”?"],
    [{ name: "x" }, "/name", "Did you mean “character_name”?"],
    [{ zebra: 1 }, "/zebra", "There is no field “zebra”."],
  ])("with %j is told so in plain words at %s", (wrong, pointer, words) => {
    expect(faultsIn({ ...least, ...wrong })[pointer]).toContain(words);
  });

  test("never makes the parser fail in another way, whatever is sent", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (body) => {
        expect(Object.keys(faultsIn(body)).length).toBeGreaterThan(0);
      }),
    );
  });
});

test("the wire's words and the domain's are the same", () => {
  expect(ageGroup.options).toEqual(ageGroups);
  expect(pronouns.options).toEqual(pronounSets);
});
