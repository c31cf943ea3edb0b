import { drawing } from "../../words/drawing.ts";

const mostBytes = 30_000_000;
const mostPixels = 40_000_000;
const leastSide = 64;

/** Opens a file as a picture, turned as the camera was held. Throws an error whose message is for people. */
export async function openPicture(file: Blob): Promise<ImageBitmap> {
  if (file.size > mostBytes) throw new Error(drawing.tooBig);
  // By decoding, not by its name: what the browser can open is good enough.
  const picture = await createImageBitmap(file, { imageOrientation: "from-image" }).catch(
    async () => {
      throw new Error((await isHeic(file)) ? drawing.heic : drawing.notPicture);
    },
  );
  const fault =
    picture.width * picture.height > mostPixels
      ? drawing.tooManyPixels
      : Math.min(picture.width, picture.height) < leastSide
        ? drawing.tooSmall
        : undefined;
  if (fault === undefined) return picture;
  picture.close();
  throw new Error(fault);
}

/** ISO base media of one of the HEIF brands: what phones of one maker save photos as. */
async function isHeic(file: Blob): Promise<boolean> {
  const head = new TextDecoder("latin1").decode(await file.slice(4, 12).arrayBuffer());
  return /^ftyp(hei|hev|mif1|msf1)/.test(head);
}
