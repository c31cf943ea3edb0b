import type { Point } from "../../../../book/box.ts";
import type { Random } from "../../../../book/seeded-random.ts";
import { between } from "../../../../book/seeded-random.ts";
import { icon } from "../../icons/icon.ts";
import { tone } from "../../paint/colour.ts";
import { fill, placed, stipple, stroke } from "../../paint/marks.ts";
import { num } from "../../paint/num.ts";
import { ellipse } from "../../paint/shapes.ts";
import type { Svg } from "../../paint/svg.ts";
import { shaded } from "../../puppet/shaded.ts";
import { bunting } from "../../scenery/lantern.ts";
import { glow } from "../../scenery/lights.ts";

/** What the occasion adds to a picture: things on the ground, in the air, and over everything. */
export interface OccasionArt {
  ground: string;
  air: string;
  /** Falls in front of all; see-through. */
  over: string;
  says: string;
}

export interface OccasionPlace {
  /** Where the ground things stand, one on each side of the middle. */
  left: Point;
  right: Point;
  /** y between which things hang or float. */
  top: number;
  bottom: number;
}

export function occasionTouch(
  svg: Svg,
  random: Random,
  occasion: string | null,
  place: OccasionPlace,
): OccasionArt {
  if (occasion === null) return nothing;
  return (touches[occasion] ?? anyTouch)(svg, random, place);
}

type Touch = (svg: Svg, random: Random, place: OccasionPlace) => OccasionArt;

const nothing: OccasionArt = { ground: "", air: "", over: "", says: "" };

const anyTouch: Touch = (_svg, _random, { top }) => ({
  ...nothing,
  air:
    bunting([-20, top], [1050, top + 40], { sag: 70, count: 11 }) +
    bunting([1050, top + 40], [2120, top], { sag: 70, count: 11 }),
  says: "Bright bunting hangs above.",
});

const touches: Readonly<Record<string, Touch>> = {
  any: anyTouch,
  birthday: (svg, random, place) => ({
    ...nothing,
    ground:
      stump(svg, place.left) +
      placed(
        icon(svg, "birthday-cake", 230, { stands: true, calm: 0 }),
        place.left[0],
        place.left[1] - 84,
      ) +
      placed(
        icon(svg, "wrapped-gift", 150, { stands: true, calm: 0.05 }),
        place.right[0],
        place.right[1],
      ) +
      placed(
        icon(svg, "wrapped-gift", 104, { stands: true, calm: 0.05 }),
        place.right[0] + 110,
        place.right[1] + 16,
        1,
        6,
      ),
    air: balloons(svg, random, place),
    says: "There is a birthday cake, and there are balloons.",
  }),
  winter: (svg, random, place) => ({
    ground: snowman(svg, place.right),
    air: fairyLights(svg, place.top),
    over: snow(random),
    says: "Snow is falling and little lights are hung up.",
  }),
  halloween: (svg, random, place) => ({
    ...nothing,
    ground: [place.left, place.right]
      .map(
        ([x, y], index) =>
          glow(svg, x, y - 80, 240, "#ffb04a", 0.7) +
          placed(icon(svg, "jack-o-lantern", 210, { stands: true, calm: 0 }), x, y) +
          placed(
            icon(svg, "jack-o-lantern", 130, { stands: true, calm: 0 }),
            x + (index === 0 ? 130 : -130),
            y + 24,
            1,
            index === 0 ? 8 : -8,
          ),
      )
      .join(""),
    air: Array.from({ length: 6 }, (_, index) =>
      placed(
        bat(),
        180 + index * 350 + between(random, -60, 60),
        between(random, place.top, place.bottom),
        between(random, 0.6, 1.1),
        between(random, -14, 14),
      ),
    ).join(""),
    says: "Pumpkins grin and small bats flutter by.",
  }),
  bedtime: (svg, random, place) => ({
    ...nothing,
    ground:
      pillowAndQuilt(svg, place.left) +
      placed(icon(svg, "teddy-bear", 170, { stands: true }), place.right[0], place.right[1]),
    air: hangingStars(random, place),
    says: "A pillow and a warm quilt are waiting.",
  }),
  baby: (svg, random, place) => ({
    ...nothing,
    ground:
      cradle(svg, place.left) +
      placed(icon(svg, "teddy-bear", 170, { stands: true }), place.right[0], place.right[1]),
    air:
      bunting([-20, place.top], [2120, place.top], { sag: 90, count: 19 }) +
      hangingStars(random, place),
    says: "Somebody very new sleeps in a cradle.",
  }),
};

