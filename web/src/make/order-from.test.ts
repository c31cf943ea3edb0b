import { expect, test } from "vitest";

import { draftFrom } from "./draft-from.ts";
import { emptyDraft } from "./order-draft.ts";
import { orderFrom } from "./order-from.ts";

test("what was not answered is left to the server", () => {
  expect(orderFrom({ ...emptyDraft, name: " Luna ", type: "  ", friends: ["", " "] })).toEqual({
    job_type: "story_adventure",
    character_name: "Luna",
    age_group: "3-6",
    pronouns: "they",
  });
});

test("all that was answered is ordered", () => {
  const moment = "2026-12-24T06:00";
  const drawing = {
    url: "upload:12",
    uploadId: 12,
    description: "a dragon",
    expiresAt: null,
    isTaken: true,
  };
  const order = orderFrom({
    ...emptyDraft,
    name: "Luna",
    type: "a brave dragon",
    ability: "fly through clouds",
    pronouns: "she",
    friends: ["Biscuit the dog", ""],
    drawing,
    world: "the moon",
    adventure: "a rescue",
    format: "interactive_search",
    age: "7-10",
    occasion: "birthday",
    dedication: "For you",
    hasVoice: false,
    isLater: true,
    moment,
    childProfileId: 3,
  });
  expect(order).toEqual({
    job_type: "interactive_search",
    character_name: "Luna",
    character_type: "a brave dragon",
    special_ability: "fly through clouds",
    age_group: "7-10",
    story_world: "the moon",
    adventure_type: "a rescue",
    occasion_theme: "birthday",
    dedication: "For you",
    pronouns: "she",
    companions: ["Biscuit the dog"],
    character_image_url: "upload:12",
    child_profile_id: 3,
    outputs: ["pdf"],
    run_at: new Date(moment).toISOString(),
  });
});

test("the order of a book that there is becomes the same order again, but for the seed", () => {
  const order = {
    job_type: "story_adventure",
    character_name: "Luna",
    character_type: "a brave dragon",
    special_ability: "fly through clouds",
    age_group: "3-6" as const,
    story_world: "the moon",
    adventure_type: "a rescue",
    occasion_theme: null,
    character_image_url: "upload:7",
    dedication: null,
    pronouns: "she" as const,
    companions: [],
    outputs: ["pdf", "audio"],
    seed: "fixed",
    child_profile_id: null,
  };
  const draft = draftFrom(order);
  expect(draft.drawing).toMatchObject({ uploadId: 7, isTaken: true });
  const { seed: _seed, occasion_theme: _o, dedication: _d, ...same } = order;
  const { companions: _c, outputs: _out, child_profile_id: _p, ...expected } = same;
  expect(orderFrom(draft)).toEqual(expected);
});
