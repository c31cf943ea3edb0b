import { between } from "../../../../book/seeded-random.ts";
import type { Random } from "../../../../book/seeded-random.ts";
import { leaf, star } from "../../paint/brush.ts";
import { tone } from "../../paint/colour.ts";
import { fill, placed, stroke } from "../../paint/marks.ts";
import { num } from "../../paint/num.ts";
import { ellipse } from "../../paint/shapes.ts";
import type { Svg } from "../../paint/svg.ts";
import { shaded } from "../../puppet/shaded.ts";
import { flower } from "../flower.ts";
import { glow } from "../lights.ts";
import type { ObstacleLook, ObstacleState } from "./obstacle-look.ts";

/** A tall gate with no key and no handle; 700 units high at scale 1, standing on x, y. `briar` winds thorns round it. */
export function gate(
  svg: Svg,
  random: Random,
  at: { x: number; y: number; scale: number },
  look: ObstacleLook,
  state: ObstacleState,
  briar: "briar" | "bare" = "bare",
): string {
  const opening = "M-170 0V-400C-170 -520 170 -520 170 -400V0Z";
  const light = svg.linear([
    [0, tone(look.glow, 0.08)],
    [1, tone(look.glow, -0.05)],
  ]);
  const inside =
    state === "solved"
      ? glow(svg, 0, -260, 520, look.glow, 0.75) + fill(opening, light)
      : fill(opening, tone(look.shadow, 0.04));
  const art =
    fill(ellipse(0, 4, 330, 30), look.shadow, 'opacity="0.35"') +
    inside +
    (state === "solved" ? openDoors(svg, look) : shutDoors(svg, look)) +
    arch(svg, random, look) +
    pillar(svg, random, -228, look) +
    pillar(svg, random, 228, look) +
    (briar === "briar" ? vines(random, look, state) : "");
  return placed(art, at.x, at.y, at.scale);
}

function shutDoors(svg: Svg, look: ObstacleLook): string {
  const doors = svg.linear([
    [0, tone(look.wood, 0.06)],
    [1, tone(look.wood, -0.12)],
  ]);
  const planks = [-128, -86, -44, 44, 86, 128].map((x) => `M${x} -440V-6`).join("");
  return (
    fill("M-166 0V-400C-166 -512 166 -512 166 -400V0Z", doors) +
    stroke(planks, tone(look.wood, -0.16), 5, 'opacity="0.6"') +
    stroke("M0 -486V0", tone(look.wood, -0.28), 9) +
    stroke("M-160 -330H-20M20 -330H160M-160 -110H-20M20 -110H160", look.metal, 20) +
    fill(
      [-130, -80, -34, 34, 80, 130].map((x) => ellipse(x, -330, 6) + ellipse(x, -110, 6)).join(""),
      tone(look.metal, 0.2),
    ) +
    // Where a lock would be there is a heart.
    fill(
      "M0 -168C-58 -214 -52 -262 -22 -262C-8 -262 0 -250 0 -240C0 -250 8 -262 22 -262C52 -262 58 -214 0 -168Z",
      look.glow,
      `stroke="${tone(look.metal, -0.1)}" stroke-width="9"`,
    )
  );
}

function openDoors(svg: Svg, look: ObstacleLook): string {
  const door = (side: number) =>
    shaded(svg, `M${side * 170} 0V-404L${side * 96} -466V34Z`, look.wood, 0.16) +
    stroke(
      `M${side * 166} -320L${side * 100} -350M${side * 166} -104L${side * 100} -100`,
      look.metal,
      16,
    );
  return door(-1) + door(1);
}

function arch(svg: Svg, random: Random, look: ObstacleLook): string {
  const stones: string[] = [];
  for (let index = 0; index < 11; index++) {
    const angle = Math.PI + (index / 10) * Math.PI;
    const [x, y] = [Math.cos(angle) * 212, -404 + Math.sin(angle) * 128];
    stones.push(
      placed(
        shaded(
          svg,
          "M-34 -36Q0 -44 34 -36L30 36Q0 30 -30 36Z",
          tone(look.rock, between(random, -0.03, 0.04)),
        ),
        x,
        y,
        1,
        ((angle - Math.PI * 1.5) * 180) / Math.PI,
      ),
    );
  }
  return stones.join("") + fill(star(0, -534, 30), look.glow);
}

function pillar(svg: Svg, random: Random, x: number, look: ObstacleLook): string {
  let art = "";
  for (let course = 0; course < 6; course++) {
    const y = -course * 74;
    const half = 52 - course + between(random, -4, 4);
    const colour = tone(look.rock, between(random, -0.03, 0.04));
    art += shaded(
      svg,
      `M${num(x - half)} ${y}Q${num(x - half - 6)} ${y - 36} ${num(x - half + 2)} ${y - 72}H${num(x + half - 2)}Q${num(x + half + 6)} ${y - 36} ${num(x + half)} ${y}Z`,
      colour,
    );
  }
  let growth = "";
  for (let index = 0; index < 22; index++) {
    growth += leaf(
      x + between(random, -52, 52),
      between(random, -60, 0),
      between(random, 22, 44),
      9,
      between(random, -2.4, -0.7),
    );
  }
  return (
    art +
    shaded(svg, `M${x - 66} -440H${x + 66}L${x + 54} -486H${x - 54}Z`, tone(look.rock, 0.04)) +
    shaded(svg, ellipse(x, -516, 36), tone(look.rock, 0.08)) +
    fill(growth, look.growth, 'opacity="0.9"')
  );
}

function vines(random: Random, look: ObstacleLook, state: ObstacleState): string {
  const stems = [
    "M-260 10C-120 -120 -200 -260 -40 -300S120 -420 40 -520",
    "M250 10C90 -90 210 -220 60 -280S-160 -380 -120 -500",
    "M-240 -200C-80 -200 60 -60 230 -130",
    "M-230 -420C-60 -380 90 -430 240 -360",
  ];
  const colour = state === "solved" ? look.growth : tone(look.growth, -0.1);
  let thorns = "";
  let blossoms = "";
  for (let index = 0; index < 46; index++) {
    const x = between(random, -240, 240);
    const y = between(random, -500, -10);
    if (state === "solved") {
      if (index % 2 === 0)
        blossoms += placed(
          flower(random, 0, 30, 60, bloom[index % bloom.length] ?? "#fff", look.growth),
          x,
          y,
        );
    } else thorns += leaf(x, y, between(random, 20, 36), 6, between(random, 0, 6.28));
  }
  return (
    stroke(stems.join(""), colour, 17) +
    stroke(stems.join(""), tone(colour, 0.1), 6) +
    fill(thorns, colour) +
    blossoms
  );
}

const bloom = ["#ff8fa3", "#ffffff", "#ffd35c", "#c9a4ff"];
