import { between, pickOne } from "../../../book/seeded-random.ts";
import { icon } from "../icons/icon.ts";
import { dab, sparkle } from "../paint/brush.ts";
import { fill, placed, stroke } from "../paint/marks.ts";
import { num } from "../paint/num.ts";
import { ellipse } from "../paint/shapes.ts";
import { glow } from "../scenery/lights.ts";
import type { View } from "./theme.ts";

/** Bunting by day and lanterns by dusk, in the occasion's colours, strung over the crowd. */
export function strings(view: View): string {
  const [first, ...rest] = spans;
  if (!first) return "";
  const drawn = [first, ...rest].map((span, index) =>
    view.light === "dusk" ? lanternString(view, span, index) : flagString(view, span),
  );
  return drawn.join("");
}

/** What falls or floats through the whole picture. */
export function weather(view: View): string {
  const { random, svg, occasion } = view;
  if (occasion === "winter") {
    const flakes = Array.from({ length: 150 }, () =>
      ellipse(between(random, 0, svg.width), between(random, 0, 1780), between(random, 3, 8)),
    );
    return fill(flakes.join(""), "#ffffff", 'opacity="0.85"');
  }
  if (occasion === "birthday" || occasion === "any") return confetti(view);
  if (occasion === "baby") return hearts(view);
  return "";
}

/** The occasion's own landmark, behind the first lane at x, y. */
export function landmark(view: View, x: number, y: number): string {
  const { svg, occasion } = view;
  if (occasion === "birthday") return placed(giantCake(), x, y - 20, 1.05);
  if (occasion === "halloween") {
    const pumpkin = (across: number, size: number): string =>
      placed(icon(svg, "jack-o-lantern", size, { stands: true, calm: 0.1 }), x + across, y);
    return pumpkin(-170, 130) + pumpkin(180, 150) + pumpkin(0, 240);
  }
  if (occasion === "baby") return placed(cradle(), x, y, 0.9);
  if (occasion === "winter") return placed(snowHeap(), x, y, 1);
  return "";
}

const partyColours = ["#ff8a7a", "#ffd35c", "#7fd0c0", "#8fb0f0", "#f2a0cf"];
const coloursOf: Record<string, readonly string[]> = {
  halloween: ["#f2913d", "#7a4fa0", "#3f3357", "#ffd35c"],
  winter: ["#d9534a", "#ffffff", "#4f9a58", "#ffd35c"],
  baby: ["#ffc9d6", "#c9e4ff", "#fff1b8", "#cdeccd"],
  bedtime: ["#8fa6f0", "#ffe9a0", "#b79bff", "#9fd8ea"],
};

function festiveColours(occasion: string | null): readonly string[] {
  return coloursOf[occasion ?? ""] ?? partyColours;
}

type Span = readonly [x1: number, y1: number, x2: number, y2: number, sag: number];

const spans: readonly Span[] = [
  [-20, 500, 730, 545, 84],
  [730, 545, 1400, 580, 84],
  [1400, 580, 2120, 505, 90],
];

function pointOn([x1, y1, x2, y2, sag]: Span, share: number): { x: number; y: number } {
  return {
    x: x1 + (x2 - x1) * share,
    y: y1 + (y2 - y1) * share + Math.sin(share * Math.PI) * sag,
  };
}

function cord([x1, y1, x2, y2, sag]: Span): string {
  return `M${x1} ${y1}Q${num((x1 + x2) / 2)} ${num((y1 + y2) / 2 + sag * 2)} ${x2} ${y2}`;
}

function flagString(view: View, span: Span): string {
  const colours = festiveColours(view.occasion);
  const flags = Array.from({ length: 11 }, (_, index) => {
    const { x, y } = pointOn(span, (index + 0.5) / 11);
    const colour = colours[index % colours.length] ?? "#ffd35c";
    return (
      fill(`M${num(x - 21)} ${num(y)}H${num(x + 21)}L${num(x)} ${num(y + 46)}Z`, colour) +
      fill(
        `M${num(x - 21)} ${num(y)}H${num(x + 21)}L${num(x + 17)} ${num(y + 8)}H${num(x - 17)}Z`,
        "#ffffff",
        'opacity="0.35"',
      )
    );
  });
  return stroke(cord(span), "#8a6a58", 4) + flags.join("");
}

