import { rangeOfTold } from "./told-words.ts";

/** How far the brush goes beyond the word, in shares of a letter's height. */
const overhang = 0.14;

/** Lays the brush under some of the words of a face: a stroke for each line on which they stand. */
export function moveBrush(words: Element, from: number, to: number): void {
  const brush = words.querySelector<HTMLElement>(".brush");
  const range = rangeOfTold(words, from, to);
  if (brush === null) return;
  if (range === undefined) return liftBrush(words);
  const home = brush.getBoundingClientRect();
  const lines = linesOf([...range.getClientRects()]);
  lines.forEach((line, index) => {
    const stroke = strokeOf(brush, index);
    const over = line.height * overhang;
    stroke.style.translate = `${line.left - home.left - over}px ${line.top - home.top}px`;
    stroke.style.width = `${line.right - line.left + 2 * over}px`;
    stroke.style.height = `${line.height}px`;
  });
  for (const left of [...brush.children].slice(lines.length)) left.remove();
  brush.dataset["from"] = String(from);
}

export function liftBrush(words: Element): void {
  const brush = words.querySelector<HTMLElement>(".brush");
  brush?.replaceChildren();
  if (brush !== null) delete brush.dataset["from"];
}

interface Line {
  left: number;
  right: number;
  top: number;
  height: number;
}

/** Pieces of one line (before and after italics) are one stroke. */
function linesOf(pieces: DOMRect[]): Line[] {
  const lines: Line[] = [];
  for (const { left, right, top, height, width } of pieces) {
    if (width === 0) continue;
    const line = lines.find((one) => Math.abs(one.top - top) < height / 2);
    if (line === undefined) lines.push({ left, right, top, height });
    else {
      line.left = Math.min(line.left, left);
      line.right = Math.max(line.right, right);
    }
  }
  return lines;
}

function strokeOf(brush: HTMLElement, index: number): HTMLElement {
  const there = brush.children.item(index);
  if (there instanceof HTMLElement) return there;
  return brush.appendChild(document.createElement("i"));
}
