import type { WorkshopJob, WorkshopStep } from "../../../../src/contract/workshop-job.ts";
import type { Bar, BarKind, Lane } from "./bar.ts";
import { drawElbows, type Elbow } from "./draw-elbows.ts";
import { markLongestWay } from "./mark-longest-way.ts";
import { type TimeAxis, timeAxis } from "./time-axis.ts";

export interface ChartLayout {
  lanes: Lane[];
  /** In the order of lanes, within a lane in that of their beginnings. */
  bars: Bar[];
  elbows: Elbow[];
  axis: TimeAxis;
}

/** A job → what stands where in its chart. `now`: by the server's clock. */
export function layOutChart(
  { job, steps, edges }: Pick<WorkshopJob, "job" | "steps" | "edges">,
  now: number,
): ChartLayout {
  const lanes = job.stages.flatMap(({ name, skip_reason: skipped, status }) =>
    lanesOf(name, steps, status === "skipped" ? (skipped ?? "") : null),
  );
  const axis = timeAxis(
    steps.filter(takesTime).map((step) => ({
      from: Date.parse(step.started_at ?? "") - (step.waited_seconds ?? 0) * 1000,
      to: endOf(step, steps, now),
    })),
  );
  const bars = lanes.flatMap(({ stage, part }, lane) =>
    steps
      .filter((step) => step.stage === stage && (part === null || step.part === part))
      .filter((step) => step.state !== "planned")
      .map((step, index) => barOf(step, { lane, index, axis, end: endOf(step, steps, now) }))
      .toSorted((one, other) => one.start - other.start || one.step.try - other.step.try),
  );
  const elbows = drawElbows(bars, edges);
  return { lanes, bars: markLongestWay(bars, elbows), elbows, axis };
}

function lanesOf(stage: string, steps: readonly WorkshopStep[], skipped: string | null): Lane[] {
  const own = steps.filter((step) => step.stage === stage);
  const parts = [...new Set(own.map(({ part }) => part))].toSorted((one, other) => one - other);
  const isWhole = parts.length === 0 || (parts.length === 1 && parts[0] === 0);
  return (isWhole ? [null] : parts).map((part) => ({
    key: `${stage}/${part ?? 0}`,
    stage,
    part,
    skipped,
    // From the start, so that nothing moves when a picture comes.
    hasPictures: stage === "scene_creation" && skipped === null,
  }));
}

/** What was kept or copied took its time elsewhere. */
const takesTime = ({ state, started_at: started }: WorkshopStep): boolean =>
  started !== null && (state === "done" || state === "running" || state === "cut_short");

/** A step that was cut short ended with the last sign of life of its attempt. */
function endOf(step: WorkshopStep, steps: readonly WorkshopStep[], now: number): number {
  if (step.finished_at !== null) return Date.parse(step.finished_at);
  const start = Date.parse(step.started_at ?? "");
  if (step.state === "running") return Math.max(start, now);
  const signs = steps
    .filter(({ attempt }) => attempt === step.attempt)
    .flatMap(({ started_at: began, finished_at: ended }) => [began, ended])
    .flatMap((at) => (at === null ? [] : [Date.parse(at)]));
  return Math.max(start + 500, ...signs);
}

interface Place {
  lane: number;
  index: number;
  axis: TimeAxis;
  end: number;
}

function barOf(step: WorkshopStep, { lane, index, axis, end }: Place): Bar {
  const isTimed = takesTime(step);
  const start = Date.parse(step.started_at ?? "");
  return {
    key: `${step.stage}/${step.part}/${step.try}/${step.attempt ?? 0}/${index}`,
    lane,
    step,
    kind: kindOf(step),
    start: isTimed ? axis.at(start) : 0,
    end: isTimed ? axis.at(end) : 0,
    waitedFrom: isTimed ? axis.at(start - (step.waited_seconds ?? 0) * 1000) : 0,
    isCritical: false,
  };
}

function kindOf({ state, accepted }: WorkshopStep): BarKind {
  switch (state) {
    case "running":
      return "running";
    case "cut_short":
      return "ghost";
    case "inherited":
    case "copied":
      return "kept";
    case "done":
    case "planned":
      return accepted === false ? "ghost" : "done";
    default:
      return state satisfies never;
  }
}
