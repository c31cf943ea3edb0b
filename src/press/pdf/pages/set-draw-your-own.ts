import { between, seededRandom, type Random } from "../../../book/seeded-random.ts";
import { accentOn, lightInk } from "../../ink/inks.ts";
import type { Area } from "../../layout/page-size.ts";
import { textAreas } from "../../layout/text-areas.ts";
import { starPath } from "../draw-ornament.ts";
import { markArtifact } from "../mark.ts";
import type { PageSetter } from "../page-setter.ts";
import { paintBackground } from "../paint-art.ts";
import { setBlock } from "../set-block.ts";
import type { Sheet } from "../sheet.ts";

const gap = 24;

/** An empty frame for the child's own picture, drawn as if with a crayon. */
export const setDrawYourOwn: PageSetter<"draw_your_own"> = async (page, sheet) => {
  const area = textAreas.drawYourOwn;
  sheet.structure.openSection(page.heading);
  sheet.doc.outline.addItem(page.heading);
  const art = await paintBackground(sheet, page.art);
  const colour = accentOn(sheet.accents.story, art.light.under(area), 3.2);
  const end = setBlock(
    sheet,
    [page.heading],
    { ...area, height: 62 },
    {
      tag: "H2",
      font: sheet.fonts.display(page.heading),
      colour,
      largest: 30,
      smallest: 15,
      leading: 1,
      mostLines: 2,
    },
  );
  const top = end + gap;
  drawFrame(sheet, { ...area, y: top, height: area.y + area.height - top }, colour);
};

function drawFrame(sheet: Sheet, frame: Area, colour: string): void {
  const random = seededRandom("draw your own");
  const { x, y, width, height } = frame;
  markArtifact(sheet, () => {
    sheet.doc.roundedRect(x, y, width, height, 10).fill(lightInk);
    for (let stroke = 0; stroke < 2; stroke++) {
      sheet.doc
        .path(crayonFrame(frame, random))
        .lineWidth(stroke === 0 ? 3.2 : 1.6)
        .lineJoin("round")
        .lineCap("round")
        .stroke(colour);
    }
    for (const [cornerX, cornerY] of [
      [x, y],
      [x + width, y],
      [x, y + height],
      [x + width, y + height],
    ] as const) {
      sheet.doc
        .path(starPath(cornerX, cornerY, 17))
        .lineJoin("round")
        .lineWidth(5);
      sheet.doc.fillAndStroke(colour, lightInk);
    }
  });
}

/** Four strokes round the frame that miss the straight line by a point or two, as a hand does. */
function crayonFrame({ x, y, width, height }: Area, random: Random): string {
  const corners = [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ] as const;
  const near = (value: number) => (value + between(random, -1.8, 1.8)).toFixed(2);
  const point = (index: number, next: number, share: number) => {
    const [fromX, fromY] = corners[index % 4] ?? corners[0];
    const [toX, toY] = corners[next % 4] ?? corners[0];
    return `${near(fromX + (toX - fromX) * share)} ${near(fromY + (toY - fromY) * share)}`;
  };
  const sides = corners.map((_, side) => {
    const curve = [0.33, 0.66, 1].map((share) => point(side, side + 1, share));
    return `C${curve.join(" ")}`;
  });
  return `M${near(x)} ${near(y)} ${sides.join(" ")}`;
}
