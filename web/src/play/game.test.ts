import { expect, test } from "vitest";

import type { PageFind } from "../../../src/contract/book-pages.ts";
import { type Game, leftIn, type Move, newGame, playMove } from "./game.ts";

const at = (id: string, x: number): PageFind => ({
  id,
  label: id,
  polygon: [
    [x, 0.5],
    [x + 0.05, 0.5],
    [x + 0.05, 0.55],
  ],
  difficulty: 0.5,
  hints: ["vague", "plainer", "plain"],
});
const finds = [at("snail", 0.1), at("key", 0.8)];
const after = (...moves: Move[]): Game => moves.reduce(playMove, newGame(finds, []));
const look = (x: number): Move => ({ kind: "look", point: [x, 0.52], reach: 0.03 });

test("looks are counted until something is found", () => {
  const lost = after(look(0.5), look(0.5), look(0.45));
  expect(lost.misses).toBe(3);
  const found = playMove(lost, look(0.13));
  expect(found).toMatchObject({ found: ["snail"], misses: 0, news: { kind: "found" } });
  expect(leftIn(found).map(({ id }) => id)).toEqual(["key"]);
  expect(playMove(found, look(0.13))).toMatchObject({ found: ["snail"], news: { kind: "known" } });
});

test("hints go from a sentence to the place, and stay there", () => {
  const hint: Move = { kind: "hint", id: "key" };
  const levels = [1, 2, 3, 4].map((count) => after(...Array.from({ length: count }, () => hint)));
  expect(levels.map((game) => game.hint?.level)).toEqual([1, 2, 3, 3]);
  expect(levels[1]?.glass).toEqual([0.5, 0.5]);
  expect(levels[2]?.glass[0]).toBeCloseTo(0.825);
  const found = playMove(after(hint, hint), look(0.83));
  expect(found.hint).toBeNull();
});

test("the glass stays in the picture, and a riddle can be solved in words", () => {
  expect(after({ kind: "glass", to: [1.2, -0.1] }).glass).toEqual([1, 0]);
  const solved = after({ kind: "solve", id: "key" }, { kind: "solve", id: "key" });
  expect(solved.found).toEqual(["key"]);
});

test("a game goes on with what this picture still has, and can be played again", () => {
  const game = newGame(finds, ["key", "something else"]);
  expect(game.found).toEqual(["key"]);
  expect(playMove(game, { kind: "again" })).toMatchObject({ found: [], round: 1 });
});
