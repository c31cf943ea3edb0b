import { loadImage } from "@napi-rs/canvas";

import type { WeightedColour } from "../../../book/character.ts";
import { between, seededRandom } from "../../../book/seeded-random.ts";
import { fill, stipple } from "../paint/marks.ts";
import { raster } from "../paint/raster.ts";
import { blob, ellipse } from "../paint/shapes.ts";
import { newSvg, type Svg } from "../paint/svg.ts";

interface CardFigure {
  kind: "sticker" | "framed";
  image: Uint8Array;
  width: number;
  height: number;
}

const side = 1200;
const stage = { x: 600, y: 490, size: 840 };

/** The character's card: the picture that was sent, as the book will show it, over dabs of its colours. WebP. */
export async function drawPictureCard(
  figure: CardFigure,
  palette: readonly WeightedColour[],
  seed: string,
): Promise<Uint8Array> {
  const scale = stage.size / Math.max(figure.width, figure.height);
  const width = figure.width * scale;
  const height = figure.height * scale;
  const left = stage.x - width / 2;
  const top = stage.y - height / 2;
  const svg = newSvg(side, side, "card");
  paintGround(svg, seed);
  if (figure.kind === "framed") svg.add(frame(svg, left, top, width, height));
  else
    svg.add(fill(ellipse(stage.x, top + height - 6, width * 0.4, 26), "#5a4a3a", 'opacity="0.18"'));
  svg.add(...swatches(palette, seed));
  const canvas = await raster(svg.text(), side, { grain: "paper" });
  const picture = await loadImage(Buffer.from(figure.image));
  canvas.getContext("2d").drawImage(picture, left, top, width, height);
  return new Uint8Array(await canvas.encode("webp", 88));
}

function paintGround(svg: Svg, seed: string): void {
  const random = seededRandom(`${seed} card`);
  const glow = svg.radial(
    [
      [0, "#fffaf0"],
      [1, "#e9dcc0"],
    ],
    0.5,
    0.4,
    0.75,
  );
  svg.add(fill(`M0 0H${side}V${side}H0Z`, glow));
  const grains = Array.from(
    { length: 500 },
    () => [between(random, 0, side), between(random, 0, side)] as const,
  );
  svg.add(stipple(grains, "#b89a6a", 3, 0.25));
}

function frame(svg: Svg, x: number, y: number, width: number, height: number): string {
  const rim = (by: number): string =>
    `M${x - by} ${y - by}h${width + 2 * by}v${height + 2 * by}h${-width - 2 * by}Z`;
  const wood = svg.linear([
    [0, "#d9a860"],
    [1, "#8f6336"],
  ]);
  return (
    fill(rim(46), "#5a4a3a", 'opacity="0.2" transform="translate(0 12)"') +
    fill(rim(44), wood) +
    fill(rim(18), "#7d5029") +
    fill(rim(12), "#fff6e2")
  );
}

function swatches(palette: readonly WeightedColour[], seed: string): string[] {
  const random = seededRandom(`${seed} swatches`);
  const step = 150;
  return palette.map(({ hex, weight }, index) => {
    const x = side / 2 + (index - (palette.length - 1) / 2) * step;
    const size = 38 + 26 * Math.sqrt(weight);
    return fill(blob(random, x, 1080, size, size * 0.92, 9, 0.1), hex);
  });
}
