import { type CSSProperties, type KeyboardEvent, type PointerEvent, useRef } from "react";

import { drawing } from "../../words/drawing.ts";
import { type Cut, withCorner } from "./adjustment.ts";

type Corner = "start" | "end";

const step = 0.02;
const arrows: Record<string, [x: number, y: number]> = {
  ArrowLeft: [-step, 0],
  ArrowRight: [step, 0],
  ArrowUp: [0, -step],
  ArrowDown: [0, step],
};

/** The frame around what is kept, with two corners that can be dragged, or moved by the arrow keys. */
export function CutFrame({ cut, onCut }: { cut: Cut; onCut: (cut: Cut) => void }) {
  const place = useRef<HTMLDivElement>(null);
  const shares = {
    "--left": cut.left,
    "--top": cut.top,
    "--right": cut.right,
    "--bottom": cut.bottom,
  } as CSSProperties;

  function drag(corner: Corner, event: PointerEvent): void {
    const box = place.current?.getBoundingClientRect();
    if (box === undefined || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const x = (event.clientX - box.left) / box.width;
    const y = (event.clientY - box.top) / box.height;
    onCut(withCorner(cut, corner, x, y));
  }

  function press(corner: Corner, event: KeyboardEvent): void {
    const move = arrows[event.key];
    if (move === undefined) return;
    event.preventDefault();
    const far = event.shiftKey ? 4 : 1;
    const [x, y] = corner === "start" ? [cut.left, cut.top] : [cut.right, cut.bottom];
    onCut(withCorner(cut, corner, x + far * move[0], y + far * move[1]));
  }

  return (
    <div ref={place} className="make-cut" style={shares}>
      <span className="make-kept" />
      {(["start", "end"] as const).map((corner) => (
        <button
          key={corner}
          type="button"
          className="make-corner"
          data-corner={corner}
          aria-label={drawing.corners[corner]}
          onKeyDown={(event) => press(corner, event)}
          onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
          onPointerMove={(event) => drag(corner, event)}
        />
      ))}
    </div>
  );
}
