import { num } from "./num.ts";

/** A tapered brush dab, centred on x, y. */
export function dab(
  x: number,
  y: number,
  length: number,
  width: number,
  angle: number,
  bend = 0.15,
): string {
  const at = turned(x, y, angle);
  const half = length / 2;
  return `M${at(-half, 0)}Q${at(0, -width / 2 + bend * length)} ${at(half, 0)}Q${at(0, width / 2 + bend * length)} ${at(-half, 0)}Z`;
}

/** A leaf that grows from x, y. */
export function leaf(x: number, y: number, length: number, width: number, angle: number): string {
  const at = turned(x, y, angle);
  return `M${at(0, 0)}C${at(length * 0.25, -width)} ${at(length * 0.75, -width * 0.8)} ${at(length, 0)}C${at(length * 0.75, width * 0.8)} ${at(length * 0.25, width)} ${at(0, 0)}Z`;
}

/** A four-pointed gleam. */
export function sparkle(x: number, y: number, size: number): string {
  const near = size * 0.12;
  const point = (dx: number, dy: number) => `${num(x + dx)} ${num(y + dy)}`;
  return `M${point(0, -size)}Q${point(near, -near)} ${point(size, 0)}Q${point(near, near)} ${point(0, size)}Q${point(-near, near)} ${point(-size, 0)}Q${point(-near, -near)} ${point(0, -size)}Z`;
}

/** A five-pointed star with plump arms. */
export function star(x: number, y: number, size: number): string {
  const corner = (index: number) => {
    const angle = -Math.PI / 2 + (index * Math.PI) / 5;
    const reach = index % 2 === 0 ? size : size * 0.5;
    return `${num(x + Math.cos(angle) * reach)} ${num(y + Math.sin(angle) * reach)}`;
  };
  return "M" + Array.from({ length: 10 }, (_, index) => corner(index)).join("L") + "Z";
}

function turned(x: number, y: number, angle: number) {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return (u: number, v: number) => `${num(x + u * cos - v * sin)} ${num(y + u * sin + v * cos)}`;
}
