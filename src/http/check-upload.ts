import type { Db } from "../db/database.ts";
import { InvalidRequest } from "../errors.ts";
import type { ParsedOrder } from "../pipeline/parse-order.ts";
import { findUpload } from "../uploads/find-upload.ts";
import { uploadIdOf } from "../uploads/upload-url.ts";

/** Says at once what the making would say later: the order's upload is not there for its user. Throws InvalidRequest. */
export async function checkUpload(db: Db, { order, job }: ParsedOrder): Promise<void> {
  const id = uploadIdOf(order.characterImageUrl ?? "");
  if (id === undefined || (await findUpload(db, id, job.userId ?? null)) !== undefined) return;
  throw new InvalidRequest("invalid_order", "This order cannot be made as it is written.", {
    faults: [
      {
        pointer: "/character_image_url",
        detail: "This upload is not there any more. Please upload the picture again.",
      },
    ],
  });
}
