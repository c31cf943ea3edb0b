import { describe, expect, test } from "vitest";

import type { Claim } from "./claim.ts";
import { openLaneFloors } from "./lane-floors.ts";

const lanes = (turn: number): number[] => Array.from({ length: 10 }, () => turn);
let clock = 0;

function answer(
  line: Partial<Claim["line"]>,
  jobs: [priority: number, turn: number][] = [],
): Claim {
  return {
    jobs: jobs.map(([priority, turn]) => ({
      id: turn,
      bookId: turn,
      jobType: "t",
      userId: null,
      priority,
      turn,
      attempt: 1,
      retryCount: 0,
      maxRetries: 3,
      input: {},
      redo: null,
    })),
    limited: false,
    line: { oldest: 0n, next: 0n, turns: lanes(0), returns: 0, ...line },
  };
}

/** Floors that have been raised to turn 7 in every lane. */
function raisedTo7() {
  clock = 0;
  const line = openLaneFloors(() => clock);
  line.learn(answer({ next: 10n, oldest: 10n, turns: lanes(7) }), 5);
  line.learn(answer({ next: 11n, oldest: 10n, turns: lanes(8) }), 5);
  line.learn(answer({ next: 12n, oldest: 12n, turns: lanes(9) }), 5);
  return line;
}

describe("a floor", () => {
  test("rises to what an earlier claim had reached, when all that was under way then has ended", () => {
    expect(raisedTo7().floors().turns).toEqual(lanes(7));
  });

  test("stays while a transaction from before is still open: it may add below", () => {
    clock = 0;
    const line = openLaneFloors(() => clock);
    line.learn(answer({ next: 10n, oldest: 4n, turns: lanes(7) }), 5);
    line.learn(answer({ next: 11n, oldest: 4n, turns: lanes(8) }), 5);
    line.learn(answer({ next: 12n, oldest: 10n, turns: lanes(9) }), 5);
    expect(line.floors().turns).toEqual(lanes(0));
  });

  test("does not rise over jobs that a filled claim may have left behind", () => {
    clock = 0;
    const line = openLaneFloors(() => clock);
    line.learn(answer({ next: 10n, oldest: 10n, turns: lanes(7) }), 5);
    line.learn(answer({ next: 11n, oldest: 11n, turns: lanes(8) }), 5);
    line.learn(
      answer({ next: 12n, oldest: 12n, turns: lanes(9) }, [
        [1, 2],
        [2, 3],
      ]),
      2,
    );
    // Lane 1 was looked through, lane 2 as far as turn 3, the others not at all.
    expect(line.floors().turns.slice(0, 3)).toEqual([7, 3, 0]);
  });

  test("falls when jobs come back to an old place", () => {
    const line = raisedTo7();
    line.learn(answer({ next: 13n, oldest: 13n, turns: lanes(9), returns: 1 }), 5);
    expect(line.floors().turns).toEqual(lanes(0));
  });

  test("is tried every 8 s: it stays when the whole line holds nothing below it", () => {
    const line = raisedTo7();
    clock = 8001;
    expect(line.floors().turns).toEqual(lanes(0));
    line.learn(answer({ next: 13n, oldest: 12n, turns: lanes(9) }, [[3, 9]]), 5);
    expect(Math.min(...line.floors().turns)).toBeGreaterThanOrEqual(7);
  });

  test("falls when something below it is found", () => {
    const line = raisedTo7();
    clock = 8001;
    line.floors();
    line.learn(answer({ next: 13n, oldest: 12n, turns: lanes(9) }, [[3, 5]]), 5);
    expect(line.floors().turns).toEqual(lanes(0));
  });
});
