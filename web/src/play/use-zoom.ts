import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from "react";

import type { Point } from "./outline.ts";

const sizes = [1, 1.6, 2.4, 3.4] as const;

interface Zoom {
  zoom: number;
  isSmallest: boolean;
  isLargest: boolean;
  larger: () => void;
  smaller: () => void;
  /** By a third of what is seen. */
  pan: (x: number, y: number) => void;
  keepInView: (point: Point) => void;
}

/** The picture in larger sizes, around what was in the middle before. The view scrolls: a finger can move it, a button too. */
export function useZoom(view: RefObject<HTMLDivElement | null>): Zoom {
  const [size, setSize] = useState(0);
  const middle = useRef<Point>([0.5, 0.5]);

  const change = (by: 1 | -1): void => {
    const box = view.current;
    if (box !== null) {
      middle.current = [
        (box.scrollLeft + box.clientWidth / 2) / box.scrollWidth,
        (box.scrollTop + box.clientHeight / 2) / box.scrollHeight,
      ];
    }
    setSize(Math.min(sizes.length - 1, Math.max(0, size + by)));
  };
  useLayoutEffect(() => {
    const box = view.current;
    if (box === null) return;
    const [x, y] = middle.current;
    box.scrollLeft = x * box.scrollWidth - box.clientWidth / 2;
    box.scrollTop = y * box.scrollHeight - box.clientHeight / 2;
  }, [view, size]);

  const keepInView = useCallback(
    ([x, y]: Point): void => {
      const box = view.current;
      if (box === null) return;
      middle.current = [x, y];
      const fromLeft = x * box.scrollWidth - box.scrollLeft;
      const fromTop = y * box.scrollHeight - box.scrollTop;
      const isSeen = (at: number, length: number): boolean =>
        at > length * 0.1 && at < length * 0.9;
      if (isSeen(fromLeft, box.clientWidth) && isSeen(fromTop, box.clientHeight)) return;
      box.scrollTo({
        left: x * box.scrollWidth - box.clientWidth / 2,
        top: y * box.scrollHeight - box.clientHeight / 2,
      });
    },
    [view],
  );
  return {
    zoom: sizes[size] ?? 1,
    isSmallest: size === 0,
    isLargest: size === sizes.length - 1,
    larger: () => change(1),
    smaller: () => change(-1),
    pan(x, y) {
      const box = view.current;
      box?.scrollBy({
        left: (x * box.clientWidth) / 3,
        top: (y * box.clientHeight) / 3,
        behavior: "smooth",
      });
    },
    keepInView,
  };
}
