import type { UploadKept } from "../../../../src/contract/uploads.ts";
import { wire } from "../../server.ts";
import type { Adjustment } from "./adjustment.ts";
import { paintPicture } from "./paint-picture.ts";

/** The studio works on no more than this; a photo of it is sent in a second on a slow line. */
const largest = 1600;
/** Of the words beside the box that was ticked (words/drawing.ts): rises when they change. */
const consentText = "2026-11";

/** Sends the picture as it is adjusted, painted anew: what a camera wrote into the file stays here. */
export async function sendPicture(
  picture: ImageBitmap,
  adjustment: Adjustment,
): Promise<UploadKept> {
  const canvas = document.createElement("canvas");
  paintPicture(canvas, picture, { ...adjustment, largest });
  const painted = await new Promise<Blob | null>((done) => {
    canvas.toBlob(done, "image/jpeg", 0.92);
  });
  if (painted === null) throw new Error("the canvas gave no picture");
  const form = new FormData();
  form.set("picture", painted, "drawing.jpg");
  form.set("consent", JSON.stringify({ agreed: true, text_version: consentText, by: "parent" }));
  // The platform knows how a form is written; the wire wants its type and its bytes.
  const sent = new Response(form);
  return wire.json<UploadKept>("/api/uploads", {
    method: "POST",
    body: { type: sent.headers.get("content-type") ?? "", content: await sent.blob() },
  });
}
