import type { Artifact } from "../../book/artifact.ts";
import { measureLight, type LightMap } from "../ink/measure-light.ts";

/** Page art, loaded when a page needs it and let go at once: a book's art is 30 MB, one page's 1.3. */
export interface ArtStore {
  /** The bytes as they were drawn. */
  load(artifact: Artifact): Promise<Uint8Array>;
  /** Ready to be drawn; art used on several pages is in the file once. */
  open(artifact: Artifact): Promise<OpenedArt>;
}

export interface OpenedArt {
  image: PDFKit.Mixins.OpenedImage;
  light: LightMap;
}

export function openArtStore(
  doc: PDFKit.PDFDocument,
  load: (artifact: Artifact) => Promise<Uint8Array>,
): ArtStore {
  const opened = new Map<string, OpenedArt>();
  return {
    load,
    async open(artifact) {
      const known = opened.get(artifact.key);
      if (known) return known;
      const bytes = await load(artifact);
      const light = await measureLight(bytes);
      const art = {
        image: doc.openImage(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)),
        light,
      };
      opened.set(artifact.key, art);
      return art;
    },
  };
}
