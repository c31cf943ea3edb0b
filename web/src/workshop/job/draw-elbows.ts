import type { WorkshopEdge } from "../../../../src/contract/workshop-job.ts";
import type { Bar } from "./bar.ts";

export interface Elbow {
  from: string;
  to: string;
  /** Of all that the bar needed this came last: it is what the bar waited for. */
  isLast: boolean;
}

/** Which bar unlocked which. What a bar leads to by way of others is not drawn again. */
export function drawElbows(bars: readonly Bar[], edges: readonly WorkshopEdge[]): Elbow[] {
  const timed = bars.filter(({ kind }) => kind !== "kept");
  const needs = direct(edges);
  return firsts(timed).flatMap((bar) => {
    const givers = needs
      .filter(({ to }) => to === bar.step.stage)
      .flatMap(({ from, by_part: byPart }) => giverOf(bar, { from, byPart, timed }));
    const last = latest(givers);
    return givers.map((giver) => ({ from: giver.key, to: bar.key, isLast: giver === last }));
  });
}

interface Need {
  from: string;
  byPart: boolean;
  timed: readonly Bar[];
}

/** Of a stage that the bar needs, what came last before it; none where it was kept. */
function giverOf(bar: Bar, { from, byPart, timed }: Need): Bar[] {
  const made = timed.filter(
    ({ step, kind, end }) =>
      step.stage === from &&
      kind !== "ghost" &&
      (!byPart || step.part === bar.step.part) &&
      // A hair's breadth: the two times come from different rows.
      end <= bar.start + 0.5,
  );
  const last = latest(made);
  return last === undefined ? [] : [last];
}

function direct(edges: readonly WorkshopEdge[]): WorkshopEdge[] {
  const next = (stage: string): string[] =>
    edges.filter(({ from }) => from === stage).map(({ to }) => to);
  const leadsTo = (stage: string, end: string): boolean =>
    next(stage).some((between) => between === end || leadsTo(between, end));
  return edges.filter(({ from, to }) => !next(from).some((by) => by !== to && leadsTo(by, to)));
}

/** The first bar of each lane. */
const firsts = (bars: readonly Bar[]): Bar[] =>
  bars.filter((bar, index) => bars.findIndex(({ lane }) => lane === bar.lane) === index);

const latest = (bars: readonly Bar[]): Bar | undefined =>
  bars.toSorted((one, other) => other.end - one.end)[0];
