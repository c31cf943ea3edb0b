import { expect, test } from "vitest";

import { ageGroups } from "../../../book/age-group.ts";
import { seededRandom } from "../../../book/seeded-random.ts";
import { hasIcon } from "../icons/icon.ts";
import { allCast } from "../species/cast.ts";
import { searchLevels } from "./age-levels.ts";
import { allSearchThemes } from "./all-search-themes.ts";
import { chooseThings } from "./choose-things.ts";
import { areConfusable, isClearOf, shownBy } from "./confusables.ts";
import {
  commonThings,
  firstThings,
  thingsByAbility,
  thingsByOccasion,
  thingsByQuest,
} from "./hidden-things.ts";

const tables = [thingsByQuest, thingsByOccasion, thingsByAbility];
const things = [
  ...tables.flatMap((table) => Object.values(table).flat()),
  ...commonThings,
  ...firstThings,
  ...allSearchThemes.flatMap(({ hides }) => hides),
];

test("every thing to find, to hold and to stumble over is in the icon set", () => {
  const names = [
    ...things.map(({ icon }) => icon),
    ...allSearchThemes.flatMap(({ held, distractors }) => [...held, ...distractors]),
  ];
  expect(names.filter((name) => !hasIcon(name))).toEqual([]);
});

test("every name fits under its plate in the tray", () => {
  const long = things.filter(({ label }) => label.split(" ").some((word) => word.length > 10));
  expect(long).toEqual([]);
  expect(things.filter(({ label }) => label.split(" ").length > 3)).toEqual([]);
});

const wishes = allSearchThemes.flatMap((theme) =>
  ageGroups.flatMap((ageGroup) =>
    Object.keys(thingsByQuest).flatMap((quest) =>
      [null, ...Object.keys(thingsByOccasion)].map((occasion) => ({
        theme,
        ageGroup,
        quest,
        occasion,
      })),
    ),
  ),
);

test("every order finds enough things, something for each wish, and nobody in the crowd is left to confuse", () => {
  for (const { theme, ageGroup, quest, occasion } of wishes) {
    const wish = { ageGroup, quest, occasion, ability: "sing", scene: 1 };
    const count = searchLevels[ageGroup].things;
    const chosen = chooseThings(
      wish,
      count + 3,
      theme.hides,
      ["dragon", "scarf"],
      seededRandom(quest),
    );
    const icons = chosen.map(({ icon }) => icon);
    expect(chosen).toHaveLength(count + 3);
    const from = (list: readonly { icon: string }[] | undefined): boolean =>
      (list ?? []).some(({ icon }) => icons.slice(0, count).includes(icon));
    expect(from(thingsByQuest[quest])).toBe(true);
    expect(from(thingsByAbility["sing"])).toBe(true);
    expect(occasion === null || from(thingsByOccasion[occasion])).toBe(true);
    const crowd = allCast.filter((member) => isClearOf(shownBy(member), icons));
    expect(crowd.length).toBeGreaterThan(9);
    const props = theme.props.filter(({ shows }) => isClearOf(shows, icons));
    expect(props.length).toBeGreaterThan(4);
  }
});

test("two scenes of one book start with other things", () => {
  const first = (scene: number): string | undefined =>
    chooseThings(
      { ageGroup: "3-6", quest: "treasure", occasion: null, ability: "fly", scene },
      7,
      [],
      [],
      seededRandom("book"),
    )[0]?.icon;
  expect(first(1)).not.toBe(first(2));
});

test("a crown is not hidden among princesses, nor a key among keys", () => {
  expect(areConfusable("crown", "princess")).toBe(true);
  expect(areConfusable("old-key", "key")).toBe(true);
  expect(areConfusable("crown", "old-key")).toBe(false);
  expect(isClearOf(["fox", "scarf"], ["gloves"])).toBe(false);
});
