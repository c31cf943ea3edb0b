import type { Client } from "pg";

import type { Transition } from "./all-transitions.ts";
import type { Gate } from "./gate.ts";
import { answerOf, type Outcome, readOutcome } from "./outcome.ts";
import { setScene, type Start } from "./scene.ts";

export interface Stage {
  one: Client;
  other: Client;
  gate: Gate;
}

export interface Interleaving {
  first: Transition;
  second: Transition;
  start: Start;
  /** The first is held before its n-th change of a row; when it has fewer, after all of them. */
  change: number;
  end: "commit" | "rollback";
}

/**
 * The first, in a transaction of its own, is held in the middle; the second is started and gets as far as it can; then the
 * first goes on, and is committed or rolled back. `wasHeld` false: the first had got to its end.
 */
export async function runPair(
  { one, other, gate }: Stage,
  { first, second, start, change, end }: Interleaving,
): Promise<{ outcome: Outcome; wasHeld: boolean }> {
  await setScene(one, start);
  await gate.close();
  await one.query("begin");
  await gate.holdAt(one, change);
  const firstAnswer = answerOf(first.run(one));
  const wasHeld = await gate.waits("one", { ended: firstAnswer, patienceMs: 5000 });
  const secondAnswer = answerOf(second.run(other));
  await gate.waits("other", { ended: secondAnswer, patienceMs: 40 });
  await gate.open();
  const answer = await firstAnswer;
  await one.query(end);
  const counts = end === "commit" ? answer : undefined;
  return { outcome: await readOutcome(one, counts, await secondAnswer), wasHeld };
}
