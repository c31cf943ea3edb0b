import type { Adjustment } from "./adjustment.ts";

/** Paints the picture as it is adjusted, at most so wide and high; the whole of it, or the part that is kept. */
export function paintPicture(
  canvas: HTMLCanvasElement,
  picture: ImageBitmap,
  { turns, brightness, cut, largest }: Adjustment & { largest: number },
): void {
  const isSideways = turns % 2 === 1;
  const full = {
    width: isSideways ? picture.height : picture.width,
    height: isSideways ? picture.width : picture.height,
  };
  const kept = {
    width: (cut.right - cut.left) * full.width,
    height: (cut.bottom - cut.top) * full.height,
  };
  const scale = Math.min(1, largest / Math.max(kept.width, kept.height));
  canvas.width = Math.max(1, Math.round(kept.width * scale));
  canvas.height = Math.max(1, Math.round(kept.height * scale));
  const pen = canvas.getContext("2d", { willReadFrequently: true });
  if (pen === null) throw new Error("this browser gives no canvas");
  // Where a drawing has no ground, the paper is white.
  pen.fillStyle = "#ffffff";
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.scale(scale, scale);
  pen.translate(full.width / 2 - cut.left * full.width, full.height / 2 - cut.top * full.height);
  pen.rotate((turns * Math.PI) / 2);
  pen.drawImage(picture, -picture.width / 2, -picture.height / 2);
  pen.setTransform(1, 0, 0, 1, 0, 0);
  if (brightness !== 1) brighten(pen, canvas, brightness);
}

/** By hand: Safari's canvas knows no filters. */
function brighten(
  pen: CanvasRenderingContext2D,
  { width, height }: HTMLCanvasElement,
  brightness: number,
): void {
  const image = pen.getImageData(0, 0, width, height);
  const { data } = image;
  for (let at = 0; at < data.length; at++) {
    if (at % 4 !== 3) data[at] = (data[at] ?? 0) * brightness;
  }
  pen.putImageData(image, 0, 0);
}
