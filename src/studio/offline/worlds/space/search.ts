import type { Puppet } from "../../../../book/character.ts";
import { between, pickOne, type Random } from "../../../../book/seeded-random.ts";
import { mix, tone } from "../../paint/colour.ts";
import { fill, placed, stroke } from "../../paint/marks.ts";
import { blob, ellipse } from "../../paint/shapes.ts";
import { rolling } from "../../scenery/ground.ts";
import { hill } from "../../scenery/hill.ts";
import { glow } from "../../scenery/lights.ts";
import { peaks } from "../../scenery/peaks.ts";
import { sky, stars } from "../../scenery/sky.ts";
import { landmark } from "../../search/decorate.ts";
import { lanePath } from "../../search/fair-ground.ts";
import { crate } from "../../search/props/barrel.ts";
import { ferrisWheel } from "../../search/props/ferris-wheel.ts";
import {
  crater,
  crystals,
  dish,
  dome,
  drawRocket,
  flagPole,
  moonRock,
  rocket,
} from "../../search/props/moon-base.ts";
import { bluePlanet, domeCity, ringedPlanet } from "../../search/props/space-landmarks.ts";
import { stall } from "../../search/props/stall.ts";
import type { SearchTheme, View } from "../../search/theme.ts";

/** A fair on the moon, under a ringed planet by day and a blue one by night. */
export const spaceSearch: SearchTheme = {
  world: "space",
  place: "a busy fair on the moon",
  ground: ["#b48ac9", "#d7b0dd"],
  shadow: "#3a1f5c",
  duskVeil: "#1f1a5c",
  colours: { day: ["#5a2f8f", "#d7b0dd", "#e777a0"], dusk: ["#1d2258", "#8a76b8", "#6fe0d8"] },
  paintBackdrop,
  drawGround: (view, lane, next) => {
    const { svg, random } = view;
    const colour = dust(view, lane.near);
    return (
      hill(svg, random, lane.ground, {
        top: tone(colour, 0.05),
        bottom: tone(colour, -0.08),
        edge: "#fff0f4",
        grains: 900,
        dabs: 90,
        depth: 200,
      }) +
      lanePath(view, lane, next, {
        light: tone(colour, 0.12),
        dark: tone(colour, 0.06),
        mark: tone(colour, -0.09),
      }) +
      dimples(view, lane.ground, colour)
    );
  },
  props: [
    dome,
    stall({
      awnings: [
        ["#e0605a", "the stall with the red roof"],
        ["#3f9fb8", "the stall with the blue roof"],
        ["#e8a33c", "the stall with the yellow roof"],
      ],
      wood: "#8a7a9f",
      goods: [
        "moon-cake",
        "cupcake",
        "doughnut",
        "green-apple",
        "cheese-wedge",
        "pretzel",
        "dango",
      ],
    }),
    moonRock,
    crater,
    crystals,
    rocket,
    flagPole,
    dish,
    crate,
  ],
  held: ["lollipop", "ice-cream", "kite", "doughnut", "balloon", "soft-ice-cream"],
  distractors: [
    "alien-monster",
    "satellite",
    "moon-cake",
    "cheese-wedge",
    "gear",
    "battery",
    "flying-saucer",
    "test-tube",
    "magnet",
    "bucket",
  ],
  hides: [
    { icon: "satellite", label: "satellite" },
    { icon: "cheese-wedge", label: "moon cheese" },
    { icon: "telescope", label: "telescope" },
    { icon: "flying-saucer", label: "saucer" },
    { icon: "joystick", label: "joystick" },
    { icon: "gear", label: "cogwheel" },
    { icon: "radio", label: "radio" },
    { icon: "battery", label: "battery" },
    { icon: "magnet", label: "magnet" },
    { icon: "wrench", label: "spanner" },
  ],
  dress,
};

/** People without a suit would worry a child who knows about the moon. */
function dress(puppet: Puppet, random: Random): Puppet {
  if (puppet.species !== "human" || random() < 0.25) return puppet;
  return {
    ...puppet,
    outfit: "astronaut",
    accent: pickOne(random, ["#ff8a5c", "#4f9fd8", "#e0709a", "#5fb87a", "#e3a13a"]),
    accessories: [],
  };
}

function dust({ light, occasion }: View, near: number): string {
  const day = mix("#b48ac9", "#dcb8df", near);
  const season = occasion === "winter" ? mix(day, "#f4f6ff", 0.7) : day;
  return light === "dusk" ? mix(season, "#4a4a9a", 0.34) : season;
}

function dimples({ random, svg }: View, ground: (x: number) => number, colour: string): string {
  return Array.from({ length: 9 }, () => {
    const x = between(random, 0, svg.width);
    const y = ground(x) + between(random, 36, 130);
    const size = between(random, 14, 40);
    return (
      fill(ellipse(x, y, size, size * 0.3), tone(colour, -0.1)) +
      stroke(
        `M${Math.round(x - size)} ${Math.round(y + 2)}q${Math.round(size)} ${Math.round(size * 0.6)} ${Math.round(size * 2)} 0`,
        tone(colour, 0.12),
        4,
      )
    );
  }).join("");
}

function paintBackdrop(view: View): void {
  const { svg, random, light, variant } = view;
  const dusk = light === "dusk";
  const heavens = dusk
    ? ["#0d1038", "#1d2258", "#3a3a86", "#5f5aa8"]
    : ["#2a1a63", "#5a2f8f", "#a04aa0", "#e777a0"];
  svg.add(sky(svg, random, heavens, 0.3), stars(svg, random, 260, 520));
  const planetX = variant ? 470 : 1600;
  if (dusk) svg.add(bluePlanet(view, planetX, 250, 150));
  else svg.add(ringedPlanet(view, planetX, 240, 120));
  for (const [x, y, size, colour] of smallWorlds) {
    svg.add(
      glow(svg, x, y, size * 2.2, colour, 0.4),
      fill(
        blob(random, x, y, size, size, 14, 0.01),
        svg.linear([
          [0, tone(colour, 0.1)],
          [1, tone(colour, -0.18)],
        ]),
      ),
    );
  }
  svg.add(
    peaks(svg, random, {
      foot: 500,
      height: 170,
      count: 6,
      top: dusk ? "#4a4690" : "#8f5aa8",
      bottom: dusk ? "#6f68b0" : "#b884c4",
    }),
    hill(svg, random, rolling(random, svg.width, 510, 24, 1.3), {
      top: dust(view, -0.2),
      bottom: dust(view, 0.05),
      edge: "#ffd3e6",
      grains: 500,
      dabs: 40,
      depth: 130,
    }),
  );
  const cityX = variant ? 1500 : 480;
  svg.add(placed(domeCity(view.light), cityX, 560, 0.85));
  if (variant) svg.add(placed(ferrisWheel(), 760, 560, 0.55));
  else svg.add(placed(drawRocket(svg, "#ff6f61"), 1270, 560, 0.62));
  svg.add(landmark(view, variant ? 1130 : 900, 600));
}

const smallWorlds = [
  [230, 170, 44, "#5fd0c8"],
  [980, 130, 30, "#ffd36e"],
  [1960, 330, 40, "#9a8bff"],
] as const;
