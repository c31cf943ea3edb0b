import type { Random } from "../../../../book/seeded-random.ts";
import { between } from "../../../../book/seeded-random.ts";
import { icon } from "../../icons/icon.ts";
import { dab, leaf, sparkle, star } from "../../paint/brush.ts";
import { fill, placed, stroke } from "../../paint/marks.ts";
import { num } from "../../paint/num.ts";
import { blob, ellipse } from "../../paint/shapes.ts";
import type { Svg } from "../../paint/svg.ts";
import { bubbleColumn } from "../../scenery/bubbles.ts";
import { flower, flowerKinds } from "../../scenery/flower.ts";
import { glow, rays } from "../../scenery/lights.ts";
import { butterfly } from "../../scenery/small-fliers.ts";
import type { Staged } from "../stage-figures.ts";

/** What the hero's gift looks like: light and air behind the hero, things in front. Both see-through or small. */
export interface GiftEffect {
  behind: (svg: Svg, random: Random, at: EffectPlace) => string;
  before: (svg: Svg, random: Random, at: EffectPlace) => string;
}

export interface EffectPlace extends Pick<Staged, "x" | "left" | "right" | "top" | "bottom"> {
  /** Middle of the hero. */
  y: number;
  /** Warm light of the scene. */
  light: string;
}

export function giftEffect(ability: string): GiftEffect {
  return effects[ability] ?? anyEffect;
}

const anyEffect: GiftEffect = {
  behind: (svg, random, at) =>
    glow(svg, at.x, at.y, 760, at.light, 0.7) +
    rays(svg, random, at.x, at.y, {
      count: 18,
      length: 1150,
      from: 0,
      to: 6.28,
      colour: at.light,
      strength: 0.3,
    }),
  before: (_svg, random, at) => swirlOfStars(random, at),
};

const effects: Readonly<Record<string, GiftEffect>> = {
  light: {
    behind: (svg, random, at) =>
      glow(svg, at.x, at.y, 1050, "#ffe79a", 0.95) +
      glow(svg, at.x, at.y, 520, "#fffbe0", 0.85) +
      rays(svg, random, at.x, at.y, {
        count: 24,
        length: 1300,
        from: 0,
        to: 6.28,
        colour: "#fff3b8",
        strength: 0.42,
      }),
    before: (svg, random, at) => floatingLights(svg, random, at),
  },
  sing: { behind: anyEffect.behind, before: (svg, random, at) => risingNotes(svg, random, at) },
  strong: {
    behind: anyEffect.behind,
    before: (_svg, _random, at) => effortStrokes(at),
  },
  build: { behind: anyEffect.behind, before: (svg, random, at) => toolsInTheAir(svg, random, at) },
  animals: {
    behind: anyEffect.behind,
    before: (svg, random, at) => smallCreatures(svg, random, at),
  },
  fast: {
    behind: (_svg, random, at) => speedStreaks(random, at),
    before: (_svg, random, at) => dustPuffs(random, at),
  },
  swim: {
    behind: (svg, random, at) =>
      anyEffect.behind(svg, random, at) +
      bubbleColumn(svg, random, at.left - 40, at.bottom, 22) +
      bubbleColumn(svg, random, at.right + 40, at.bottom, 22),
    before: (_svg, random, at) => splash(random, at),
  },
  hide: { behind: anyEffect.behind, before: (svg, random, at) => shimmer(svg, random, at) },
  grow: { behind: anyEffect.behind, before: (_svg, random, at) => suddenFlowers(random, at) },
  fly: {
    behind: anyEffect.behind,
    before: (_svg, random, at) => windLines(random, at) + swirlOfStars(random, at),
  },
};

function around(at: EffectPlace, angle: number, reach: number): [number, number] {
  const rx = (at.right - at.left) / 2 + reach;
  const ry = (at.bottom - at.top) / 2 + reach * 0.7;
  return [(at.left + at.right) / 2 + Math.cos(angle) * rx, at.y + Math.sin(angle) * ry];
}

