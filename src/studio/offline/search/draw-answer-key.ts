import { createCanvas, loadImage, type Canvas, type SKRSContext2D } from "@napi-rs/canvas";

import { pictureUnits, type Box } from "../../../book/box.ts";
import { fill, stroke } from "../paint/marks.ts";
import { ellipse } from "../paint/shapes.ts";
import { newSvg } from "../paint/svg.ts";
import { writeNumber } from "./digit-strokes.ts";

/**
 * The same picture, faded under a cream veil, with its true colours inside a numbered ring around each find.
 * The canvas is this thread's own and is drawn over by the next key.
 */
export async function drawAnswerKey(
  scene: Canvas,
  finds: readonly { box: Box }[],
): Promise<Canvas> {
  const { width } = scene;
  const rings = finds.map(({ box }) => ringAround(box));
  const canvas = threadCanvas(width);
  const pen = canvas.getContext("2d");
  pen.setTransform(1, 0, 0, 1, 0, 0);
  wash(pen, scene);
  pen.save();
  pen.beginPath();
  const scale = width / pictureUnits;
  for (const { x, y, radius } of rings) {
    pen.moveTo((x + radius) * scale, y * scale);
    pen.arc(x * scale, y * scale, radius * scale, 0, 2 * Math.PI);
  }
  pen.clip();
  pen.drawImage(scene, 0, 0);
  pen.restore();
  pen.drawImage(await loadImage(Buffer.from(ringArt(rings))), 0, 0, width, width);
  return canvas;
}

interface Ring {
  x: number;
  y: number;
  radius: number;
}

function ringAround(box: Box): Ring {
  return { x: box.x + box.w / 2, y: box.y + box.h / 2, radius: Math.max(box.w, box.h) / 2 + 26 };
}

function wash(pen: SKRSContext2D, scene: Canvas): void {
  const { width } = scene;
  pen.globalAlpha = 1;
  pen.globalCompositeOperation = "source-over";
  pen.drawImage(scene, 0, 0);
  // Grey in the "saturation" mode takes three quarters of the colour away; Skia does it in 30 ms where sharp takes a second.
  pen.globalCompositeOperation = "saturation";
  pen.globalAlpha = 0.75;
  pen.fillStyle = "#808080";
  pen.fillRect(0, 0, width, width);
  pen.globalCompositeOperation = "source-over";
  pen.globalAlpha = 0.56;
  pen.fillStyle = "#fffaf0";
  pen.fillRect(0, 0, width, width);
  pen.globalAlpha = 1;
}

function ringArt(rings: readonly Ring[]): string {
  const svg = newSvg(pictureUnits, pictureUnits, "key");
  const red = "#e0523f";
  rings.forEach(({ x, y, radius }, index) => {
    // Up and to the right, but never past the edge of the trimmed page.
    const badgeX = Math.min(x + radius * 0.72, pictureUnits - 90);
    const badgeY = Math.max(y - radius * 0.72, 90);
    svg.add(
      stroke(ellipse(x, y, radius), "#ffffff", 17, 'opacity="0.75"'),
      stroke(ellipse(x, y, radius), red, 9),
      fill(ellipse(badgeX, badgeY, 31), "#ffffff"),
      fill(ellipse(badgeX, badgeY, 27), red),
      writeNumber(index + 1, badgeX, badgeY, "#ffffff"),
    );
  });
  return svg.text();
}

let canvas: Canvas | undefined;

function threadCanvas(pixels: number): Canvas {
  canvas ??= createCanvas(pixels, pixels);
  if (canvas.width !== pixels) {
    canvas.width = pixels;
    canvas.height = pixels;
  }
  return canvas;
}
