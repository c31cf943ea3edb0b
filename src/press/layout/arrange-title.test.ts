import { expect, test } from "vitest";

import { evenType } from "../../../test/support/even-type.ts";
import { arrangeTitle } from "./arrange-title.ts";

const room = { width: 460, height: 190, largest: 70 };
const lines = (title: string) => arrangeTitle(title, evenType, room)?.lines.map(({ text }) => text);

test("a small 'and the' stands between two big names", () => {
  const title = arrangeTitle("Luna and the Paper Map", evenType, room);
  expect(title?.lines.map(({ text }) => text)).toEqual(["Luna", "and the", "Paper Map"]);
  const [first, link, last] = title?.lines ?? [];
  expect(link?.size).toBe((first?.size ?? 0) / 2);
  expect(last?.size).toBe(first?.size);
});

test("a long title goes on even lines instead", () => {
  const title = "Maximiliana and the Extraordinarily Long Expedition to the Moon";
  const set = lines(title);
  expect(set?.join(" ")).toBe(title);
  expect(set).not.toContain("and the");
});

test("lines of a title never overlap and stay within the height", () => {
  const title = arrangeTitle("The Night the Stars Fell Asleep", evenType, room);
  const baselines = title?.lines.map(({ baseline }) => baseline) ?? [];
  const steps = baselines.slice(1).map((baseline, index) => baseline - (baselines[index] ?? 0));
  expect(steps.length).toBeGreaterThan(0);
  expect(Math.min(...steps)).toBeGreaterThan(20);
  expect(title?.height).toBeLessThanOrEqual(room.height);
});

test("a word of sixty letters is not squeezed in", () => {
  expect(arrangeTitle("x".repeat(60), evenType, room)).toBeNull();
});
