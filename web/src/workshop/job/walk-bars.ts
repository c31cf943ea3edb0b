import type { Bar } from "./bar.ts";

/** Where an arrow key leads: up and down to the next lane that has something, left and right from try to try. */
export function walkBars(bars: readonly Bar[], here: Bar, key: string): Bar | undefined {
  const inLane = bars.filter(({ lane }) => lane === here.lane);
  const at = inLane.findIndex((bar) => bar.key === here.key);
  switch (key) {
    case "ArrowRight":
      return inLane[at + 1];
    case "ArrowLeft":
      return inLane[at - 1];
    case "ArrowDown":
      return nearest(bars, here, 1);
    case "ArrowUp":
      return nearest(bars, here, -1);
    case "Home":
      return bars[0];
    case "End":
      return bars.at(-1);
    default:
      return undefined;
  }
}

/** In the next lane that way: the same try, else its last. */
function nearest(bars: readonly Bar[], here: Bar, way: 1 | -1): Bar | undefined {
  const beyond = bars.filter(({ lane }) => (lane - here.lane) * way > 0);
  const lane = (way === 1 ? beyond[0] : beyond.at(-1))?.lane;
  const there = beyond.filter((bar) => bar.lane === lane);
  return there.find(({ step }) => step.try === here.step.try) ?? there.at(-1);
}
