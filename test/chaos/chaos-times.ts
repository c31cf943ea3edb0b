import type { ChaosTimes } from "./history.ts";

/** Short, so that a minute holds many deaths; silence long enough for a worker that is starting on a busy machine. */
export const chaosTimes: ChaosTimes = {
  beatMs: 300,
  selfFenceMs: 2500,
  silentMs: 4000,
  stuckMs: 6000,
  sweepMs: 300,
};
