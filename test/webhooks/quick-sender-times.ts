import type { SenderTimes } from "../../src/webhooks/sender-times.ts";

/** Days in a second or two. */
export const quickSenderTimes: SenderTimes = {
  schedule: [0, 20, 30, 40, 50, 60, 70, 80, 90, 100],
  timeoutMs: 10_000,
  leaseMs: 5000,
  pollMs: 20,
  graceMs: 200,
};
