import { PDFDict, PDFDocument, type PDFPage } from "@cantoo/pdf-lib";

import { children, decoded, entry, pageContent } from "./lint-pdf.ts";

/** The words of each page in the order in which they were drawn, one string for each piece of marked content. */
export async function pdfText(bytes: Uint8Array): Promise<string[][]> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  return pdf.getPages().map((page) => pageText(pdf, page));
}

/** The structure's elements in reading order, as tags: "Document Sect H1 P". */
export async function pdfTags(bytes: Uint8Array): Promise<string[]> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  const tags: string[] = [];
  const walk = (element: Parameters<typeof children>[1]) => {
    const tag = entry(pdf, element, "S");
    if (tag) tags.push(String(tag).slice(1));
    for (const child of children(pdf, element)) walk(child);
  };
  walk(entry(pdf, pdf.catalog, "StructTreeRoot"));
  return tags;
}

const operators =
  /(?<close>\bEMC\b)|\/(?<tag>\w+)[^/]*?(?:<<.*?>>\s*)?B(?:DC|MC)|\/(?<font>F\d+) [\d.]+ Tf|\[(?<glyphs>(?:<[\da-f]*>|[\s\d.-])*)\] TJ/gisu;

function pageText(pdf: PDFDocument, page: PDFPage): string[] {
  const unicode = pageFonts(pdf, page);
  const pieces: string[] = [];
  let font = "";
  let piece = "";
  for (const { groups = {} } of pageContent(pdf, page).matchAll(operators)) {
    if (groups["font"] !== undefined) font = groups["font"];
    for (const [, glyphs = ""] of groups["glyphs"]?.matchAll(/<([\da-f]*)>/giu) ?? []) {
      for (const glyph of glyphs.match(/.{4}/gu) ?? []) {
        piece += unicode.get(font)?.get(Number.parseInt(glyph, 16)) ?? "�";
      }
    }
    if (groups["close"] !== undefined && piece !== "") {
      pieces.push(piece);
      piece = "";
    }
  }
  return pieces;
}

/** Glyph number → characters, for each font of the page. */
function pageFonts(pdf: PDFDocument, page: PDFPage): Map<string, Map<number, string>> {
  const fonts = entry(pdf, page.node.Resources(), "Font");
  const entries = fonts instanceof PDFDict ? fonts.entries() : [];
  return new Map(
    entries.map(([name]) => {
      const font = entry(pdf, fonts, name.decodeText());
      return [name.decodeText(), toUnicode(decoded(entry(pdf, font, "ToUnicode")))];
    }),
  );
}

/** Reads the ranges that pdfkit writes: `<0000> <00ff> [<0000> <004c> …]`. */
function toUnicode(map: string): Map<number, string> {
  const characters = new Map<number, string>();
  for (const [, from = "0", list = ""] of map.matchAll(
    /<([\da-f]{4})>\s*<[\da-f]{4}>\s*\[([^\]]*)\]/giu,
  )) {
    let glyph = Number.parseInt(from, 16);
    for (const [, hex = ""] of list.matchAll(/<([\da-f\s]*)>/giu)) {
      const units = (hex.match(/[\da-f]{4}/giu) ?? []).map((unit) => Number.parseInt(unit, 16));
      characters.set(glyph, String.fromCharCode(...units));
      glyph += 1;
    }
  }
  return characters;
}
