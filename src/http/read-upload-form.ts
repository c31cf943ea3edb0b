import type { Context } from "hono";
import type { z } from "zod";

import { uploadForm } from "../contract/uploads.ts";
import { InvalidRequest } from "../errors.ts";

export interface SentUpload extends z.infer<typeof uploadForm> {
  picture: Uint8Array;
}

export const maxPictureBytes = 10_000_000;

/** A form with a `picture` and the consent to it. Throws InvalidRequest. */
export async function readUploadForm(c: Context): Promise<SentUpload> {
  const { picture, consent, ...fields } = Object.fromEntries(await formOf(c));
  const parsed = uploadForm.safeParse({ ...fields, consent: jsonOf(consent) });
  const faults = (parsed.error?.issues ?? []).map(({ path, message }) => ({
    pointer: `/${path.join("/")}`,
    detail: message,
  }));
  if (faults.some(({ pointer }) => pointer.startsWith("/consent"))) {
    throw new InvalidRequest(
      "consent_missing",
      "We take a child's picture only when a grown-up has agreed to it.",
      { faults },
    );
  }
  if (!parsed.success) {
    throw new InvalidRequest("invalid_request", "This cannot be used as it is written.", {
      faults,
    });
  }
  if (!(picture instanceof File)) throw badPicture("Please send one picture.");
  if (picture.size > maxPictureBytes) throw badPicture("The picture has more than 10 MB.");
  return { ...parsed.data, picture: new Uint8Array(await picture.arrayBuffer()) };
}

export const badPicture = (detail: string): InvalidRequest =>
  new InvalidRequest("unusable_picture", "We cannot draw from this picture.", {
    faults: [{ pointer: "/picture", detail }],
  });

async function formOf(c: Context): Promise<FormData> {
  if (/^multipart\/form-data\b/i.test(c.req.header("content-type") ?? "")) {
    try {
      return await c.req.raw.formData();
    } catch (cause) {
      throw new InvalidRequest("not_a_form", "The form cannot be read.", { cause });
    }
  }
  throw new InvalidRequest("not_a_form", "Please send it as multipart/form-data.");
}

function jsonOf(text: unknown): unknown {
  try {
    return typeof text === "string" ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
  }
}