function balloons(svg: Svg, random: Random, { top, bottom }: OccasionPlace): string {
  const colours = ["#f26d6d", "#ffd35c", "#6fc3e8", "#b79bff", "#ff9fc4", "#7fd0a0"];
  const spots = [150, 270, 390, 1710, 1830, 1950];
  return spots
    .map((x, index) => {
      const y = top + (bottom - top) * (0.35 + 0.3 * (index % 2)) + between(random, -30, 30);
      const colour = colours[index] ?? "#f26d6d";
      return placed(
        stroke("M0 74C-14 140 16 190 -4 280", "#f4ead8", 4, 'opacity="0.9"') +
          shaded(
            svg,
            "M0 -80C62 -80 76 -14 50 34C34 60 14 70 0 70C-14 70 -34 60 -50 34C-76 -14 -62 -80 0 -80Z",
            colour,
            0.16,
          ) +
          fill("M-10 68H10L14 84H-14Z", tone(colour, -0.08)) +
          fill(ellipse(-22, -38, 11, 20), "#fff", 'opacity="0.6" transform="rotate(20 -22 -38)"'),
        x,
        y,
        1.15,
        between(random, -7, 7),
      );
    })
    .join("");
}

function stump(svg: Svg, [x, y]: Point): string {
  return placed(
    fill(ellipse(0, 4, 170, 24), "#1c2430", 'opacity="0.3"') +
      shaded(
        svg,
        "M-126 -84C-130 -40 -142 -10 -156 4Q0 34 156 4C142 -10 130 -40 126 -84Z",
        "#8a6248",
      ) +
      shaded(svg, ellipse(0, -84, 128, 32), "#d9b084", 0.08) +
      stroke(ellipse(0, -84, 84, 20) + ellipse(0, -84, 42, 10), "#b5895f", 5, 'opacity="0.7"'),
    x,
    y,
  );
}

function fairyLights(svg: Svg, top: number): string {
  const colours = ["#ff8f7a", "#ffe07a", "#8fe0b0", "#8fc8ff", "#f2a8e0"];
  let art = "";
  let wire = "M-20 " + num(top);
  for (let loop = 0; loop < 5; loop++) {
    const x = loop * 428;
    wire += `Q${x + 214} ${num(top + 150)} ${x + 428} ${num(top)}`;
    for (let index = 1; index < 7; index++) {
      const share = index / 7;
      const y = top + 4 * share * (1 - share) * 75 + 14;
      const colour = colours[(loop * 6 + index) % 5] ?? "#ffe07a";
      art +=
        glow(svg, x + share * 428, y, 46, colour, 0.9) +
        fill(ellipse(x + share * 428, y, 11, 15), tone(colour, 0.08));
    }
  }
  return stroke(wire, "#4a4a6a", 4) + art;
}

function snow(random: Random): string {
  const flakes = (count: number) =>
    Array.from({ length: count }, (): Point => [
      between(random, 0, 2100),
      between(random, 0, 2100),
    ]);
  return (
    stipple(flakes(220), "#ffffff", 8, 0.85) +
    stipple(flakes(120), "#ffffff", 15, 0.8) +
    stipple(flakes(36), "#ffffff", 24, 0.6)
  );
}

function snowman(svg: Svg, [x, y]: Point): string {
  return placed(
    fill(ellipse(0, 2, 110, 18), "#1c2a44", 'opacity="0.3"') +
      shaded(svg, ellipse(0, -72, 96, 80), "#f7fbff", 0.14) +
      shaded(svg, ellipse(0, -184, 70, 62), "#fbfdff", 0.12) +
      fill(
        ellipse(-22, -196, 8, 10) +
          ellipse(22, -196, 8, 10) +
          ellipse(0, -96, 8) +
          ellipse(0, -60, 8),
        "#33304a",
      ) +
      fill("M0 -186L56 -172L0 -166Z", "#f29a4a") +
      stroke("M-58 -136Q0 -118 58 -136", "#d9534a", 22) +
      stroke("M40 -132L60 -76", "#d9534a", 20) +
      shaded(svg, "M-58 -232C-50 -306 50 -306 58 -232Q0 -250 -58 -232Z", "#4f8fc0") +
      fill(ellipse(0, -300, 18), "#fff"),
    x,
    y,
  );
}

