import { placed } from "../../place.ts";
import type { Bar } from "./bar.ts";
import type { ChartFrame } from "./chart-frame.ts";
import { stepWords } from "./step-words.ts";

const widthPx = 260;

/** What the bar under the pointer or the focus is, with its picture large. */
export function ChartPreview({ bar, frame }: { bar: Bar; frame: ChartFrame }) {
  const { picture } = bar.step;
  const left = Math.max(4, Math.min(frame.x(bar.end) - widthPx / 2, frame.width - widthPx - 4));
  const y = frame.y(bar.lane);
  const isLow = y > frame.height / 2 && y > 330;
  return (
    <div
      className="ws-preview"
      aria-hidden="true"
      style={{
        insetInlineStart: left,
        width: Math.min(widthPx, frame.width - 8),
        ...(isLow ? { bottom: frame.height - y + 26 } : { top: y + 26 }),
      }}
    >
      {picture !== null && <img src={placed(picture.large)} alt="" width={240} height={240} />}
      <p>{stepWords(bar.step)}</p>
    </div>
  );
}
