import type { Artifact } from "../../book/artifact.ts";
import { cream } from "../ink/inks.ts";
import { whitePaper, type Light } from "../ink/measure-light.ts";
import { pagePoints, type Area } from "../layout/page-size.ts";
import type { OpenedArt } from "./art-store.ts";
import { mark, markArtifact } from "./mark.ts";
import type { Sheet } from "./sheet.ts";

/** Fills the page with art that needs no telling. */
export async function paintBackground(sheet: Sheet, artifact: Artifact): Promise<OpenedArt> {
  const art = await sheet.art.open(artifact);
  markArtifact(sheet, () => fillPage(sheet, art));
  return art;
}

/** Fills the page with a picture, and tells those who cannot see it. */
export async function paintFigure(
  sheet: Sheet,
  artifact: Artifact,
  alt: string,
): Promise<OpenedArt> {
  const art = await sheet.art.open(artifact);
  mark(sheet, "Figure", () => fillPage(sheet, art), {
    alt,
    bbox: [0, 0, pagePoints, pagePoints],
    placement: "Block",
  });
  return art;
}

/** The book's quiet paper for a page without art of its own; plain cream in a book that has none. */
export async function paintPlain(sheet: Sheet): Promise<(area: Area) => Light> {
  const plain = sheet.book.pages.find(
    (page) => page.kind === "dedication" || page.kind === "colophon",
  );
  if (plain && "art" in plain) {
    const art = await paintBackground(sheet, plain.art);
    return (area) => art.light.under(area);
  }
  markArtifact(sheet, () => {
    sheet.doc.rect(0, 0, pagePoints, pagePoints).fill(cream);
  });
  return () => whitePaper;
}

function fillPage(sheet: Sheet, art: OpenedArt): void {
  sheet.doc.image(art.image, 0, 0, { width: pagePoints, height: pagePoints });
}
