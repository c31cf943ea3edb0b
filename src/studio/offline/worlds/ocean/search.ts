import { between, pickOne } from "../../../../book/seeded-random.ts";
import { icon } from "../../icons/icon.ts";
import { dab } from "../../paint/brush.ts";
import { mix, tone } from "../../paint/colour.ts";
import { fill, group, placed } from "../../paint/marks.ts";
import { ellipse } from "../../paint/shapes.ts";
import { castle } from "../../scenery/castle.ts";
import { rolling } from "../../scenery/ground.ts";
import { hill } from "../../scenery/hill.ts";
import { glow, rays } from "../../scenery/lights.ts";
import { landmark } from "../../search/decorate.ts";
import { lanePath } from "../../search/fair-ground.ts";
import { barrel, crate } from "../../search/props/barrel.ts";
import { anemone, brainCoral, fanCoral, kelp, tubeCoral } from "../../search/props/reef.ts";
import { bubble, submarine, whale } from "../../search/props/sea-landmarks.ts";
import { shellHouse } from "../../search/props/shell-house.ts";
import { stall } from "../../search/props/stall.ts";
import type { SearchTheme, View } from "../../search/theme.ts";

/** A fair among the corals; in the evening the sea is indigo and lit by lanterns. */
export const oceanSearch: SearchTheme = {
  world: "ocean",
  place: "a busy fair on a coral reef under the sea",
  ground: ["#9fd4c4", "#ecd39c"],
  shadow: "#1c4a5c",
  duskVeil: "#1a2f78",
  colours: { day: ["#2fa6c6", "#ecd39c", "#e8667f"], dusk: ["#2a3f8f", "#b9a37c", "#ffd35c"] },
  paintBackdrop,
  drawGround: (view, lane, next) => {
    const { svg, random } = view;
    const colour = sand(view, lane.near);
    return (
      hill(svg, random, lane.ground, {
        top: tone(colour, 0.05),
        bottom: tone(colour, -0.07),
        edge: "#fffbe6",
        grains: 800,
        dabs: 90,
        depth: 200,
      }) +
      lanePath(view, lane, next, {
        light: tone(colour, 0.13),
        dark: tone(colour, 0.08),
        mark: tone(colour, -0.1),
      }) +
      pebbles(view, lane.ground, colour)
    );
  },
  props: [
    shellHouse,
    stall({
      awnings: [
        ["#f0806a", "the stall with the coral roof"],
        ["#3f9f9a", "the stall with the green roof"],
        ["#8f7fd8", "the stall with the purple roof"],
      ],
      wood: "#8f7a5a",
      goods: ["spiral-shell", "oyster", "cupcake", "kiwi-fruit", "grapes", "rice-ball", "melon"],
    }),
    fanCoral,
    brainCoral,
    tubeCoral,
    kelp,
    anemone,
    barrel,
    crate,
  ],
  held: ["lollipop", "ice-cream", "kite", "spiral-shell", "soft-ice-cream", "watermelon"],
  distractors: [
    "crab",
    "spiral-shell",
    "snail",
    "turtle",
    "blowfish",
    "shrimp",
    "lobster",
    "oyster",
    "tropical-fish",
    "bucket",
  ],
  hides: [
    { icon: "anchor", label: "anchor" },
    { icon: "crab", label: "crab" },
    { icon: "octopus", label: "octopus" },
    { icon: "turtle", label: "turtle" },
    { icon: "sailboat", label: "toy boat" },
    { icon: "trident-emblem", label: "trident" },
    { icon: "diving-mask", label: "diving mask" },
    { icon: "fishing-pole", label: "fishing rod" },
    { icon: "penguin", label: "penguin" },
    { icon: "amphora", label: "old jar" },
  ],
  drawOver: bubbles,
};

function sand({ light, occasion }: View, near: number): string {
  const day = mix("#9fd4c4", "#ecd39c", 0.25 + near * 0.75);
  const season = occasion === "winter" ? mix(day, "#f2f8fb", 0.7) : day;
  // Mixed with blue, yellow sand turns to ash; by night it is lavender instead.
  const night = mix("#4f86b8", "#a39ad0", near);
  return light === "dusk" ? mix(night, season, occasion === "winter" ? 0.3 : 0.12) : season;
}

