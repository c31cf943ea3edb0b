import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from "react";

import { isStill } from "./is-still.ts";
import { holdLeaf, layLeaf, type LeafPose } from "./turn-leaf.ts";

/** A leaf in the air. By finger, it goes where the finger goes. */
export interface Turn {
  from: number;
  to: number;
  by: "itself" | "finger";
}

interface Turning {
  at: number;
  last: number;
  /** How far a leaf swings, in degrees. */
  reach: number;
  isRtl: () => boolean;
  /** Resolves when the place can be shown, or when it is not worth waiting any longer. */
  ready: (place: number) => Promise<void>;
  onTurned: (place: number) => void;
}

export interface Turner {
  turn: Turn | undefined;
  leaf: RefObject<HTMLDivElement | null>;
  turnTo: (place: number) => void;
  /** From where one is, or is going to be. */
  turnBy: (steps: 1 | -1) => void;
  /** The finger takes the leaf; false where there is none. */
  take: (steps: 1 | -1) => boolean;
  /** 0–1: how far the finger has brought it. */
  drag: (share: number) => void;
  letGo: (goesOn: boolean) => void;
}

/** Turning pages: one leaf at a time, and one more turn may wait for it. */
export function useTurn({ at, last, reach, isRtl, ready, onTurned }: Turning): Turner {
  const [turn, setTurn] = useState<Turn>();
  const leaf = useRef<HTMLDivElement>(null);
  const waiting = useRef<number>(undefined);
  const goal = useRef<number>(undefined);
  const held = useRef(0);
  const isGone = useRef(false);
  /** The turn before it is drawn: a quick finger lets go before that. */
  const going = useRef<Turn>(undefined);
  useEffect(() => {
    isGone.current = false;
    return () => void (isGone.current = true);
  }, []);

  const pose = (): LeafPose | undefined =>
    leaf.current === null ? undefined : { leaf: leaf.current, degrees: isRtl() ? reach : -reach };
  /** Of the way from → to, as the leaf counts: forwards it goes from 0 to 1, backwards from 1 to 0. */
  const lies = ({ from, to }: Turn, share: number): number => (to > from ? share : 1 - share);

  const begin = (next: Turn | undefined) => {
    going.current = next;
    setTurn(next);
  };
  const land = (place: number) => {
    if (isGone.current) return;
    goal.current = undefined;
    begin(undefined);
    onTurned(place);
  };

  useLayoutEffect(() => {
    const now = pose();
    if (turn === undefined || now === undefined) return;
    if (turn.by === "finger") return holdLeaf(now, lies(turn, held.current));
    holdLeaf(now, lies(turn, 0));
    void layLeaf(now, lies(turn, 0), lies(turn, 1) as 0 | 1).then(() => land(turn.to));
    // A leaf that is in the air is not thrown anew because something else was drawn again.
  }, [turn]);

  useEffect(() => {
    const next = waiting.current;
    if (turn !== undefined || next === undefined) return;
    waiting.current = undefined;
    turnTo(next);
  });

  function turnTo(place: number): void {
    if (place < 0 || place > last) return;
    if (goal.current !== undefined) {
      if (place !== goal.current) waiting.current = place;
      return;
    }
    if (place === at) return;
    goal.current = place;
    void ready(place).then(() => {
      if (isGone.current || goal.current !== place) return;
      if (isStill()) land(place);
      else begin({ from: at, to: place, by: "itself" });
    });
  }

  function take(steps: 1 | -1): boolean {
    const to = at + steps;
    if (goal.current !== undefined || to < 0 || to > last || isStill()) return false;
    goal.current = to;
    held.current = 0;
    begin({ from: at, to, by: "finger" });
    return true;
  }

  function drag(share: number): void {
    held.current = Math.min(1, Math.max(0, share));
    const now = pose();
    const { current } = going;
    if (now !== undefined && current?.by === "finger") {
      holdLeaf(now, lies(current, held.current));
    }
  }

  function letGo(goesOn: boolean): void {
    const now = pose();
    const { current } = going;
    if (current?.by !== "finger") return;
    const place = goesOn ? current.to : current.from;
    if (now === undefined) return land(place);
    const end = lies(current, goesOn ? 1 : 0) as 0 | 1;
    void layLeaf(now, lies(current, held.current), end).then(() => land(place));
    // A second hand on it changes nothing any more.
    going.current = undefined;
  }

  return {
    turn,
    leaf,
    turnTo,
    turnBy: (steps) => turnTo((goal.current ?? at) + steps),
    take,
    drag,
    letGo,
  };
}
