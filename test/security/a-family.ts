import type { Pool } from "pg";
import sharp from "sharp";

import { batchOrdered, batchRows } from "../../src/contract/batches.ts";
import { generateBookReply } from "../../src/contract/generate-book.ts";
import { uploadKept } from "../../src/contract/uploads.ts";
import type { Studio } from "../../src/studio/studio.ts";
import { openSmallStudio } from "../support/small-studio.ts";
import { ann, asKeyOf } from "../support/test-keys.ts";

/** A user's requests, as one family sends them. */
export interface Family {
  ask(
    method: string,
    path: string,
    body?: unknown,
    more?: Record<string, string>,
  ): Promise<Response>;
  order(fields: Record<string, unknown>, more?: Record<string, string>): Promise<number>;
  /** Returns the book of the one good line. */
  orderBatch(orders: unknown[]): Promise<number>;
  upload(picture: Uint8Array, fields?: Record<string, string>): Promise<string>;
}

export async function openFamily(
  pool: Pool,
  url: string,
  userId: string | null = ann,
): Promise<Family> {
  const headers = await asKeyOf(pool, userId);
  const ask: Family["ask"] = (method, path, body, more) =>
    fetch(`${url}${path}`, {
      method,
      headers: {
        ...headers,
        ...(body !== undefined && { "content-type": "application/json" }),
        ...more,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  return {
    ask,
    async order(fields, more) {
      const body = { job_type: "story_adventure", seed: "test", ...fields };
      const reply = await ask("POST", "/api/books/generate", body, more);
      return generateBookReply.parse(await reply.json()).job_id;
    },
    async orderBatch(orders) {
      const reply = await ask("POST", "/api/batches", { orders });
      const { batch_id: id } = batchOrdered.parse(await reply.json());
      const { rows } = batchRows.parse(await (await ask("GET", `/api/batches/${id}/rows`)).json());
      const book = rows.find((row) => row.book_id !== null)?.book_id;
      if (book == null) throw new Error("the batch has no book");
      return book;
    },
    async upload(picture, fields = {}) {
      const reply = await fetch(`${url}/api/uploads`, {
        method: "POST",
        headers,
        body: uploadForm(picture, fields),
      });
      return uploadKept.parse(await reply.json()).url;
    },
  };
}

export const consent = JSON.stringify({ agreed: true, text_version: "2026-11", by: "parent" });

export function uploadForm(picture: Uint8Array, fields: Record<string, string> = {}): FormData {
  const form = new FormData();
  form.append("picture", new Blob([Uint8Array.from(picture)]), "our-child.jpg");
  for (const [name, value] of Object.entries({ consent, ...fields })) form.append(name, value);
  return form;
}

/** A photo as cameras make them, with words in its EXIF. */
export async function photo(words: string, colour = "#4fae8a"): Promise<Uint8Array> {
  const create = { width: 90, height: 70, channels: 3, background: colour } as const;
  const exif = { IFD0: { ImageDescription: words, Copyright: words } };
  return sharp({ create }).jpeg().withExif(exif).toBuffer();
}

/** Cuts heroes out of pictures, and lets the reviewer reject the first drawing of each scene: files that only steps name. */
export function cuttingStudio(before?: Parameters<typeof openSmallStudio>[0]): Studio {
  const studio = openSmallStudio(before);
  const reviewed = new Set<number>();
  return {
    ...studio,
    designer: {
      ...studio.designer,
      async fromPicture(request, picture, signal) {
        const { figure, ...words } = await studio.designer.fromWords(request, signal);
        if (figure.kind !== "puppet") throw new Error("words make puppets");
        const image = Buffer.concat([picture, Buffer.from(request.name)]);
        const cutOut = { kind: "sticker", image, width: 90, height: 70 } as const;
        return { ...words, source: "picture", figure: { ...cutOut, puppet: figure.puppet } };
      },
    },
    reviewer: {
      async review(request, signal) {
        const verdict = await studio.reviewer.review(request, signal);
        const { number } = request.picture;
        if (reviewed.has(number)) return verdict;
        reviewed.add(number);
        return { ...verdict, score: 10, passed: false };
      },
    },
  };
}