function pebbles({ random, svg }: View, ground: (x: number) => number, colour: string): string {
  const stones = Array.from({ length: 22 }, () => {
    const x = between(random, 0, svg.width);
    const size = between(random, 5, 13);
    return ellipse(x, ground(x) + between(random, 30, 130), size, size * 0.6);
  });
  return fill(stones.join(""), tone(colour, -0.13), 'opacity="0.6"');
}

function paintBackdrop(view: View): void {
  const { svg, random, light, variant } = view;
  const dusk = light === "dusk";
  const water = dusk
    ? ["#3d4fa8", "#4a63b8", "#5f86c8", "#6fa0c8"]
    : ["#c9f6ea", "#8fe3e4", "#54c2d4", "#6fcfd0"];
  svg.add(
    fill("M0 0H2100V2100H0Z", svg.linear(water.map((colour, index) => [index * 0.1, colour]))),
  );
  svg.add(
    rays(svg, random, variant ? 1500 : 620, -700, {
      count: 12,
      length: 2300,
      from: 0.9,
      to: 2.25,
      colour: "#ffffff",
      strength: dusk ? 0.1 : 0.24,
    }),
  );
  const ripples = Array.from({ length: 60 }, () =>
    dab(
      between(random, 0, svg.width),
      random() ** 2 * 260,
      between(random, 60, 260),
      between(random, 5, 14),
      between(random, -0.08, 0.08),
      between(random, -0.05, 0.05),
    ),
  );
  svg.add(fill(ripples.join(""), "#ffffff", `opacity="${dusk ? 0.12 : 0.35}"`));
  const far = dusk ? "#4f74b8" : "#58b9cc";
  svg.add(
    hill(svg, random, rolling(random, svg.width, 470, 40, 1.7), {
      top: far,
      bottom: tone(far, -0.04),
      dabs: 30,
      grains: 200,
      depth: 150,
    }),
    group(
      castle(svg, random, variant ? 520 : 1560, 505, 330, {
        wall: dusk ? "#7f9fd0" : "#7fcfd8",
        roof: dusk ? "#5a74b8" : "#4f9fc0",
        lit: dusk ? "#ffe9a0" : "#e8fff6",
      }),
      'opacity="0.92"',
    ),
    ...farReef(view, tone(far, -0.05)),
    hill(svg, random, rolling(random, svg.width, 545, 24, 1.2), {
      top: mix(far, sand(view, 0), 0.5),
      bottom: sand(view, 0),
      dabs: 30,
      grains: 300,
      depth: 120,
    }),
  );
  if (variant) {
    svg.add(placed(whale(svg, dusk ? "#5f78c0" : "#5b8fc0"), 1440, 300, 0.95));
  } else {
    if (dusk) svg.add(glow(svg, 620, 320, 420, "#ffe9a0", 0.3));
    svg.add(placed(submarine(svg, "#e8a33c"), 600, 330, 0.9));
  }
  svg.add(...school(view, variant ? 560 : 1280, variant ? 240 : 250));
  svg.add(landmark(view, 1060, 600));
}

function farReef({ random, svg }: View, colour: string): string[] {
  return Array.from({ length: 13 }, (_, index) => {
    const x = (index / 13) * svg.width + between(random, -40, 60);
    const height = between(random, 60, 130);
    const shape = pickOne(random, ["fingers", "heap"] as const);
    if (shape === "heap") return fill(ellipse(x, 560, height * 0.9, height * 0.7), colour);
    const fingers = [-0.5, -0.25, 0, 0.25, 0.5].map((lean) =>
      dab(x + lean * 60, 560 - height * 0.5, height * 1.3, 26, -1.57 + lean, 0.05),
    );
    return fill(fingers.join(""), colour);
  });
}

/** Little fish that swim in an arc. */
function school({ svg, random, light }: View, x: number, y: number): string[] {
  return Array.from({ length: 13 }, (_, index) => {
    const along = index / 13;
    return placed(
      icon(svg, index % 3 === 0 ? "tropical-fish" : "fish", between(random, 40, 62), {
        ambient: light === "dusk" ? "#4a63b8" : "#8fe3e4",
        amount: 0.25,
        calm: 0.2,
      }),
      x + along * 420 + between(random, -26, 26),
      y - Math.sin(along * Math.PI) * 90 + between(random, -34, 34),
    );
  });
}

function bubbles({ svg, random }: View): string {
  return Array.from({ length: 34 }, () =>
    bubble(svg, between(random, 40, 2060), between(random, 60, 1700), between(random, 7, 24)),
  ).join("");
}
