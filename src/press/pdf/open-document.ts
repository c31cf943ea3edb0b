import { readFileSync } from "node:fs";
import { findPackageJSON } from "node:module";
import { dirname, join } from "node:path";

import PDFDocument from "pdfkit";

import type { Fonts } from "../fonts/load-fonts.ts";
import { pagePoints } from "../layout/page-size.ts";

export interface DocumentFacts {
  title: string;
  subject: string;
  /** BCP 47: "en". */
  language: string;
  /** Hash of what is printed; tells two books of one title apart, in the file's ID too. */
  edition: string;
}

/** Nothing in the file may depend on when it was made: the same book gives the same bytes. */
const madeAt = new Date(Date.UTC(2026, 0, 1));

/** An empty tagged PDF 1.7 that says it follows PDF/UA-1 and that its colours are sRGB. */
export function openDocument(facts: DocumentFacts, fonts: Fonts): PDFKit.PDFDocument {
  const info: PDFKit.DocumentInfo & { Edition: string } = {
    Title: facts.title,
    Author: "Bookmill",
    Subject: facts.subject,
    Keywords: "picture book",
    Producer: "Bookmill",
    Creator: "Bookmill",
    CreationDate: madeAt,
    Edition: facts.edition,
  };
  const doc = new PDFDocument({
    pdfVersion: "1.7",
    tagged: true,
    lang: facts.language,
    displayTitle: true,
    autoFirstPage: false,
    size: [pagePoints, pagePoints],
    margin: 0,
    // Without a font of ours pdfkit opens Helvetica, which is not embedded.
    font: "",
    info,
  });
  for (const font of fonts.all) doc.registerFont(font.name, font.bytes);
  doc.appendXML(
    `<rdf:Description xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" rdf:about=""><pdfuaid:part>1</pdfuaid:part></rdf:Description>`,
  );
  escapeMetadata(doc);
  nameOutputColours(doc);
  return doc;
}

/** pdfkit 0.20.2 copies the title into XMP as it is: "Tom & Ana" would make the metadata unreadable. */
function escapeMetadata(doc: PDFKit.PDFDocument): void {
  const endMetadata = doc.endMetadata.bind(doc);
  doc.endMetadata = () => {
    doc.info.Title = escaped(doc.info.Title);
    doc.info.Subject = escaped(doc.info.Subject);
    endMetadata();
  };
}

function escaped(text = ""): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** PDF/UA asks for an output intent once a page blends colours; the profile comes with pdfkit. */
function nameOutputColours(doc: PDFKit.PDFDocument): void {
  const packageFile = findPackageJSON("pdfkit", import.meta.url);
  if (packageFile === undefined) throw new Error("pdfkit is not installed");
  const profile = readFileSync(join(dirname(packageFile), "js/data/sRGB_IEC61966_2_1.icc"));
  const profileEntry = doc.ref({ N: 3 });
  profileEntry.end(profile);
  // pdfkit writes String objects as PDF strings and plain strings as PDF names.
  const intent = doc.ref({
    Type: "OutputIntent",
    S: "GTS_PDFA1",
    Info: Object("sRGB IEC61966-2.1"),
    OutputConditionIdentifier: Object("sRGB IEC61966-2.1"),
    DestOutputProfile: profileEntry,
  });
  intent.end(undefined);
  Object.assign(doc._root.data, { OutputIntents: [intent] });
}
