import { type Claim, type Floors, wholeLine } from "./claim.ts";

/** A floor is only a shortcut: a look at the whole line this often shows whether it is right, and mends what it may have missed. */
const wholeLineEveryMs = 8000;

export interface LaneFloors {
  /** Where the next claim may begin in each lane. */
  floors(): Floors;
  /** Learns from a claim's answer. `count`: how many it had asked for. */
  learn(claim: Claim, count: number): void;
}

/**
 * Rows that were claimed stay in the index until vacuum, and vacuum waits for the oldest snapshot: without a floor a claim
 * under a held snapshot walks over every job that was ever done (300,000 of them: 27,662 pages for one job; with floors: 8).
 *
 * A turn becomes a floor when nothing below it can appear any more. A claim shows how far each lane has come (`turns`) and
 * the first transaction that has not begun (`next`): transactions from there on read the lanes' turns after they got their
 * number, so they add above. When a later claim's `oldest` has reached that number, all earlier ones have ended, and what
 * they added was there for that claim to see. Jobs that come back to an old place move `returns`.
 */
export function openLaneFloors(now: () => number): LaneFloors {
  let floors = wholeLine.turns;
  let mark: { next: bigint; turns: readonly number[] } | undefined;
  let turnsBefore: readonly number[] | undefined;
  let returns = 0;
  let wholeAt = now();
  let isWholeLook = false;

  return {
    floors() {
      isWholeLook = now() - wholeAt > wholeLineEveryMs;
      return isWholeLook ? wholeLine : { turns: floors, returns };
    },
    learn(claim, count) {
      const { jobs, line } = claim;
      if (isWholeLook) wholeAt = now();
      const found = isWholeLook && jobs.some((job) => job.turn < (floors[job.priority - 1] ?? 0));
      if (found || returns !== line.returns) {
        floors = wholeLine.turns;
        mark = undefined;
        turnsBefore = undefined;
        returns = line.returns;
      }
      if (mark !== undefined && line.oldest >= mark.next) {
        floors = raised(mark.turns, jobs, jobs.length === count);
        mark = undefined;
      }
      // The turns of the claim before: they had been reached when this one's snapshot was taken.
      if (mark === undefined && turnsBefore !== undefined) {
        mark = { next: line.next, turns: turnsBefore };
      }
      turnsBefore = line.turns;
    },
  };

  /** A claim that was filled has not looked further than its last job: what lies behind it may still wait. */
  function raised(turns: readonly number[], jobs: Claim["jobs"], isFull: boolean): number[] {
    const last = jobs.at(-1);
    return floors.map((floor, index) => {
      const priority = index + 1;
      const turn = turns[index] ?? 0;
      if (!isFull || last === undefined || priority < last.priority) return Math.max(floor, turn);
      if (priority > last.priority) return floor;
      return Math.max(floor, Math.min(turn, last.turn));
    });
  }
}