function swirlOfStars(random: Random, at: EffectPlace): string {
  let stars = "";
  let gleams = "";
  for (let index = 0; index < 30; index++) {
    const angle = Math.PI * 0.85 + (index / 30) * Math.PI * 2.1;
    const [x, y] = around(at, angle, 40 + (index % 5) * 34 + between(random, -10, 30));
    if (y > at.bottom - 10) continue;
    if (index % 3 === 0) stars += star(x, y, between(random, 16, 30));
    else gleams += sparkle(x, y, between(random, 10, 28));
  }
  return fill(stars, "#ffd964") + fill(gleams, "#fffdf0", 'opacity="0.95"');
}

function floatingLights(svg: Svg, random: Random, at: EffectPlace): string {
  let art = "";
  for (let index = 0; index < 14; index++) {
    const [x, y] = around(at, (index / 14) * 6.28 + random() * 0.3, between(random, 50, 190));
    if (y > at.bottom) continue;
    art +=
      glow(svg, x, y, between(random, 60, 100), "#fff2a8", 0.9) +
      fill(ellipse(x, y, 12), "#fffef0");
  }
  return art;
}

function risingNotes(svg: Svg, random: Random, at: EffectPlace): string {
  let art = "";
  const wave = (side: number) =>
    `M${num(at.x + side * 120)} ${num(at.top + 190)}C${num(at.x + side * 330)} ${num(at.top + 40)} ${num(at.x + side * 360)} ${num(at.top + 260)} ${num(at.x + side * 620)} ${num(at.top + 60)}`;
  art += stroke(wave(1) + wave(-1), "#fffbe6", 8, 'opacity="0.7"');
  for (let index = 0; index < 9; index++) {
    const side = index % 2 === 0 ? 1 : -1;
    const share = index / 9;
    const x = at.x + side * (230 + share * 430);
    const y = at.top + 200 - share * 130 + between(random, -60, 60);
    const note = index % 3 === 0 ? "musical-notes" : "musical-note";
    art += placed(
      icon(svg, note, 92 - share * 20, { calm: 0, ambient: "#ffd964", amount: 0.5 }),
      x,
      y,
      1,
      between(random, -16, 16),
    );
  }
  return art;
}

function effortStrokes(at: EffectPlace): string {
  let path = "";
  for (const angle of [-2.5, -2.2, -0.94, -0.64, 3, 0.14]) {
    const [fromX, fromY] = around(at, angle, 34);
    const [toX, toY] = around(at, angle, 120);
    path += `M${num(fromX)} ${num(fromY)}L${num(toX)} ${num(toY)}`;
  }
  return stroke(path, "#fff6d8", 14, 'opacity="0.95"');
}

function toolsInTheAir(svg: Svg, random: Random, at: EffectPlace): string {
  const tools = ["hammer", "gear", "wrench", "nut-and-bolt", "screwdriver", "gear", "ladder"];
  return (
    tools
      .map((name, index) => {
        const [x, y] = around(
          at,
          Math.PI + 0.15 + (index / (tools.length - 1)) * (Math.PI - 0.3),
          110,
        );
        return placed(icon(svg, name, 118, { calm: 0.05 }), x, y, 1, between(random, -30, 30));
      })
      .join("") + swirlOfStars(random, at)
  );
}

function smallCreatures(svg: Svg, random: Random, at: EffectPlace): string {
  const ground = ["rabbit-face", "snail", "hatching-chick", "hedgehog", "turtle", "baby-chick"].map(
    (name, index) => {
      const side = index % 2 === 0 ? -1 : 1;
      const edge = side < 0 ? at.left : at.right;
      const x = edge + side * (70 + Math.floor(index / 2) * 120);
      return placed(
        icon(svg, name, 124, { stands: true, calm: 0.08 }),
        x,
        at.bottom + 16 + (index % 3) * 20,
        1,
        0,
        side > 0,
      );
    },
  );
  const air = Array.from({ length: 9 }, (_, index) => {
    const [x, y] = around(at, Math.PI + 0.2 + (index / 8) * (Math.PI - 0.4), 60 + (index % 3) * 50);
    return butterfly(
      x,
      y,
      between(random, 26, 42),
      ["#ffb04a", "#ff8fc0", "#8fb8ff"][index % 3] ?? "#ffb04a",
      between(random, -30, 30),
    );
  });
  return ground.join("") + air.join("");
}

