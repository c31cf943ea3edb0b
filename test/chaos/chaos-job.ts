import { type Random, between, pickOne } from "../../src/book/seeded-random.ts";

/** How a job behaves is in its input, so that any worker does the same with it. */
export interface ChaosInput {
  kind: "quick" | "steps" | "fails" | "refuses" | "long" | "blocks" | "snoozes";
  /** One per wanted job, whoever adds it how often. */
  key: string;
  /** Runs that throw before one succeeds. */
  failures: number;
  /** How long it sleeps, or blocks the event loop. */
  ms: number;
}

export interface PlannedJob {
  jobType: string;
  priority: number;
  userId?: string;
  runAt?: Date;
  idempotencyKey?: string;
  input: ChaosInput;
}

export const stepNames = ["first", "second", "third"] as const;

/** Out of a thousand. Quick ones make the load, the others the trouble; a blocked event loop holds up four others. */
const shares: Record<ChaosInput["kind"], number> = {
  quick: 560,
  steps: 300,
  fails: 55,
  refuses: 15,
  long: 35,
  blocks: 10,
  snoozes: 25,
};
const kinds: readonly ChaosInput["kind"][] = Object.entries(shares).flatMap(([kind, share]) =>
  Array.from({ length: share }, () => kind as ChaosInput["kind"]),
);

/** null: of nobody in particular. */
export const chaosUsers = [
  null,
  "00000000-0000-4000-8000-00000000000a",
  "00000000-0000-4000-8000-00000000000b",
];

export function planJob(random: Random, key: string): PlannedJob {
  const kind = pickOne(random, kinds);
  const userId = pickOne(random, [null, ...chaosUsers]);
  return {
    jobType: kind,
    priority: 1 + Math.floor(random() * 10),
    ...(userId === null ? {} : { userId }),
    input: {
      kind,
      key,
      // Three runs in all: with three failures it ends as failed.
      failures: kind === "fails" ? 1 + Math.floor(random() * 3) : 0,
      ms: Math.round(between(random, ...durations[kind])),
    },
  };
}

/** From and to, in milliseconds. */
const durations: Record<ChaosInput["kind"], [from: number, to: number]> = {
  quick: [0, 20],
  steps: [5, 150],
  fails: [0, 20],
  refuses: [0, 20],
  long: [2000, 6000],
  blocks: [1000, 3000],
  snoozes: [0, 20],
};
