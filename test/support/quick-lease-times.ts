import type { LeaseTimes } from "../../src/queue/lease.ts";

/** Lease times many times shorter than the real ones; their proportions are kept. */
export const quickLeaseTimes: LeaseTimes = {
  beatMs: 100,
  selfFenceMs: 700,
  silentMs: 1000,
  stuckMs: 3000,
  sweepMs: 50,
};