function speedStreaks(random: Random, at: EffectPlace): string {
  let path = "";
  for (let index = 0; index < 34; index++) {
    const length = between(random, 260, 620);
    path += dab(
      at.left - length * 0.4 + between(random, -60, 120),
      between(random, at.top + 60, at.bottom - 20),
      length,
      between(random, 6, 16),
      0.03,
      0.01,
    );
  }
  return fill(path, "#ffffff", 'opacity="0.6"');
}

function dustPuffs(random: Random, at: EffectPlace): string {
  let path = "";
  for (let index = 0; index < 9; index++) {
    const size = 66 - index * 5;
    path += blob(
      random,
      at.left - 20 - index * 62,
      at.bottom - 20 - between(random, 0, 40),
      size,
      size * 0.72,
      9,
      0.12,
    );
  }
  return fill(path, "#fff6e2", 'opacity="0.8"');
}

function splash(random: Random, at: EffectPlace): string {
  let drops = "";
  for (let index = 0; index < 26; index++) {
    const [x, y] = around(at, Math.PI + (index / 25) * Math.PI, between(random, 20, 160));
    drops += leaf(x, y, between(random, 22, 44), 11, between(random, 1.2, 1.9));
  }
  const rings = [1, 1.35, 1.7]
    .map((size) =>
      ellipse(
        (at.left + at.right) / 2,
        at.bottom - 6,
        ((at.right - at.left) / 2) * size,
        30 * size,
      ),
    )
    .join("");
  return fill(drops, "#d9f6ff", 'opacity="0.9"') + stroke(rings, "#eefcff", 7, 'opacity="0.65"');
}

function shimmer(svg: Svg, random: Random, at: EffectPlace): string {
  const middle = (at.left + at.right) / 2;
  const veil = svg.radial([
    [0, "#ffffff", 0],
    [0.72, "#e6f4ff", 0.12],
    [0.9, "#ffffff", 0.55],
    [1, "#ffffff", 0],
  ]);
  const ring = ellipse(middle, at.y, (at.right - at.left) / 2 + 90, (at.bottom - at.top) / 2 + 80);
  return fill(ring, veil) + swirlOfStars(random, at);
}

function suddenFlowers(random: Random, at: EffectPlace): string {
  let art = "";
  const colours = ["#ff8fa3", "#ffffff", "#ffd35c", "#b79bff", "#ff7d5c"];
  for (let index = 0; index < 30; index++) {
    const side = index % 2 === 0 ? -1 : 1;
    const edge = side < 0 ? at.left : at.right;
    const away = Math.floor(index / 2) * 36;
    const x = edge + side * (10 + away) + between(random, -20, 20);
    const height = Math.max(80, 250 - away * 0.4) * between(random, 0.7, 1.1);
    art += flower(
      random,
      x,
      at.bottom + between(random, -10, 40),
      height,
      colours[index % 5] ?? "#fff",
      "#4f9a52",
      flowerKinds[index % 3],
    );
  }
  return art + swirlOfStars(random, at);
}

function windLines(random: Random, at: EffectPlace): string {
  let path = "";
  for (let index = 0; index < 12; index++) {
    path += dab(
      at.left - between(random, 0, 260),
      between(random, at.y - 100, at.bottom + 60),
      between(random, 160, 360),
      7,
      -0.22,
      0.02,
    );
  }
  return fill(path, "#ffffff", 'opacity="0.6"');
}
