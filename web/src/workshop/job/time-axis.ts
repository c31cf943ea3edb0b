export interface Span {
  /** Milliseconds by the clock. */
  from: number;
  to: number;
}

export interface TimeAxis {
  /** A moment → seconds along the axis. */
  at(moment: number): number;
  /** Seconds along the axis → seconds by the clock since its beginning. */
  elapsed(along: number): number;
  /** Where nothing happened for long, and for how many seconds: there the axis is cut. */
  cuts: readonly { at: number; seconds: number }[];
  length: number;
}

/** Shorter rests are shown as long as they were. */
const shortestCutS = 10;

/** The time in which something happened; a night between two attempts would leave nothing to see of either. */
export function timeAxis(spans: readonly Span[]): TimeAxis {
  const busy = merged(spans);
  const worked = busy.reduce((sum, { from, to }) => sum + (to - from) / 1000, 0);
  const longest = Math.max(shortestCutS, worked / 5);
  const begin = busy[0]?.from ?? 0;
  const pieces: { clock: number; along: number }[] = [{ clock: begin, along: 0 }];
  const cuts: { at: number; seconds: number }[] = [];
  let along = 0;
  for (const [index, { from, to }] of busy.entries()) {
    const rest = index === 0 ? 0 : (from - (busy[index - 1]?.to ?? from)) / 1000;
    const shown = rest > longest ? Math.max(1, worked / 15) : rest;
    if (rest > longest) cuts.push({ at: along + shown / 2, seconds: rest });
    along += shown;
    pieces.push({ clock: from, along });
    along += (to - from) / 1000;
    pieces.push({ clock: to, along });
  }
  return {
    cuts,
    length: Math.max(along, 1),
    at: (moment) => between(pieces, moment, "clock", "along"),
    elapsed: (where) => (between(pieces, where, "along", "clock") - begin) / 1000,
  };
}

function merged(spans: readonly Span[]): Span[] {
  const busy: Span[] = [];
  for (const span of spans.toSorted((one, other) => one.from - other.from)) {
    const last = busy.at(-1);
    if (last !== undefined && span.from <= last.to) last.to = Math.max(last.to, span.to);
    else busy.push({ ...span });
  }
  return busy;
}

type Piece = { clock: number; along: number };

/** Straight lines between the known points; beyond the ends the nearest end. */
function between(
  pieces: readonly Piece[],
  value: number,
  from: keyof Piece,
  to: keyof Piece,
): number {
  const next = pieces.findIndex((piece) => piece[from] >= value);
  const after = pieces[next];
  const before = pieces[next - 1];
  if (after === undefined) return pieces.at(-1)?.[to] ?? 0;
  if (before === undefined || after[from] === before[from]) return after[to];
  const share = (value - before[from]) / (after[from] - before[from]);
  return before[to] + share * (after[to] - before[to]);
}
