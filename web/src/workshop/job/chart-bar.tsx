import type { KeyboardEvent } from "react";

import { placed } from "../../place.ts";
import { workshopJob as words } from "../../words/workshop-job.ts";
import type { Bar } from "./bar.ts";
import { type ChartFrame, thumbPx } from "./chart-frame.ts";
import { stepWords } from "./step-words.ts";

interface Props {
  bar: Bar;
  frame: ChartFrame;
  isChosen: boolean;
  /** The one of all bars that Tab leads to. */
  isStop: boolean;
  onChoose: () => void;
  onKey: (event: KeyboardEvent, bar: Bar) => void;
  onShow: (bar: Bar | undefined) => void;
}

const barPx = 20;
/** So small a bar is still seen; so small a target can still be hit. */
const leastPx = 3;
const targetPx = 24;
const keptPx = 34;

/** One step: its wait, its bar, its picture. */
export function ChartBar({ bar, frame, isChosen, isStop, onChoose, onKey, onShow }: Props) {
  const { step, kind } = bar;
  const isKept = kind === "kept";
  const x = frame.x(bar.start);
  const y = frame.y(bar.lane);
  const width = isKept ? keptPx : Math.max(leastPx, frame.x(bar.end) - x);
  const waitX = frame.x(bar.waitedFrom);
  const end = x + width;
  return (
    <g
      role="button"
      tabIndex={isStop ? 0 : -1}
      className="ws-bar"
      data-bar={bar.key}
      data-kind={kind}
      data-critical={bar.isCritical}
      aria-pressed={isChosen}
      aria-label={stepWords(step)}
      onClick={onChoose}
      onKeyDown={(event) => onKey(event, bar)}
      onFocus={() => onShow(bar)}
      onBlur={() => onShow(undefined)}
      onPointerEnter={() => onShow(bar)}
    >
      <rect
        className="ws-bar-target"
        x={x - Math.max(0, targetPx - width) / 2}
        y={y - targetPx / 2}
        width={Math.max(targetPx, width)}
        height={targetPx}
      />
      {x - waitX > 1 && (
        <rect
          className="ws-bar-wait"
          x={waitX}
          y={y - barPx / 2}
          width={x - waitX}
          height={barPx}
          fill="url(#ws-hatch)"
        />
      )}
      <rect className="ws-bar-body" x={x} y={y - barPx / 2} width={width} height={barPx} rx={3} />
      {isKept && <path className="ws-bar-kept" d={`M${x + 11} ${y - 1} l4 5 l8 -9`} />}
      {step.try > 1 && width > 44 && kind !== "kept" && (
        <text className="ws-bar-text" x={x + 6} y={y + 4}>
          {words.tryNumber(step.try)}
        </text>
      )}
      {step.picture !== null && (
        <image
          className="ws-bar-thumb"
          href={placed(step.picture.small)}
          x={kind === "ghost" ? x + width / 2 - thumbPx / 2 : end + 4}
          y={y - thumbPx / 2}
          width={thumbPx}
          height={thumbPx}
          preserveAspectRatio="xMidYMid slice"
        />
      )}
    </g>
  );
}
