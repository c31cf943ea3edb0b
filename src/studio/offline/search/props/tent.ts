import { pickOne } from "../../../../book/seeded-random.ts";
import { tone } from "../../paint/colour.ts";
import { fill, group, stroke } from "../../paint/marks.ts";
import { num } from "../../paint/num.ts";
import type { PropKind } from "../theme.ts";

const cloths = [
  ["#e0605a", "the red-striped tent"],
  ["#4f8fc0", "the blue-striped tent"],
  ["#e8a33c", "the yellow-striped tent"],
  ["#7a5fb0", "the purple-striped tent"],
] as const;
const cream = "#fff3dc";

export const tent: PropKind = {
  weight: 16,
  lanes: [0, 0.85],
  kind: "prop",
  shows: ["tent", "circus-tent", "flag"],
  draw: ({ random }) => {
    const [cloth, name] = pickOne(random, cloths);
    return { art: group(drawTent(cloth), 'transform="scale(1.7)"'), name, width: 540, height: 540 };
  },
};

function drawTent(cloth: string): string {
  const stripes = [0, 1, 2, 3, 4, 5].map((index) =>
    fill(`M${-150 + index * 50} 0V-122H${-125 + index * 50}V0Z`, cloth),
  );
  const roof = [0, 1, 2, 3, 4, 5].map((index) => {
    const left = -172 + index * 57.3;
    return fill(
      `M0 -260L${num(left)} -118Q${num(left + 29)} -98 ${num(left + 57.3)} -118Z`,
      index % 2 ? cream : cloth,
    );
  });
  return (
    fill("M-150 0V-120H150V0Z", tone(cream, -0.02)) +
    stripes.join("") +
    fill("M-34 0C-30 -60 -14 -96 0 -110C14 -96 30 -60 34 0Z", tone(cloth, -0.3)) +
    fill(
      "M-34 0C-30 -60 -14 -96 0 -110L-52 0ZM34 0C30 -60 14 -96 0 -110L52 0Z",
      tone(cream, 0.02),
    ) +
    fill("M-150 -120H150V-92Q0 -108 -150 -92Z", tone(cloth, -0.25), 'opacity="0.18"') +
    roof.join("") +
    fill("M0 -260L40 -118L172 -118Z", tone(cloth, -0.3), 'opacity="0.12"') +
    stroke("M0 -258V-310", "#7a5a44", 6) +
    fill("M2 -310Q26 -318 52 -300Q28 -290 2 -284Z", cloth)
  );
}
