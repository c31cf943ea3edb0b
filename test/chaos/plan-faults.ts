import { type Random, between, pickOne, seededRandom } from "../../src/book/seeded-random.ts";

export const faultKinds = [
  "kill",
  "leave",
  "freeze",
  "hang",
  "terminate",
  "restart database",
  "stall",
  "cut",
  "deaf",
  "mute",
  "delay",
  "cut clients",
  "stall clients",
  "deaf clients",
  "hold snapshot",
] as const;
export type FaultKind = (typeof faultKinds)[number];

export interface PlannedFault {
  atMs: number;
  kind: FaultKind;
  /** Which worker's place; -1 when it is not a worker that is hit. */
  slot: number;
  durationMs: number;
}

/** How often, beside each other. */
const shares: Record<FaultKind, number> = {
  kill: 5,
  leave: 2,
  freeze: 3,
  hang: 1,
  terminate: 4,
  "restart database": 1,
  stall: 3,
  cut: 4,
  deaf: 2,
  mute: 2,
  delay: 2,
  "cut clients": 2,
  "stall clients": 1,
  "deaf clients": 3,
  "hold snapshot": 1,
};
const bag = faultKinds.flatMap((kind) => Array.from({ length: shares[kind] }, () => kind));

/** The whole schedule, from the seed alone. A worker's place has one fault at a time. */
export function planFaults(
  seed: string,
  run: { ms: number; slots: number; silentMs: number; stuckMs: number },
): PlannedFault[] {
  const random = seededRandom(`faults ${seed}`);
  const busyUntil = new Map<number, number>();
  const faults: PlannedFault[] = [];
  let atMs = 1500;
  // A short run sees each sort of death at least once, a long one gets the shares.
  const first: FaultKind[] = [
    "kill",
    "restart database",
    "deaf clients",
    "freeze",
    "cut",
    "terminate",
  ];
  while (atMs < run.ms) {
    const kind = first.shift() ?? pickOne(random, bag);
    const durationMs = Math.round(durationOf(kind, random, run));
    const slot = hitsWorker(kind) ? Math.floor(random() * run.slots) : -1;
    const place = slot === -1 ? run.slots + faultKinds.indexOf(kind) : slot;
    if ((busyUntil.get(place) ?? 0) <= atMs) {
      faults.push({ atMs: Math.round(atMs), kind, slot, durationMs });
      // The database takes a while to recover; without one nobody can show anything.
      const restMs = kind === "restart database" ? 4000 : 300;
      busyUntil.set(place, atMs + durationMs + restMs);
    }
    atMs += between(random, 200, 2500);
  }
  return faults;
}

export function hitsWorker(kind: FaultKind): boolean {
  return kind !== "restart database" && kind !== "hold snapshot" && !kind.endsWith("clients");
}

function durationOf(
  kind: FaultKind,
  random: Random,
  { silentMs, stuckMs, ms }: { silentMs: number; stuckMs: number; ms: number },
): number {
  switch (kind) {
    // Until the next process starts.
    case "kill":
      return between(random, 100, 2000);
    // Some longer than the lease, some shorter.
    case "freeze":
      return between(random, silentMs * 0.4, silentMs * 2.2);
    case "hang":
      return stuckMs + 3000;
    case "restart database":
      return between(random, 0, 1500);
    case "stall":
    case "deaf":
    case "mute":
      return between(random, 200, silentMs * 2);
    case "delay":
      return between(random, 1000, 5000);
    case "stall clients":
    case "deaf clients":
      return between(random, 200, 3000);
    case "hold snapshot":
      return Math.min(between(random, 20_000, 60_000), ms / 2);
    // As long as it takes.
    case "leave":
      return 3000;
    case "cut":
    case "cut clients":
    case "terminate":
      return 0;
    default:
      return kind satisfies never;
  }
}
