import type { Mask } from "./pixel-map.ts";

export interface Component {
  count: number;
  left: number;
  top: number;
  right: number;
  bottom: number;
  /** Its pixels that lie on the picture's border. */
  onBorder: number;
  /** Centre of gravity, px. */
  x: number;
  y: number;
}

export interface Labelled {
  /** 0 = nothing; n = the n-th component, 1-based. */
  labels: Int32Array;
  components: readonly Component[];
}

/** Which pixels hang together, edge to edge. */
export function findComponents({ width, height, values }: Mask): Labelled {
  const labels = new Int32Array(width * height);
  const stack = new Int32Array(width * height);
  const components: Component[] = [];
  for (let start = 0; start < values.length; start++) {
    if (!values[start] || labels[start]) continue;
    components.push(fill(start, components.length + 1));
  }
  return { labels, components };

  function fill(start: number, label: number): Component {
    const found = {
      count: 0,
      left: width,
      top: height,
      right: 0,
      bottom: 0,
      onBorder: 0,
      x: 0,
      y: 0,
    };
    let depth = 0;
    const visit = (pixel: number): void => {
      if (!values[pixel] || labels[pixel]) return;
      labels[pixel] = label;
      stack[depth++] = pixel;
    };
    visit(start);
    while (depth > 0) {
      const pixel = stack[--depth] ?? 0;
      const x = pixel % width;
      const y = Math.floor(pixel / width);
      found.count++;
      found.x += x;
      found.y += y;
      found.left = Math.min(found.left, x);
      found.right = Math.max(found.right, x);
      found.top = Math.min(found.top, y);
      found.bottom = Math.max(found.bottom, y);
      if (x === 0 || y === 0 || x === width - 1 || y === height - 1) found.onBorder++;
      if (x > 0) visit(pixel - 1);
      if (x < width - 1) visit(pixel + 1);
      if (y > 0) visit(pixel - width);
      if (y < height - 1) visit(pixel + width);
    }
    return { ...found, x: found.x / found.count, y: found.y / found.count };
  }
}

/** The mask without the components that are not kept. */
export function keepComponents(mask: Mask, keep: (component: Component) => boolean): Mask {
  const { labels, components } = findComponents(mask);
  const kept = components.map(keep);
  return {
    ...mask,
    values: mask.values.map((value, pixel) => (value && kept[(labels[pixel] ?? 0) - 1] ? 1 : 0)),
  };
}
