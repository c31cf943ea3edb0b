import { type KeyboardEvent, useState } from "react";

import type { WorkshopStep } from "../../../../src/contract/workshop-job.ts";
import { workshopJob as words } from "../../words/workshop-job.ts";
import { duration } from "../duration.ts";
import type { Bar, Lane } from "./bar.ts";
import { ChartBar } from "./chart-bar.tsx";
import { type ChartFrame, chartFrame } from "./chart-frame.ts";
import { ChartLegend } from "./chart-legend.tsx";
import { ChartPreview } from "./chart-preview.tsx";
import type { ChartLayout } from "./lay-out-chart.ts";
import { partName } from "./part-name.ts";
import { useWidth } from "./use-width.ts";
import { walkBars } from "./walk-bars.ts";

interface Props {
  layout: ChartLayout;
  chosen: WorkshopStep | undefined;
  onChoose: (step: WorkshopStep) => void;
}

/** When each step was made, and what it unlocked: the graph of stages along the time that it took. */
export function JobChart({ layout, chosen, onChoose }: Props) {
  const [box, width] = useWidth<HTMLDivElement>();
  const [shown, setShown] = useState<Bar>();
  const frame = chartFrame(layout, width);
  const { bars } = layout;
  const chosenBar =
    bars.find(({ step }) => step === chosen) ?? bars.find((bar) => isSame(bar, chosen));
  const stop = chosenBar ?? bars[0];

  const onKey = (event: KeyboardEvent, bar: Bar): void => {
    if (event.key === "Escape") setShown(undefined);
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      onChoose(bar.step);
    }
    const next = walkBars(bars, bar, event.key);
    if (next === undefined) return;
    event.preventDefault();
    onChoose(next.step);
    requestAnimationFrame(() =>
      box.current?.querySelector<SVGElement>(`[data-bar="${CSS.escape(next.key)}"]`)?.focus(),
    );
  };

  return (
    <figure className="ws-chart">
      <figcaption className="sr-only">{words.chartHint}</figcaption>
      <div ref={box} className="ws-chart-box">
        {width > 0 && (
          <svg
            width={frame.width}
            height={frame.height}
            role="group"
            aria-label={words.chartLabel}
            onPointerLeave={() => setShown(undefined)}
          >
            <defs>
              <pattern
                id="ws-hatch"
                width={6}
                height={6}
                patternUnits="userSpaceOnUse"
                patternTransform="rotate(45)"
              >
                <line x1={0} y1={0} x2={0} y2={6} className="ws-hatch" />
              </pattern>
            </defs>
            <Grid layout={layout} frame={frame} />
            <Elbows layout={layout} frame={frame} chosen={chosenBar} />
            <Names layout={layout} frame={frame} />
            {bars.map((bar) => (
              <ChartBar
                key={bar.key}
                bar={bar}
                frame={frame}
                isChosen={bar === chosenBar}
                isStop={bar === stop}
                onChoose={() => onChoose(bar.step)}
                onKey={onKey}
                onShow={setShown}
              />
            ))}
          </svg>
        )}
        {shown !== undefined && <ChartPreview bar={shown} frame={frame} />}
      </div>
      {bars.length === 0 && <p className="ws-soft">{words.nothingMade}</p>}
      <ChartLegend />
    </figure>
  );
}

const isSame = ({ step }: Bar, other: WorkshopStep | undefined): boolean =>
  other !== undefined &&
  step.stage === other.stage &&
  step.part === other.part &&
  step.try === other.try &&
  step.attempt === other.attempt;

interface Drawn {
  layout: ChartLayout;
  frame: ChartFrame;
}

function Grid({ layout, frame }: Drawn) {
  return (
    <g aria-hidden="true">
      {frame.ticks.map(({ x, seconds }) => (
        <g key={x}>
          <line className="ws-grid" x1={x} x2={x} y1={24} y2={frame.height} />
          <text className="ws-tick" x={x} y={16}>
            {seconds === 0 ? "0" : duration(seconds)}
          </text>
        </g>
      ))}
      {layout.axis.cuts.map(({ at, seconds }) => (
        <g key={at}>
          <line className="ws-cut" x1={frame.x(at)} x2={frame.x(at)} y1={24} y2={frame.height} />
          <text className="ws-tick ws-cut-text" x={frame.x(at)} y={frame.height - 2}>
            {words.cut(duration(seconds))}
          </text>
        </g>
      ))}
    </g>
  );
}

function Names({ layout, frame }: Drawn) {
  return (
    <g aria-hidden="true">
      {layout.lanes.map((lane, index) => {
        const before = layout.lanes[index - 1];
        const y = frame.isNarrow
          ? frame.y(index) - (lane.hasPictures ? 24 : 16)
          : frame.y(index) + 5;
        return (
          <text key={lane.key} className="ws-lane" x={frame.isNarrow ? frame.left : 8} y={y}>
            {nameOf(lane, before)}
            {lane.skipped !== null && (
              <tspan className="ws-lane-soft"> {words.skipped(lane.skipped)}</tspan>
            )}
          </text>
        );
      })}
    </g>
  );
}

/** The stage's name stands at the first of its lanes. */
function nameOf({ stage, part }: Lane, before: Lane | undefined) {
  const name = partName(stage, part);
  if (before?.stage === stage) return <tspan dx={14}>{name}</tspan>;
  return (
    <>
      {stage}
      {name !== "" && <tspan className="ws-lane-soft"> {name}</tspan>}
    </>
  );
}

/** From the end of what unlocked, down the lanes, to the beginning of what it unlocked. */
function Elbows({ layout, frame, chosen }: Drawn & { chosen: Bar | undefined }) {
  const byKey = new Map(layout.bars.map((bar) => [bar.key, bar]));
  return (
    <g aria-hidden="true">
      {layout.elbows.map(({ from, to, isLast }) => {
        const [giver, taker] = [byKey.get(from), byKey.get(to)];
        const isChosen = chosen !== undefined && (chosen.key === from || chosen.key === to);
        // What was there long before would only be more lines: it shows with its bar.
        if (giver === undefined || taker === undefined || !(isLast || isChosen)) return null;
        const [x1, x2] = [frame.x(giver.end), frame.x(taker.start)];
        const [y1, y2] = [frame.y(giver.lane), frame.y(taker.lane)];
        return (
          <path
            key={`${from}>${to}`}
            className="ws-elbow"
            data-chosen={isChosen}
            data-critical={giver.isCritical && taker.isCritical}
            d={`M${x1} ${y1} H${x1 + 3} V${y2} H${Math.max(x2, x1 + 3)}`}
          />
        );
      })}
    </g>
  );
}
