import type { Lane } from "./bar.ts";
import type { ChartLayout } from "./lay-out-chart.ts";

/** Where lanes and seconds are on paper, in pixels. */
export interface ChartFrame {
  width: number;
  height: number;
  /** Where the time begins; left of it stand the lanes' names, or above their bars when it is narrow. */
  left: number;
  isNarrow: boolean;
  x(seconds: number): number;
  /** The middle of a lane's bar. */
  y(lane: number): number;
  ticks: { x: number; seconds: number }[];
}

/** Above the lanes, for the times. */
const headPx = 30;
const footPx = 8;
/** The picture at a bar's end. */
export const thumbPx = 40;

const laneHeight = ({ hasPictures }: Lane, isNarrow: boolean): number =>
  (hasPictures ? thumbPx + 4 : 28) + (isNarrow ? 18 : 0);

export function chartFrame({ lanes, axis }: ChartLayout, width: number): ChartFrame {
  const isNarrow = width < 680;
  const left = isNarrow ? 6 : 258;
  // Room for a picture at the end of what ended last.
  const right = thumbPx + 12;
  const scale = Math.max(40, width - left - right) / axis.length;
  const tops: number[] = [];
  let bottom = headPx;
  for (const lane of lanes) {
    tops.push(bottom);
    bottom += laneHeight(lane, isNarrow);
  }
  const x = (seconds: number): number => left + seconds * scale;
  return {
    width,
    height: bottom + footPx,
    left,
    isNarrow,
    x,
    y: (index) => {
      const lane = lanes[index];
      const top = tops[index] ?? 0;
      if (lane === undefined) return top;
      return top + laneHeight(lane, isNarrow) / 2 + (isNarrow ? 9 : 0);
    },
    ticks: tickSeconds(axis.length, width - left)
      .map((along) => ({ x: x(along), seconds: axis.elapsed(along) }))
      // Nothing has happened yet: the axis has no times but its beginning.
      .filter(({ seconds }, index) => index === 0 || seconds > 0),
  };
}

const steps = [
  0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 30, 60, 120, 300, 600, 1800, 3600, 7200, 21_600, 86_400,
];

/** Round times, as many as there is room for. */
function tickSeconds(length: number, room: number): number[] {
  const most = Math.max(2, Math.floor(room / 110));
  const step = steps.find((each) => length / each <= most) ?? length / most;
  return Array.from({ length: Math.floor(length / step) + 1 }, (_, index) => index * step);
}
