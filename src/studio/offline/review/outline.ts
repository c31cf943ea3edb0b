/** A shape brought to one size: 48 squares along its longer side, centred. */
export interface Outline {
  squares: Uint8Array;
  /** Share of its own box that it fills. */
  fill: number;
}

const side = 48;

export interface Shape {
  width: number;
  height: number;
  values: Uint8Array;
}

/** Null when nothing is set. */
export function outlineOf({ width, height, values }: Shape): Outline | null {
  let [left, top, right, bottom, count] = [width, height, -1, -1, 0];
  for (let pixel = 0; pixel < values.length; pixel++) {
    if (!values[pixel]) continue;
    const x = pixel % width;
    const y = Math.floor(pixel / width);
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
    count++;
  }
  if (count === 0) return null;
  const boxWidth = right - left + 1;
  const boxHeight = bottom - top + 1;
  const scale = Math.max(boxWidth, boxHeight) / side;
  const squares = new Uint8Array(side * side);
  for (let row = 0; row < side; row++) {
    for (let column = 0; column < side; column++) {
      const x = Math.floor(left + boxWidth / 2 + (column + 0.5 - side / 2) * scale);
      const y = Math.floor(top + boxHeight / 2 + (row + 0.5 - side / 2) * scale);
      const inside = x >= 0 && y >= 0 && x < width && y < height;
      if (inside && values[y * width + x]) squares[row * side + column] = 1;
    }
  }
  return { squares, fill: count / (boxWidth * boxHeight) };
}

/** Shared area over joint area, 0–1, of the better of the shape and its mirror image: heroes look both ways. */
export function likeness(one: Outline, other: Outline): number {
  return Math.max(
    shared(one, other, (column) => column),
    shared(one, other, (column) => side - 1 - column),
  );
}

function shared(one: Outline, other: Outline, columnOf: (column: number) => number): number {
  let both = 0;
  let either = 0;
  for (let row = 0; row < side; row++) {
    for (let column = 0; column < side; column++) {
      const first = one.squares[row * side + column] ?? 0;
      const second = other.squares[row * side + columnOf(column)] ?? 0;
      both += first & second;
      either += first | second;
    }
  }
  return either === 0 ? 0 : both / either;
}
