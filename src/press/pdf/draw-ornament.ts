import { markArtifact } from "./mark.ts";
import type { Sheet } from "./sheet.ts";

/** A small star between two tapering strokes: the pause between a title and what follows it. */
export function drawOrnament(
  sheet: Sheet,
  at: { x: number; y: number; width: number },
  colour: string,
): void {
  const { x, y, width } = at;
  const inner = 13;
  markArtifact(sheet, () => {
    for (const side of [-1, 1]) {
      sheet.doc
        .moveTo(x + side * inner, y - 1.1)
        .quadraticCurveTo(x + side * width * 0.3, y - 2.4, x + (side * width) / 2, y)
        .quadraticCurveTo(x + side * width * 0.3, y + 0.9, x + side * inner, y + 1.1)
        .closePath()
        .fill(colour);
    }
    sheet.doc.path(starPath(x, y, 6.5)).fill(colour);
  });
}

/** A five-pointed star with soft waists. */
export function starPath(x: number, y: number, radius: number): string {
  const corner = (index: number) => {
    const reach = index % 2 === 0 ? radius : radius * 0.48;
    const angle = (index * Math.PI) / 5 - Math.PI / 2;
    return `${(x + Math.cos(angle) * reach).toFixed(2)} ${(y + Math.sin(angle) * reach).toFixed(2)}`;
  };
  const corners = Array.from({ length: 10 }, (_, index) => corner(index));
  return `M${corners.join(" L")} Z`;
}
