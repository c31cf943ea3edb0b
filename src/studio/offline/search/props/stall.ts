import { pickOne } from "../../../../book/seeded-random.ts";
import { icon } from "../../icons/icon.ts";
import { tone } from "../../paint/colour.ts";
import { fill, group, placed, stroke } from "../../paint/marks.ts";
import { num } from "../../paint/num.ts";
import type { PropKind } from "../theme.ts";

interface StallLook {
  awnings: readonly (readonly [colour: string, name: string])[];
  wood: string;
  goods: readonly string[];
}

/** A market stall with real goods on it; goods that could be mistaken for a find stay at home. */
export function stall({ awnings, wood, goods }: StallLook): PropKind {
  return {
    weight: 15,
    lanes: [0, 1],
    kind: "prop",
    tall: "yes",
    shows: [],
    draw: ({ svg, random }, allowed) => {
      const [awning, name] = pickOne(random, awnings);
      const onSale = goods.filter(allowed);
      const laid = [0, 1, 2, 3, 4].map((index) =>
        onSale.length === 0
          ? ""
          : placed(
              icon(svg, pickOne(random, onSale), 46, { stands: true, calm: 0.12 }),
              -80 + index * 40,
              -72,
            ),
      );
      const counter = svg.linear([
        [0, tone(wood, 0.06)],
        [1, tone(wood, -0.08)],
      ]);
      const art = drawStall(awning, wood, counter, laid.join(""));
      return { art: group(art, 'transform="scale(1.6)"'), name, width: 410, height: 320 };
    },
  };
}

function drawStall(awning: string, wood: string, counter: string, goods: string): string {
  const flaps = [0, 1, 2, 3, 4, 5].map((index) => {
    const top = -120 + index * 40;
    const low = -135 + index * 45;
    return fill(
      `M${top} -190H${top + 40}L${num(low + 45)} -140Q${num(low + 22)} -118 ${num(low)} -140Z`,
      index % 2 ? "#fff6e6" : awning,
    );
  });
  return (
    fill("M-118 -180H-104V0H-118ZM104 -180H118V0H104Z", tone(wood, -0.06)) +
    fill("M-110 -150H110V-70H-110Z", tone(wood, -0.22)) +
    goods +
    fill("M-130 -74H130V-56H-130Z", tone(wood, 0.12)) +
    fill("M-122 -56H122V0H-122Z", counter) +
    stroke("M-122 -28H122M-60 -56V0M0 -56V0M60 -56V0", tone(wood, -0.16), 3, 'opacity="0.5"') +
    flaps.join("") +
    fill("M-120 -190H120L124 -180H-124Z", "#ffffff", 'opacity="0.25"')
  );
}