function bat(): string {
  return (
    fill(
      "M0 -14C-8 -30 -18 -24 -18 -12C-50 -44 -96 -36 -112 -4C-90 -12 -82 0 -78 14C-62 2 -52 8 -44 22C-30 8 -16 14 0 34C16 14 30 8 44 22C52 8 62 2 78 14C82 0 90 -12 112 -4C96 -36 50 -44 18 -12C18 -24 8 -30 0 -14Z",
      "#3a2f55",
    ) + fill(ellipse(-8, -2, 4) + ellipse(8, -2, 4), "#ffe07a")
  );
}

function hangingStars(random: Random, { top, bottom }: OccasionPlace): string {
  return [160, 330, 520, 1580, 1770, 1940]
    .map((x) => {
      const y = between(random, top, bottom);
      return (
        stroke(`M${x} -20V${num(y - 40)}`, "#fff6d8", 3, 'opacity="0.7"') +
        placed(
          fill(
            "M0 -46L13 -16L46 -14L20 8L29 40L0 22L-29 40L-20 8L-46 -14L-13 -16Z",
            "#ffdf7e",
            'stroke="#ffdf7e" stroke-width="10" stroke-linejoin="round"',
          ),
          x,
          y,
          1,
          between(random, -12, 12),
        )
      );
    })
    .join("");
}

function pillowAndQuilt(svg: Svg, [x, y]: Point): string {
  const patches = [-120, -40, 40, 120]
    .map((dx, index) =>
      fill(
        `M${dx - 40} -54h80v70h-80Z`,
        ["#f2a0b4", "#8fc8e8", "#ffd98a", "#a8d8a0"][index] ?? "#fff",
        'opacity="0.85"',
      ),
    )
    .join("");
  return placed(
    fill(ellipse(0, 22, 210, 26), "#1c2430", 'opacity="0.3"') +
      shaded(
        svg,
        "M-150 -40C-170 -110 -120 -130 -60 -124C0 -132 60 -130 80 -118C110 -84 96 -50 90 -30Z",
        "#fdf8ee",
        0.1,
      ) +
      shaded(svg, "M-160 -54H160Q186 -10 160 20H-160Q-186 -10 -160 -54Z", "#c9a8e8") +
      patches +
      stroke("M-160 -54H160M-160 16H160", "#fff6e6", 7, 'opacity="0.8" stroke-dasharray="4 16"'),
    x,
    y,
    1.1,
  );
}

function cradle(svg: Svg, [x, y]: Point): string {
  return placed(
    fill(ellipse(0, 4, 190, 24), "#1c2430", 'opacity="0.3"') +
      stroke("M-150 -8Q0 40 150 -8", "#8a5f42", 22) +
      fill(ellipse(-70, -146, 46, 42), "#f6cfae") +
      stroke("M-92 -146q9 8 18 0M-66 -146q9 8 18 0", "#5a3a2a", 5) +
      fill(ellipse(-94, -132, 9, 6) + ellipse(-44, -132, 9, 6), "#ff8f8f", 'opacity="0.6"') +
      shaded(svg, "M-30 -150C40 -190 120 -170 140 -110H-60Z", "#fdf0f4", 0.1) +
      shaded(
        svg,
        "M-160 -124H160C160 -50 120 -20 90 -14H-90C-120 -20 -160 -50 -160 -124Z",
        "#b98358",
      ) +
      stroke("M-156 -104H156", "#e0b084", 10) +
      fill(
        "M-18 -78C-46 -100 -40 -118 -26 -118C-18 -118 -12 -110 -12 -104C-12 -110 -6 -118 2 -118C16 -118 22 -100 -18 -60Z",
        "#f7d0dc",
        'transform="translate(12 12)"',
      ),
    x,
    y,
    1.1,
  );
}
