export interface SenderTimes {
  /** How long after the attempt before it each attempt is made, ms; the first one's is counted from the event. */
  schedule: readonly number[];
  /** For one attempt, from the look-up of the name to the end of the answer. */
  timeoutMs: number;
  /** After it, a message that nobody has noted anything about is sent again. */
  leaseMs: number;
  /** Between two looks when no notice comes. */
  pollMs: number;
  /** How long a stop waits for attempts that are under way. */
  graceMs: number;
}

const minute = 60_000;
const hour = 60 * minute;

export const defaultSenderTimes: SenderTimes = {
  schedule: [
    0,
    5000,
    5 * minute,
    30 * minute,
    2 * hour,
    5 * hour,
    10 * hour,
    14 * hour,
    20 * hour,
    24 * hour,
  ],
  timeoutMs: 15_000,
  leaseMs: minute,
  pollMs: 1000,
  graceMs: 5000,
};
