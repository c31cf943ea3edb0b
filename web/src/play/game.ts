import type { PageFind } from "../../../src/contract/book-pages.ts";
import { lookAt, type Seen } from "./look-at.ts";
import { middleOf, type Point } from "./outline.ts";

type Level = 1 | 2 | 3;

/** A game as it stands. */
export interface Game {
  finds: readonly PageFind[];
  /** Ids, in the order in which they were found. */
  found: readonly string[];
  /** Looks since something was found or a hint given. */
  misses: number;
  /** What was hinted at last: a sentence, then its quarter of the picture, then the place itself. */
  hint: { id: string; level: Level } | null;
  /** How many hints each thing has had. */
  levels: Readonly<Record<string, Level>>;
  /** Where the glass is. */
  glass: Point;
  /** What happened last, to be said. */
  news: Seen | { kind: "hint"; find: PageFind; level: Level } | null;
  /** Where the last look went and its number, for the ripple. */
  look: { point: Point; count: number } | null;
  /** How often the picture was played; it decides the tray's order. */
  round: number;
}

export type Move =
  | { kind: "look"; point: Point; reach: number }
  | { kind: "hint"; id: string }
  /** Found in words: a riddle was solved. */
  | { kind: "solve"; id: string }
  | { kind: "glass"; to: Point }
  | { kind: "again" };

export const newGame = (finds: readonly PageFind[], found: readonly string[]): Game => ({
  finds,
  found: found.filter((id) => finds.some((find) => find.id === id)),
  misses: 0,
  hint: null,
  levels: {},
  glass: [0.5, 0.5],
  news: null,
  look: null,
  round: 0,
});

export const leftIn = ({ finds, found }: Pick<Game, "finds" | "found">): PageFind[] =>
  finds.filter(({ id }) => !found.includes(id));

export function playMove(game: Game, move: Move): Game {
  switch (move.kind) {
    case "look": {
      const seen = lookAt(game.finds, move.point, { found: game.found, reach: move.reach });
      const look = { point: move.point, count: (game.look?.count ?? 0) + 1 };
      const now = { ...game, look, glass: move.point };
      if (seen.kind === "found") return find(now, seen.find);
      const isMiss = seen.kind !== "known";
      return { ...now, news: seen, misses: game.misses + (isMiss ? 1 : 0) };
    }
    case "solve": {
      const solved = leftIn(game).find(({ id }) => id === move.id);
      return solved === undefined ? game : find(game, solved);
    }
    case "hint":
      return hint(game, move.id);
    case "glass":
      return { ...game, glass: within(move.to) };
    case "again":
      return { ...newGame(game.finds, []), round: game.round + 1 };
    default:
      return move satisfies never;
  }
}

function find(game: Game, thing: PageFind): Game {
  return {
    ...game,
    found: [...game.found, thing.id],
    misses: 0,
    hint: game.hint?.id === thing.id ? null : game.hint,
    news: { kind: "found", find: thing },
  };
}

function hint(game: Game, id: string): Game {
  const thing = game.finds.find((one) => one.id === id);
  if (thing === undefined) return game;
  if (game.found.includes(id)) return { ...game, news: { kind: "known", find: thing } };
  const next = Math.min(3, (game.levels[id] ?? 0) + 1);
  const level: Level = next === 1 || next === 2 ? next : 3;
  return {
    ...game,
    misses: 0,
    hint: { id, level },
    levels: { ...game.levels, [id]: level },
    news: { kind: "hint", find: thing, level },
    glass: level === 3 ? middleOf(thing.polygon) : game.glass,
  };
}

const within = ([x, y]: Point): Point => [Math.min(1, Math.max(0, x)), Math.min(1, Math.max(0, y))];
