import { num } from "../paint/num.ts";

export interface StillPicture {
  /** PNG */
  image: Uint8Array;
  width: number;
  height: number;
}

/** The picture in a box of the drawing, cut to fill it. */
export function imageTag(
  picture: StillPicture,
  x: number,
  y: number,
  width: number,
  height: number,
): string {
  const data = Buffer.from(picture.image).toString("base64");
  return `<image x="${num(x)}" y="${num(y)}" width="${num(width)}" height="${num(height)}" preserveAspectRatio="xMidYMid slice" xlink:href="data:image/png;base64,${data}"/>`;
}
