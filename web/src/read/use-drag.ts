import { type PointerEvent, useRef } from "react";

import type { Turner } from "./use-turn.ts";

interface Drag {
  pointer: number;
  x: number;
  y: number;
  steps?: 1 | -1;
  /** No leaf follows it (less motion is wished): it turns when it is lifted. */
  isSwipe?: true;
  /** Pixels a second, smoothed. */
  speed: number;
  lastX: number;
  lastMs: number;
}

interface Hands {
  onPointerDown: (event: PointerEvent<HTMLElement>) => void;
  onPointerMove: (event: PointerEvent<HTMLElement>) => void;
  onPointerUp: (event: PointerEvent<HTMLElement>) => void;
  onPointerCancel: (event: PointerEvent<HTMLElement>) => void;
  /** True once after a drag: the click that ends it is none. */
  wasDrag: () => boolean;
}

/** So far a finger may slip before it is a drag. */
const slipPx = 10;
const flickPxPerS = 500;
const swipeShare = 0.1;

/** The leaf follows the finger, and goes back when it is let go before the middle. A second finger changes nothing. */
export function useDrag({ take, drag, letGo, turnBy }: Turner, isRtl: () => boolean): Hands {
  const now = useRef<Drag>(undefined);
  const dragged = useRef(false);

  const end = (event: PointerEvent<HTMLElement>, isOver: boolean) => {
    const { current } = now;
    if (current?.pointer !== event.pointerId) return;
    now.current = undefined;
    if (current.steps === undefined) return;
    dragged.current = true;
    if (current.isSwipe) {
      if (isOver && share(event, current, current.steps) > swipeShare) turnBy(current.steps);
      return;
    }
    const isQuick = Math.abs(towards(current.speed, current.steps)) > flickPxPerS;
    const goesOn = isQuick
      ? towards(current.speed, current.steps) > 0
      : share(event, current, current.steps) > 0.4;
    letGo(isOver && goesOn);
  };
  /** Pixels to the right → in the direction of the turn. */
  const towards = (px: number, steps: 1 | -1): number => (isRtl() ? px : -px) * steps;
  const share = (event: PointerEvent<HTMLElement>, { x }: Drag, steps: 1 | -1): number =>
    towards(event.clientX - x, steps) / (event.currentTarget.offsetWidth * 0.8);

  return {
    onPointerDown(event) {
      dragged.current = false;
      const isControl =
        event.target instanceof Element && event.target.closest("button, a") !== null;
      if (now.current !== undefined || event.button !== 0 || isControl) return;
      const { pointerId: pointer, clientX: x, clientY: y } = event;
      now.current = { pointer, x, y, speed: 0, lastX: x, lastMs: event.timeStamp };
    },
    onPointerMove(event) {
      const { current } = now;
      if (current?.pointer !== event.pointerId) return;
      const passedS = Math.max(1, event.timeStamp - current.lastMs) / 1000;
      current.speed += ((event.clientX - current.lastX) / passedS - current.speed) * 0.5;
      current.lastX = event.clientX;
      current.lastMs = event.timeStamp;
      if (current.steps === undefined) {
        const [dx, dy] = [event.clientX - current.x, event.clientY - current.y];
        if (Math.abs(dx) < slipPx || Math.abs(dx) < Math.abs(dy)) return;
        const steps = towards(dx, 1) > 0 ? 1 : -1;
        current.steps = steps;
        if (!take(steps)) current.isSwipe = true;
        event.currentTarget.setPointerCapture(event.pointerId);
      }
      if (!current.isSwipe) drag(share(event, current, current.steps));
    },
    onPointerUp: (event) => end(event, true),
    onPointerCancel: (event) => end(event, false),
    wasDrag() {
      const was = dragged.current;
      dragged.current = false;
      return was;
    },
  };
}
