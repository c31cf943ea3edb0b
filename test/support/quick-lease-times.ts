import type { LeaseTimes } from "../../src/queue/lease.ts";

/** Shorter than the real ones, but long enough for a process that gets no CPU for a second on a busy machine. */
export const quickLeaseTimes: LeaseTimes = {
  beatMs: 100,
  selfFenceMs: 1800,
  silentMs: 2500,
  stuckMs: 6000,
  sweepMs: 50,
};
