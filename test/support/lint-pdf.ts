import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFRawStream,
  PDFRef,
  type PDFObject,
  type PDFPage,
} from "@cantoo/pdf-lib";

/**
 * What can be checked of PDF/UA-1 and of print boxes without a reference validator; one sentence for each fault.
 * An empty list is not a certificate.
 */
export async function lintPdf(bytes: Uint8Array): Promise<string[]> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  return [
    ...catalogFaults(pdf),
    ...structureFaults(pdf),
    ...pdf.getPages().flatMap((page, index) => pageFaults(pdf, page, index + 1)),
    ...fontFaults(pdf),
  ];
}

/** A page's decoded drawing operators. */
export function pageContent(pdf: PDFDocument, page: PDFPage): string {
  const contents = page.node.Contents();
  const streams = contents instanceof PDFArray ? contents.asArray() : [contents];
  return streams.map((stream) => decoded(resolve(pdf, stream))).join("\n");
}

/** An entry of a dictionary, looked up. */
export function entry(pdf: PDFDocument, dict: PDFObject | undefined, key: string) {
  return dict instanceof PDFDict ? resolve(pdf, dict.get(PDFName.of(key))) : undefined;
}

export function decoded(stream: PDFObject | undefined): string {
  if (!(stream instanceof PDFRawStream)) return "";
  return Buffer.from(decodePDFRawStream(stream).decode()).toString("latin1");
}

function resolve(pdf: PDFDocument, value: PDFObject | undefined): PDFObject | undefined {
  return value instanceof PDFRef ? pdf.context.lookup(value) : value;
}

function catalogFaults(pdf: PDFDocument): string[] {
  const { catalog } = pdf;
  const text = (dict: PDFObject | undefined, key: string) => String(entry(pdf, dict, key));
  const metadata = decoded(entry(pdf, catalog, "Metadata"));
  return faults({
    "not marked as tagged": text(entry(pdf, catalog, "MarkInfo"), "Marked") === "true",
    "no language": entry(pdf, catalog, "Lang") !== undefined,
    "does not show its title":
      text(entry(pdf, catalog, "ViewerPreferences"), "DisplayDocTitle") === "true",
    "no PDF/UA part in the metadata": metadata.includes("<pdfuaid:part>1<"),
    "no title in the metadata": metadata.includes("<dc:title>"),
    "a bare & in the metadata": !/&(?!amp;|lt;|gt;|quot;|apos;|#)/u.test(metadata),
    "no output intent": entry(pdf, catalog, "OutputIntents") !== undefined,
    "no outline": entry(pdf, catalog, "Outlines") !== undefined,
  });
}

function structureFaults(pdf: PDFDocument): string[] {
  const root = entry(pdf, pdf.catalog, "StructTreeRoot");
  const found: string[] = [];
  const headings: number[] = [];
  const walk = (element: PDFObject | undefined) => {
    if (!(element instanceof PDFDict)) return;
    const tag = String(entry(pdf, element, "S") ?? "").slice(1);
    const level = /^H([1-6])$/u.exec(tag)?.[1];
    if (level !== undefined) headings.push(Number(level));
    if (tag !== "" && !element.has(PDFName.of("P"))) found.push(`${tag} without a parent`);
    if (tag === "Figure") {
      if (!entry(pdf, element, "Alt")) found.push("Figure without alternative text");
      const attributes = entry(pdf, element, "A");
      if (!entry(pdf, attributes, "BBox")) found.push("Figure without a bounding box");
    }
    for (const child of children(pdf, element)) walk(child);
  };
  for (const child of children(pdf, root)) walk(child);
  const inOrder = headings.every((level, index) => level <= (headings[index - 1] ?? 0) + 1);
  return [
    ...found,
    ...faults({
      "no structure tree": root !== undefined,
      "no parent tree": entry(pdf, root, "ParentTree") !== undefined,
      [`headings out of order: ${headings.join(" ")}`]: inOrder,
    }),
  ];
}

/** The elements below an element, looked up. */
export function children(pdf: PDFDocument, element: PDFObject | undefined): PDFObject[] {
  const kids = entry(pdf, element, "K");
  const list = kids instanceof PDFArray ? kids.asArray() : [kids];
  return list.map((kid) => resolve(pdf, kid)).filter((kid) => kid !== undefined);
}

const operators =
  /\/MCID\s+(?<mcid>\d+)|(?:^|[\s\]>)])(?<operator>BDC|BMC|EMC|Tj|TJ|f\*?|F|S|s|B\*?|b\*?|Do|sh)(?=\s|$)/gu;

function pageFaults(pdf: PDFDocument, page: PDFPage, number: number): string[] {
  const found: string[] = [];
  const content = pageContent(pdf, page)
    .replaceAll(/\((?:\\.|[^\\()])*\)/gu, "()")
    .replaceAll(/<[\dA-Fa-f\s]*>/gu, "<>");
  const seen = new Set<string>();
  let depth = 0;
  let unmarked = 0;
  for (const { groups = {} } of content.matchAll(operators)) {
    const { mcid, operator } = groups;
    if (mcid !== undefined) {
      if (seen.has(mcid)) found.push(`page ${number}: content ${mcid} is marked twice`);
      seen.add(mcid);
    } else if (operator === "BDC" || operator === "BMC") depth += 1;
    else if (operator === "EMC") depth -= 1;
    else if (depth < 1) unmarked += 1;
  }
  const [trim, bleed, media] = [page.getTrimBox(), page.getBleedBox(), page.getMediaBox()];
  return [
    ...found,
    ...faults({
      [`page ${number}: marked content is not closed`]: depth === 0,
      [`page ${number}: ${unmarked} drawings outside marked content`]: unmarked === 0,
      [`page ${number}: the trim is not inside the bleed`]:
        trim.x > bleed.x && trim.x + trim.width < bleed.x + bleed.width,
      [`page ${number}: the bleed is not inside the page`]: bleed.width <= media.width,
    }),
  ];
}

function fontFaults(pdf: PDFDocument): string[] {
  const dicts = pdf.context
    .enumerateIndirectObjects()
    .map(([, object]) => object)
    .filter((object) => object instanceof PDFDict);
  const name = (dict: PDFDict, key: string) => String(dict.get(PDFName.of(key)));
  const fonts = dicts.filter((dict) => name(dict, "Type") === "/Font");
  const descriptors = dicts.filter((dict) => name(dict, "Type") === "/FontDescriptor");
  const isEmbedded = (dict: PDFDict) =>
    ["FontFile", "FontFile2", "FontFile3"].some((key) => dict.has(PDFName.of(key)));
  return [
    ...fonts
      .filter((font) => !/^\/(Type0|CIDFontType[02])$/u.test(name(font, "Subtype")))
      .map((font) => `font ${name(font, "BaseFont")} is not embedded`),
    ...fonts
      .filter((font) => name(font, "Subtype") === "/Type0" && !font.has(PDFName.of("ToUnicode")))
      .map((font) => `font ${name(font, "BaseFont")} cannot be read as text`),
    ...descriptors
      .filter((descriptor) => !isEmbedded(descriptor))
      .map((descriptor) => `font ${name(descriptor, "FontName")} is not embedded`),
    ...faults({ "no fonts": fonts.length > 0 }),
  ];
}

/** The names of the checks that failed. */
function faults(checks: Record<string, boolean>): string[] {
  return Object.entries(checks).flatMap(([fault, passed]) => (passed ? [] : [fault]));
}