function lanternString(view: View, span: Span, offset: number): string {
  const colours = festiveColours(view.occasion);
  const lanterns = Array.from({ length: 7 }, (_, index) => {
    const { x, y } = pointOn(span, (index + 0.5) / 7);
    const colour = colours[(index + offset) % colours.length] ?? "#ffd35c";
    return (
      glow(view.svg, x, y + 34, 120, "#ffdf9a", 0.5) +
      stroke(`M${num(x)} ${num(y)}V${num(y + 10)}`, "#5a4a3a", 3) +
      fill(ellipse(x, y + 36, 27, 25), colour) +
      fill(ellipse(x, y + 38, 15, 16), "#fff6cf", 'opacity="0.75"') +
      fill(
        `M${num(x - 12)} ${num(y + 10)}H${num(x + 12)}V${num(y + 16)}H${num(x - 12)}ZM${num(x - 10)} ${num(y + 58)}H${num(x + 10)}V${num(y + 64)}H${num(x - 10)}Z`,
        "#6f4624",
      )
    );
  });
  return stroke(cord(span), "#4a3a44", 4) + lanterns.join("");
}

function confetti({ random, svg }: View): string {
  return partyColours
    .map((colour) => {
      const bits = Array.from({ length: 26 }, () =>
        dab(
          between(random, 0, svg.width),
          between(random, 20, 560),
          between(random, 12, 24),
          8,
          random() * 3.1,
          0.1,
        ),
      );
      return fill(bits.join(""), colour, 'opacity="0.9"');
    })
    .join("");
}

function hearts({ random, svg }: View): string {
  const heart =
    "M0 8C-10 -2 -14 -8 -10 -13C-7 -17 -2 -16 0 -11C2 -16 7 -17 10 -13C14 -8 10 -2 0 8Z";
  return Array.from({ length: 26 }, () =>
    placed(
      fill(heart, pickOne(random, ["#ffb3c4", "#bcdcff", "#ffe59a"])),
      between(random, 60, svg.width - 60),
      between(random, 60, 520),
      between(random, 1, 2.2),
      between(random, -20, 20),
    ),
  ).join("");
}

function giantCake(): string {
  const tiers = [
    [190, 0, 110, "#f6c9d8"],
    [140, -110, 100, "#fff1d8"],
    [90, -210, 90, "#c9e4f0"],
  ] as const;
  const candles = [-50, 0, 50].map(
    (x) =>
      stroke(`M${x} -300V-352`, "#ff8a7a", 14) +
      fill(sparkle(x, -372, 26), "#ffd35c") +
      fill(ellipse(x, -370, 9, 12), "#fff3b0"),
  );
  return (
    tiers
      .map(
        ([half, top, height, colour]) =>
          fill(
            `M${-half} ${top}V${top - height}H${half}V${top}Q0 ${top + 22} ${-half} ${top}Z`,
            colour,
          ) +
          stroke(
            `M${-half} ${top - height + 6}${Array.from({ length: 8 }, () => `q${half / 8} 44 ${half / 4} 0`).join("")}`,
            "#ffffff",
            16,
          ),
      )
      .join("") + candles.join("")
  );
}

function cradle(): string {
  return (
    fill("M-130 -60Q-150 -210 -40 -214Q10 -206 10 -120L10 -90H-130Z", "#c9e4ff") +
    fill("M-130 -110H130Q130 -20 0 -20Q-130 -20 -130 -110Z", "#ffffff") +
    fill("M-130 -110H130L124 -78H-124Z", "#ffc9d6") +
    stroke("M-120 -8Q0 40 120 -8", "#b98048", 14)
  );
}

function snowHeap(): string {
  return (
    fill("M-220 10Q-160 -90 -60 -80Q0 -130 80 -84Q170 -90 220 10Z", "#f4f9ff") +
    fill("M-60 -80Q0 -130 80 -84Q30 -70 -60 -80Z", "#ffffff")
  );
}
