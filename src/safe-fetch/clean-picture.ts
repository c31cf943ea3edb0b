import sharp from "sharp";

import { Refused } from "../errors.ts";
import { pictureFormat } from "./picture-format.ts";
import { pictureTrouble, tooManyPixels } from "./picture-trouble.ts";

export interface CleanPicture {
  /** Upright sRGB, longest edge at most 1600 px, no metadata. */
  png: Uint8Array;
  width: number;
  height: number;
}

const maxPixels = 40_000_000;
const smallestEdge = 64;
const longestEdge = 1600;

// libvips can open many formats; only these three were ever meant to be sent here. Holds for the whole process.
sharp.block({ operation: ["VipsForeignLoad"] });
sharp.unblock({
  operation: ["VipsForeignLoadPng", "VipsForeignLoadJpeg", "VipsForeignLoadWebp"].flatMap(
    (loader) => [`${loader}File`, `${loader}Buffer`],
  ),
});

/** Re-encodes what a stranger sent: whatever hides in the file besides the picture is gone afterwards. */
export async function cleanPicture(bytes: Uint8Array): Promise<CleanPicture> {
  const format = pictureFormat(bytes);
  if (!format) {
    throw new Refused("picture_format", "Please send the picture as PNG, JPEG or WebP.");
  }
  const picture = sharp(bytes, { limitInputPixels: maxPixels, failOn: "error", pages: 1 });
  const { width, height } = await picture.metadata().catch(unreadable);
  if (width * height > maxPixels) throw tooManyPixels();
  if (Math.min(width, height) < smallestEdge) {
    throw new Refused("picture_too_small", "The picture is too small to draw from.");
  }
  const { data, info } = await picture
    .autoOrient()
    .resize(longestEdge, longestEdge, { fit: "inside", withoutEnlargement: true })
    .toColourspace("srgb")
    .png()
    .timeout({ seconds: 10 })
    .toBuffer({ resolveWithObject: true })
    .catch(unreadable);
  return { png: new Uint8Array(data), width: info.width, height: info.height };
}

function unreadable(error: unknown): never {
  throw pictureTrouble(error);
}
