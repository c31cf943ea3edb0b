import type { Bar } from "./bar.ts";
import type { Elbow } from "./draw-elbows.ts";

/** From what ended last back to the beginning: always by what it had to wait for. */
export function markLongestWay(bars: readonly Bar[], elbows: readonly Elbow[]): Bar[] {
  const way = new Set<string>();
  const timed = bars.filter(({ kind }) => kind !== "kept");
  let at = last(timed.filter(({ kind }) => kind !== "ghost"));
  while (at !== undefined && !way.has(at.key)) {
    way.add(at.key);
    const { key, lane, start } = at;
    const unlocking = elbows.filter(({ to }) => to === key).map(({ from }) => from);
    at = last(
      timed.filter(
        (bar) =>
          unlocking.includes(bar.key) ||
          (bar.lane === lane && bar.end <= start + 0.5 && bar.key !== key),
      ),
    );
  }
  return bars.map((bar) => (way.has(bar.key) ? { ...bar, isCritical: true } : bar));
}

const last = (bars: readonly Bar[]): Bar | undefined =>
  bars.toSorted((one, other) => other.end - one.end)[0];
