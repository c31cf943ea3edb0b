import type { Point } from "../../../book/box.ts";
import type { Puppet } from "../../../book/character.ts";
import { between, pickOne, type Random } from "../../../book/seeded-random.ts";
import { icon } from "../icons/icon.ts";
import type { SearchLevel } from "./age-levels.ts";
import { isClearOf } from "./confusables.ts";
import { drawPerson } from "./draw-person.ts";
import type { Lane } from "./lanes.ts";
import { newDeck } from "./new-deck.ts";
import type { Piece } from "./piece.ts";
import type { PropKind, SearchTheme, View } from "./theme.ts";

export interface CrowdWish {
  theme: SearchTheme;
  lanes: readonly Lane[];
  level: SearchLevel;
  cast: readonly Puppet[];
  /** The place's clothes, unless the hero wears them. */
  dress?: NonNullable<SearchTheme["dress"]>;
  /** Icons to be found: nothing that could be mistaken for one may stand about. */
  hidden: readonly string[];
}

/** Everybody and everything that stands about, lane by lane from left to right. */
export function placeCrowd(view: View, wish: CrowdWish): Piece[] {
  const deal = newDeck(wish.cast, view.random);
  const standing: { puppet: Puppet; x: number; y: number }[] = [];
  return wish.lanes.flatMap((lane) =>
    fillLane(view, wish, lane, (x, y) => {
      const apart = twinsApart * lane.scale;
      const puppet = deal((each) =>
        standing.some(
          (other) => other.puppet === each && Math.hypot(other.x - x, other.y - y) < apart,
        ),
      );
      standing.push({ puppet, x, y });
      return puppet;
    }),
  );
}

/** At scale 1; a twin in the row behind is as easily noticed as one in the same row. */
const twinsApart = 620;

type PersonAt = (x: number, y: number) => Puppet;

function fillLane(view: View, wish: CrowdWish, lane: Lane, personAt: PersonAt): Piece[] {
  const { random } = view;
  const { theme, hidden, level } = wish;
  const allowed = (name: string): boolean => isClearOf([name], hidden);
  const kinds = theme.props.filter(
    ({ lanes: [from, to], shows, notIn }) =>
      (notIn === undefined || notIn !== view.occasion) &&
      lane.near >= from &&
      lane.near <= to &&
      isClearOf(shows, hidden),
  );
  const pieces: Piece[] = [];
  let x = between(random, -40, 60);
  while (x < view.svg.width + 60) {
    const ground = lane.ground(x);
    const y = ground + between(random, 44, 92);
    const isPerson = random() < level.crowd || kinds.length === 0;
    const kind = isPerson ? null : pickWeighted(kinds, random);
    const drawn = kind
      ? kind.draw(view, allowed)
      : drawPerson(view, dressed(personAt(x, y), wish, random), theme.held.filter(allowed), hidden);
    pieces.push({
      ...drawn,
      depth: lane.index * 100 + 10 + (y - ground) * 0.1,
      x,
      y,
      scale: lane.scale,
      turn: 0,
      flip: random() < 0.5,
      kind: kind?.kind ?? "person",
    });
    const step = 215 * lane.scale * between(random, 0.5, 0.95);
    x += Math.max(step, drawn.width * lane.scale * between(random, 0.5, 0.8));
  }
  return pieces;
}

function dressed(puppet: Puppet, { dress }: CrowdWish, random: Random): Puppet {
  return dress?.(puppet, random) ?? puppet;
}

function pickWeighted(kinds: readonly PropKind[], random: Random): PropKind {
  const total = kinds.reduce((sum, { weight }) => sum + weight, 0);
  let left = random() * total;
  return kinds.find(({ weight }) => (left -= weight) <= 0) ?? pickOne(random, kinds);
}

/** Along the foot of the picture, under the tray: low things that frame the answer key, which has no tray. */
export function placeForeground(view: View, wish: CrowdWish): Piece[] {
  const { random, svg } = view;
  const kinds = wish.theme.props.filter(
    ({ lanes: [, to], shows, tall, notIn }) =>
      !tall &&
      (notIn === undefined || notIn !== view.occasion) &&
      to === 1 &&
      isClearOf(shows, wish.hidden),
  );
  if (kinds.length === 0) return [];
  const allowed = (name: string): boolean => isClearOf([name], wish.hidden);
  const pieces: Piece[] = [];
  for (let x = 40; x < svg.width; x += between(random, 170, 330)) {
    const kind = pickWeighted(kinds, random);
    pieces.push({
      ...kind.draw(view, allowed),
      depth: wish.lanes.length * 100 + 50,
      x,
      y: between(random, 2040, 2130),
      scale: between(random, 0.9, 1.15),
      turn: 0,
      flip: random() < 0.5,
      name: "",
      kind: kind.kind,
    });
  }
  return pieces;
}

/** Small things that are not on the list, for older children to be led astray by. */
export function scatterDistractors(view: View, wish: CrowdWish): Piece[] {
  const { random, svg } = view;
  const { theme, lanes, level, hidden } = wish;
  const icons = theme.distractors.filter((name) => isClearOf([name], hidden));
  if (icons.length === 0) return [];
  const placed: Point[] = [];
  return Array.from({ length: level.distractors }, (_, index): Piece | null => {
    const name = icons[index % icons.length];
    const lane = pickOne(random, lanes);
    const x = between(random, 100, svg.width - 100);
    const size = thingSize(level, lane, random);
    if (!name || placed.some(([otherX, y]) => Math.hypot(otherX - x, y - lane.y) < 150))
      return null;
    placed.push([x, lane.y]);
    return {
      depth: lane.index * 100 + 9.4,
      x,
      y: lane.ground(x) + between(random, 12, 44),
      scale: 1,
      turn: between(random, -10, 10),
      flip: random() < 0.5,
      art: icon(svg, name, size, {
        stands: true,
        ambient: theme.ground[1],
        amount: 0.12,
        calm: 0.14,
      }),
      name: "",
      width: size,
      height: size,
      kind: "distractor",
    };
  }).filter((piece) => piece !== null);
}

/** Smaller at the back, but never as much as people are: a find must stay big enough to touch. */
export function thingSize(level: SearchLevel, lane: Lane, random: Random): number {
  return between(random, ...level.size) * (0.8 + 0.26 * lane.near);
}
