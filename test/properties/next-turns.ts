import { lastTurn } from "./last-turn.ts";
import type { QueueModel } from "./queue-model.ts";
import { userKeyOf } from "./user-key-of.ts";

interface UserInLane {
  lane: number;
  userId: string | null;
}

/**
 * Says the turn of each job that one statement puts into the line: one after the other for each user and lane. The turns that
 * they come after are those of this moment, before any of them stands there.
 */
export function nextTurns(
  model: QueueModel,
  all: readonly UserInLane[],
): (one: UserInLane) => number {
  const nameOf = ({ lane, userId }: UserInLane): string => `${lane}/${userKeyOf(userId)}`;
  const turns = new Map(
    all.map((one) => [nameOf(one), lastTurn(model, one.lane, one.userId)] as const),
  );
  return (one) => {
    const turn = (turns.get(nameOf(one)) ?? 0) + 1;
    turns.set(nameOf(one), turn);
    return turn;
  };
}
