import { tone } from "../paint/colour.ts";
import { fill, stroke } from "../paint/marks.ts";
import { num } from "../paint/num.ts";
import { bezier, ellipse, smooth } from "../paint/shapes.ts";
import { headY } from "../puppet/rig.ts";
import type { Rig } from "../puppet/rig.ts";
import { shaded } from "../puppet/shaded.ts";
import { tail } from "./tails.ts";

/** What dragons and dinosaurs share: spiked tail, banded belly, snout and crest. */
export function spikedTail(rig: Rig): string {
  const { tailSide: side, accent } = rig;
  const spine = bezier([0, -82], [side * 70, -30], [side * 130, -14], [side * 150, -78]);
  let spikes = "";
  for (let index = 3; index < 13; index += 2) {
    const [x, y] = spine[index] ?? [0, 0];
    const [nextX, nextY] = spine[index + 1] ?? [0, 0];
    const out = Math.atan2(nextY - y, nextX - x) + (side > 0 ? -1.57 : 1.57);
    const half = (62 - (index / 14) * 46) / 2;
    const size = 20 - index * 0.8;
    const [cos, sin] = [Math.cos(out), Math.sin(out)];
    const [baseX, baseY] = [x + cos * half * 0.85, y + sin * half * 0.85];
    spikes += `M${num(baseX + sin * size * 0.6)} ${num(baseY - cos * size * 0.6)}L${num(baseX + cos * size)} ${num(baseY + sin * size)}L${num(baseX - sin * size * 0.6)} ${num(baseY + cos * size * 0.6)}Z`;
  }
  return (
    tail(spine, 62, 13, rig.main) +
    fill(spikes, accent, `stroke="${accent}" stroke-width="4" stroke-linejoin="round"`)
  );
}

export function bandedBelly({ faceX, second }: Rig): string {
  const shift = faceX * 0.5;
  const bands = [-152, -130, -108, -86]
    .map((y) => `M${num(-46 + shift)} ${y}Q${num(shift)} ${y + 14} ${num(46 + shift)} ${y}`)
    .join("");
  return stroke(bands, tone(second, -0.1), 4, 'opacity="0.7"');
}

export function crest({ accent }: Rig): string {
  const spike = (x: number, y: number, size: number) =>
    `M${num(x - size * 0.6)} ${num(headY + y + 8)}L${x} ${num(headY + y - size)}L${num(x + size * 0.6)} ${num(headY + y + 8)}Z`;
  return fill(
    spike(0, -76, 30) + spike(-24, -72, 22) + spike(24, -72, 22),
    accent,
    `stroke="${accent}" stroke-width="7" stroke-linejoin="round"`,
  );
}

export function snout(rig: Rig): string {
  const x = rig.faceX * 1.3;
  const y = headY;
  const shape = smooth([
    [x, y + 2],
    [x + 52, y + 10],
    [x + 70, y + 42],
    [x + 44, y + 74],
    [x, y + 80],
    [x - 44, y + 74],
    [x - 70, y + 42],
    [x - 52, y + 10],
  ]);
  const nostril = rig.faceX * 1.4;
  return (
    shaded(rig.svg, shape, tone(rig.main, 0.06), 0.06) +
    fill(
      ellipse(nostril - 22, y + 22, 6, 4.4) + ellipse(nostril + 22, y + 22, 6, 4.4),
      tone(rig.main, -0.2),
    ) +
    fill(
      ellipse(-58, y - 36, 6) +
        ellipse(-70, y - 20, 4) +
        ellipse(62, y - 40, 5) +
        ellipse(72, y - 24, 4),
      tone(rig.main, -0.07),
    )
  );
}
